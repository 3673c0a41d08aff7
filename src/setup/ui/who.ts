import type { Words } from '../locales/words';

/** Somebody by name; who has none by what they are. Takes the `by` of a change. */
export function whoWords({ t }: Words, by: { readonly id: string; readonly name: string | null }): string {
  if (by.name !== null) return by.name;
  if (by.id === 'command-line') return t('who.commandLine');
  return t(by.id === 'local' ? 'who.local' : 'who.colleague');
}
