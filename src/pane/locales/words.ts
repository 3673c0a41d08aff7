import { createContext, createElement, Fragment, useContext, type ReactNode } from 'react';
import { createDates, type Dates } from './dates';
import type english from './en.json';
import { formatMessage, type CompiledMessage } from './format-message';

type WordKey = keyof typeof english;
export type Catalogue = Readonly<Record<WordKey, CompiledMessage>>;

/** One language: its sentences and its dates. */
export interface Words extends Dates {
  readonly language: string;
  t(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** A sentence with nodes in it: text from outside always goes in as a node of its own. */
  rich(key: WordKey, values: Readonly<Record<string, ReactNode>>): ReactNode;
}

interface WordsOptions {
  readonly language: string;
  /** Compiled ICU messages; the build compiles them (see the README of this folder). */
  readonly messages: Catalogue;
  readonly now: () => Date;
}

/** The words of one language. A key that is missing does not compile. */
export function createWords({ language, messages, now }: WordsOptions): Words {
  const t: Words['t'] = (key, values = {}) => formatMessage(messages[key], values, language).join('');
  return {
    language,
    t,
    rich: (key, values) =>
      formatMessage(messages[key], values, language).map((part, at) => createElement(Fragment, { key: at }, part)),
    ...createDates(t, now),
  };
}

const context = createContext<Words | null>(null);
export const WordsProvider = context.Provider;

/** The words of the language on show. Throws outside a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(context);
  if (!words) throw new Error('useWords needs a WordsProvider');
  return words;
}
