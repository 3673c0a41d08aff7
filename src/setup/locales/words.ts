import type { CompiledMessage } from '../../web/format-message';
import { requiredContext } from '../../web/required-context';
import type { Speech } from '../../web/speech';
import { createTranslate, type Translate } from '../../web/translate';
import type english from './en.json';
import { createFigures, type Figures } from './figures';

export type WordKey = keyof typeof english;
export type Catalogue = Readonly<Record<WordKey, CompiledMessage>>;
export type SetupSpeech = Speech<Catalogue>;

/** One language: its sentences, dates and numbers. */
export interface Words extends Translate<WordKey>, Figures {
  readonly language: string;
}

/** The words of one language. A key that is missing does not compile. */
export function createWords({ language, messages }: SetupSpeech): Words {
  return { language, ...createTranslate({ language, messages }), ...createFigures(language) };
}

/** The words of the language on show. The hook throws outside its provider. */
export const [WordsProvider, useWords] = requiredContext<Words>('WordsProvider');
