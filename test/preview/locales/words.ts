import english from '../../../src/preview/locales/en.json';
import latvian from '../../../src/preview/locales/lv.json';
import norwegian from '../../../src/preview/locales/nb.json';
import romanian from '../../../src/preview/locales/ro.json';
import russian from '../../../src/preview/locales/ru.json';
import { createWords, type Words } from '../../../src/preview/locales/words';
import type { Language } from '../../../src/web/language';
import { compileAll } from '../../support/compile-message';

/** The message files as they are written. */
export const written = { en: english, lv: latvian, nb: norwegian, ro: romanian, ru: russian } satisfies Readonly<
  Record<Language, Readonly<Record<keyof typeof english, string>>>
>;

/** The words of a language as the build compiles them. */
export function wordsIn(language: Language): Words {
  return createWords({ language, messages: compileAll(written[language]) });
}
