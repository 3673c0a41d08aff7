import { foldWords } from '../work/titles-words';
import { toneLists } from './tone-words';

interface Word {
  readonly stem: string;
  readonly whole: boolean;
  readonly weight: number;
}

/** Words of a language by their first two letters, so that a text is read in one pass, longest first. */
const wordsByStart = new Map<string, Map<string, Word[]>>(
  Object.entries(toneLists).map(([language, lists]) => [language, indexWords(lists)]),
);

function indexWords(lists: Readonly<Record<string, string>>): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const { start, word } of Object.entries(lists).flatMap(([weight, words]) => wordsOf(words, Number(weight)))) {
    index.set(start, [...(index.get(start) ?? []), word].sort(longestFirst));
  }
  return index;
}

function wordsOf(words: string, weight: number): readonly { readonly start: string; readonly word: Word }[] {
  return words
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const whole = entry.endsWith('$');
      const stem = foldWords(whole ? entry.slice(0, -1) : entry);
      return { start: stem.slice(0, 2), word: { stem, whole, weight } };
    });
}

function longestFirst(a: Word, b: Word): number {
  return b.stem.length - a.stem.length || Number(b.whole) - Number(a.whole);
}

/** The weight of a folded word in the list of a language: -3 to 3, 0 for a word that is not in it. The longest stem that fits decides. */
export function wordWeight(word: string, language: string): number {
  const words = wordsByStart.get(language)?.get(word.slice(0, 2));
  return words?.find(({ stem, whole }) => (whole ? word === stem : word.startsWith(stem)))?.weight ?? 0;
}
