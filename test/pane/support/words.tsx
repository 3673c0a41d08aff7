import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { ReactNode } from 'react';
import english from '../../../src/pane/locales/en.json';
import { createWords, WordsProvider, type Catalogue, type Words } from '../../../src/pane/locales/words';
import { cardNow } from '../../support/cards';

/** English as the build compiles it. */
export const messages = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [key, compileMessage(message)]),
) as unknown as Catalogue;

/** English at the moment at which the cards of the tests are looked at. */
export const words: Words = createWords({ language: 'en', messages, now: () => cardNow });

export function WithWords({ children }: { readonly children: ReactNode }): ReactNode {
  return <WordsProvider value={words}>{children}</WordsProvider>;
}
