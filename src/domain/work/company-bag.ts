import { foldLetters, soundKeys } from '../text/name-sounds';
import type { CompanyName } from './company-name';
import { canonicalWord } from './company-synonyms';
import { isSmallWord, neutralWords } from './company-words';

const mostWords = 14;
/** What an inflected or adjectival ending adds to a name that is written in two languages (Irkutsk, Иркутский). */
const longestEnding = 4;
const leastStem = 4;

/**
 * Whether two names are the same words in another order, language or usual spelling: Institutul Vlatacom and Vlatacom Institute, Labs and
 * Laboratories. Of at least two words, small and neutral ones not counted.
 */
export function isSameBag(a: CompanyName, b: CompanyName): boolean {
  const [bagA, bagB] = [bagOf(a), bagOf(b)];
  if (bagA.length < 2 || bagA.length !== bagB.length || bagA.length > mostWords) return false;
  const left = [...bagB];
  return bagA.every((word) => {
    const at = left.findIndex((other) => areOne(word, other, a.script === b.script));
    return at >= 0 && left.splice(at, 1).length === 1;
  });
}

/** Sorted, so that what goes with what does not depend on the order. */
function bagOf({ words }: CompanyName): readonly string[] {
  const telling = words.filter((word) => !isSmallWord(word) && word.length > 1);
  const canonical = telling.map(canonicalWord).filter((word) => !neutralWords.has(word) && word !== 'international');
  return canonical.sort();
}

function areOne(a: string, b: string, sameScript: boolean): boolean {
  if (a === b) return true;
  if (sameScript) return false;
  const [soundsA, soundsB] = [soundKeys(foldLetters(a)), soundKeys(foldLetters(b))];
  return soundsA.some((one) => soundsB.some((other) => areOneStem(one, other)));
}

function areOneStem(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = short.replace(/[aeiou]$/, '');
  return stem.length >= leastStem && long.startsWith(stem) && long.length - stem.length <= longestEnding;
}
