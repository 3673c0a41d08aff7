import { createElement, Fragment, type ReactNode } from 'react';
import { formatMessage, type CompiledMessage } from './format-message';

/** The sentences of one language. A key that is missing does not compile. */
export interface Translate<Key extends string> {
  t(key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** A sentence with nodes in it: text from outside always goes in as a node of its own. */
  rich(key: Key, values: Readonly<Record<string, ReactNode>>): ReactNode;
}

interface TranslateOptions<Key extends string> {
  /** BCP 47 tag. */
  readonly language: string;
  /** Compiled ICU messages; the build compiles them. */
  readonly messages: Readonly<Record<Key, CompiledMessage>>;
}

/** Says the sentences of a catalogue. */
export function createTranslate<Key extends string>({ language, messages }: TranslateOptions<Key>): Translate<Key> {
  return {
    t: (key, values = {}) => formatMessage(messages[key], values, language).join(''),
    rich: (key, values) =>
      formatMessage(messages[key], values, language).map((part, at) => createElement(Fragment, { key: at }, part)),
  };
}
