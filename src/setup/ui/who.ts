import type { Words } from '../locales/words';

/** Somebody by name; who has none by what they are. Takes the `by` of a change. */
export function whoWords(words: Words, by: { readonly id: string; readonly name: string | null }): string {
  return by.name ?? unnamed(words, by.id) ?? words.t('who.colleague');
}

/** A colleague of whom only the id is kept; who has none in Entra by what they are. */
export function colleagueWords(words: Words, id: string): string {
  return unnamed(words, id) ?? id;
}

function unnamed({ t }: Words, id: string): string | null {
  if (id === 'command-line') return t('who.commandLine');
  return id === 'local' ? t('who.local') : null;
}
