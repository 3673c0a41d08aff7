import english from './en.json';
import { createWords, type Words } from './words';

/** The words for a mail program's language tag. English only so far, with the dates of its own region where it has one. */
export function loadWords(tag: string, now: () => Date): Words {
  const language = /^en(-[a-z]{2})?$/i.test(tag) ? tag : 'en';
  return createWords({ language, messages: english, now });
}
