import { formatMessage, type CompiledMessage } from '../../web/format-message';
import type { Speech } from '../../web/speech';
import type english from './en.json';

export type WordKey = keyof typeof english;
export type Catalogue = Readonly<Record<WordKey, CompiledMessage>>;
type PreviewSpeech = Speech<Catalogue>;

/** The sentences of one language. A key that is missing does not compile. */
export interface Words {
  readonly language: PreviewSpeech['language'];
  t(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
}

/** The words of one language. */
export function createWords({ language, messages }: PreviewSpeech): Words {
  return { language, t: (key, values = {}) => formatMessage(messages[key], values, language).join('') };
}

/** What Outlook shows of the add-in: its name is the same in every language. */
export const addinName = 'Acquaint';
