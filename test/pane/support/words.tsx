import type { ReactNode } from 'react';
import english from '../../../src/pane/locales/en.json';
import latvian from '../../../src/pane/locales/lv.json';
import norwegian from '../../../src/pane/locales/nb.json';
import romanian from '../../../src/pane/locales/ro.json';
import russian from '../../../src/pane/locales/ru.json';
import { createWords, WordsProvider, type PaneSpeech, type Words } from '../../../src/pane/locales/words';
import { languages, type Language } from '../../../src/web/language';
import { cardNow } from '../../support/cards';
import { compileAll } from '../../support/compile-message';
import { paneSource } from './sources';

/** The message files as they are written. */
export const written = { en: english, lv: latvian, nb: norwegian, ro: romanian, ru: russian } satisfies Readonly<
  Record<Language, Readonly<Record<keyof typeof english, string>>>
>;

/** What is fetched after the first card, as it is written. */
export const laterWords = Object.fromEntries(
  languages.map((language) => [language, JSON.parse(paneSource(`locales/later/${language}.json`)) as unknown]),
) as Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** A language as the build compiles it. */
export function speechOf(language: Language): PaneSpeech {
  return { language, messages: compileAll(written[language]) };
}

/** A language at the moment at which the cards of the tests are looked at. */
export function wordsOf(language: Language): Words {
  return createWords({ ...speechOf(language), now: () => cardNow });
}

export const words: Words = wordsOf('en');

export function WithWords({ children, spoken = words }: { readonly children: ReactNode; readonly spoken?: Words }): ReactNode {
  return <WordsProvider value={spoken}>{children}</WordsProvider>;
}
