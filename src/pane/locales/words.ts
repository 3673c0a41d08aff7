import { setupI18n } from '@lingui/core';
import { createContext, useContext, type ReactNode } from 'react';
import { createDates, type Dates } from './dates';
import type english from './en.json';
import { splitAtNodes } from './split-at-nodes';

export type WordKey = keyof typeof english;

/** Numbers choose plurals; our own words only. Text from outside goes in as a node: it must not pass the message formatter. */
export type WordValues = Readonly<Record<string, string | number>>;
export type WordNodes = Readonly<Record<string, ReactNode>>;

/** One language: its sentences and its dates. */
export interface Words extends Dates {
  readonly language: string;
  t(key: WordKey, values?: WordValues): string;
  /** A sentence with nodes in it, such as a name from outside in its own `bdi`. */
  rich(key: WordKey, nodes: WordNodes, values?: WordValues): ReactNode;
}

export interface WordsOptions {
  readonly language: string;
  /** Messages by key: ICU, compiled by the build (`{parser: {parse: compileMessages}}` in webpack), or plain as in tests. */
  readonly messages: Readonly<Record<string, unknown>>;
  readonly now: () => Date;
}

/** The words of one language. Missing keys do not compile; a key missing in another language shows itself in English first. */
export function createWords({ language, messages, now }: WordsOptions): Words {
  const i18n = setupI18n({ locale: language, messages: { [language]: { ...messages } as Record<string, string> } });
  const t = (key: WordKey, values: WordValues = {}) => i18n._(key, { ...values });
  return {
    language,
    t,
    rich: (key, nodes, values) => splitAtNodes((marks) => t(key, { ...values, ...marks }), nodes),
    ...createDates(language, now),
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
