import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { ReactNode } from 'react';
import type { CompiledMessage } from '../../../src/pane/locales/format-message';
import english from '../../../src/pane/locales/en.json';
import type { Language } from '../../../src/pane/locales/language';
import latvian from '../../../src/pane/locales/lv.json';
import norwegian from '../../../src/pane/locales/nb.json';
import romanian from '../../../src/pane/locales/ro.json';
import russian from '../../../src/pane/locales/ru.json';
import type { Speech } from '../../../src/pane/locales/speech';
import { createWords, WordsProvider, type Catalogue, type Words } from '../../../src/pane/locales/words';
import { cardNow } from '../../support/cards';

/** The message files as they are written. */
export const written = { en: english, lv: latvian, nb: norwegian, ro: romanian, ru: russian } satisfies Readonly<
  Record<Language, Readonly<Record<keyof typeof english, string>>>
>;

/** One message as the build compiles it. The package's own type allows formats that our messages do not use. */
export function compile(message: string): CompiledMessage {
  return compileMessage(message) as CompiledMessage;
}

/** A language as the build compiles it. */
export function speechOf(language: Language): Speech {
  const messages = Object.fromEntries(Object.entries(written[language]).map(([key, message]) => [key, compile(message)]));
  return { language, messages: messages as Catalogue };
}

/** A language at the moment at which the cards of the tests are looked at. */
export function wordsOf(language: Language): Words {
  return createWords({ ...speechOf(language), now: () => cardNow });
}

export const words: Words = wordsOf('en');

export function WithWords({ children, spoken = words }: { readonly children: ReactNode; readonly spoken?: Words }): ReactNode {
  return <WordsProvider value={spoken}>{children}</WordsProvider>;
}
