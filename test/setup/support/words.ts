import english from '../../../src/setup/locales/en.json';
import latvian from '../../../src/setup/locales/lv.json';
import norwegian from '../../../src/setup/locales/nb.json';
import romanian from '../../../src/setup/locales/ro.json';
import russian from '../../../src/setup/locales/ru.json';
import type { SetupSpeech } from '../../../src/setup/locales/words';
import type { Language } from '../../../src/web/language';
import { compileAll } from '../../support/compile-message';

/** The message files as they are written. */
export const written = { en: english, lv: latvian, nb: norwegian, ro: romanian, ru: russian } satisfies Readonly<
  Record<Language, Readonly<Record<keyof typeof english, string>>>
>;

/** A language as the build compiles it. */
export function speechOf(language: Language): SetupSpeech {
  return { language, messages: compileAll(written[language]) };
}
