import { foldWords } from '../work/titles-words';

/** Beginnings of words, split off a list in one string (folded, parted by blanks); with `$` only the whole word counts. */
export interface Stems {
  readonly wholes: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** Reads such a list. A list of words stays small in the pane's bundle, and needs no pattern made at its start. */
export function stems(list: string): Stems {
  const all = list.split(' ');
  return {
    wholes: new Set(all.filter((word) => word.endsWith('$')).map((word) => word.slice(0, -1))),
    beginnings: all.filter((word) => !word.endsWith('$')),
  };
}

/** Whether a word of the text (its first 200 characters, in any case and with any marks) is or begins as one of the list does. */
export function hasStem(text: string, { wholes, beginnings }: Stems): boolean {
  const words = foldWords(text.slice(0, 200)).split(/[^\p{L}]+/u);
  return words.some((word) => word !== '' && (wholes.has(word) || beginnings.some((stem) => word.startsWith(stem))));
}
