import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { ReactNode } from 'react';
import type { CompiledMessage } from '../../../src/pane/locales/format-message';
import english from '../../../src/pane/locales/en.json';
import { createWords, WordsProvider, type Catalogue, type Words } from '../../../src/pane/locales/words';
import { cardNow } from '../../support/cards';

/** One message as the build compiles it. The package's own type allows formats that our messages do not use. */
export function compile(message: string): CompiledMessage {
  return compileMessage(message) as CompiledMessage;
}

/** English as the build compiles it. */
export const messages = Object.fromEntries(Object.entries(english).map(([key, message]) => [key, compile(message)])) as Catalogue;

/** English at the moment at which the cards of the tests are looked at. */
export const words: Words = createWords({ language: 'en', messages, now: () => cardNow });

export function WithWords({ children }: { readonly children: ReactNode }): ReactNode {
  return <WordsProvider value={words}>{children}</WordsProvider>;
}
