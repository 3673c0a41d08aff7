import type { CompiledMessage } from '../../web/format-message';
import { requiredContext } from '../../web/required-context';
import type { Speech } from '../../web/speech';
import { createTranslate, type Translate } from '../../web/translate';
import { createDates, type Dates } from './dates';
import type english from './en.json';

export type WordKey = keyof typeof english;
export type Catalogue = Readonly<Record<WordKey, CompiledMessage>>;
export type PaneSpeech = Speech<Catalogue>;

/** One language: its sentences and its dates. */
export interface Words extends Dates, Translate<WordKey> {
  readonly language: string;
}

interface WordsOptions {
  readonly language: string;
  /** Compiled ICU messages; the build compiles them (see the README of this folder). */
  readonly messages: Catalogue;
  readonly now: () => Date;
}

/** The words of one language. A key that is missing does not compile. */
export function createWords({ language, messages, now }: WordsOptions): Words {
  const translate = createTranslate({ language, messages });
  return { language, ...translate, ...createDates(translate.t, now) };
}

/** The words of the language on show. The hook throws outside its provider. */
export const [WordsProvider, useWords] = requiredContext<Words>('WordsProvider');
