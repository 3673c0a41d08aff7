import { foldWords } from '../work/titles-words';
import { toneLists } from './tone-words';

interface Word {
  readonly stem: string;
  readonly whole: boolean;
  readonly weight: number;
}

/** Words of a language by their first two letters, so that a text is read in one pass. */
const wordsByStart = new Map<string, Map<string, Word[]>>(
  Object.entries(toneLists).map(([language, lists]) => [language, indexWords(lists)]),
);

function indexWords(lists: Readonly<Record<string, string>>): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const [weight, words] of Object.entries(lists)) {
    for (const entry of words.split(' ')) {
      const whole = entry.endsWith('$');
      const stem = foldWords(whole ? entry.slice(0, -1) : entry);
      index.set(stem.slice(0, 2), [...(index.get(stem.slice(0, 2)) ?? []), { stem, whole, weight: Number(weight) }]);
    }
  }
  return index;
}

/** The weight of a folded word in the list of a language: -3 to 3, 0 for a word that is not in it. */
export function wordWeight(word: string, language: string): number {
  let longest: Word | null = null;
  for (const one of wordsByStart.get(language)?.get(word.slice(0, 2)) ?? []) {
    const fits = one.whole ? word === one.stem : word.startsWith(one.stem);
    if (fits && one.stem.length > (longest?.stem.length ?? 0)) longest = one;
  }
  return longest?.weight ?? 0;
}
