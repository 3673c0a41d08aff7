import type { CompanyComparison } from './company';
import { readCompany, type CompanyName } from './company-name';
import { neutralWords, placeWords, tradeWords } from './company-words';

/**
 * Whether going from one company to the other can only be a new employer. Stricter than `compare`: near spellings, names with a
 * telling word in common, and companies known to belong together are doubted, since a wrong congratulation costs more than a missed one.
 */
export function isSurelyOther(a: string, b: string, compare: CompanyComparison): boolean {
  if (compare(a, b) !== 'different') return false;
  const [first, second] = [readCompany(a), readCompany(b)];
  return !first.some((one) => second.some((other) => areNear(one, other)));
}

function areNear(a: CompanyName, b: CompanyName): boolean {
  if (isNearSpelling(a.joined, b.joined)) return true;
  const shared = a.words.filter((word) => b.words.includes(word));
  if (shared.some(isTelling)) return true;
  const all = new Set([...a.words, ...b.words]);
  return shared.length >= 2 && shared.length / all.size >= 0.5;
}

function isTelling(word: string): boolean {
  return word.length >= 3 && !neutralWords.has(word) && !tradeWords.has(word) && !placeWords.has(word) && !common.has(word);
}

const common = new Set(
  'open first new united general national international public american global smart green blue red black white big one home house life world people'.split(
    ' ',
  ),
);

/** One letter more, less or other in a long name, or two in a very long one. */
function isNearSpelling(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest < 6 || Math.abs(a.length - b.length) > 2) return false;
  return editDistance(a, b) <= (longest >= 12 ? 2 : 1);
}

/** Levenshtein's distance, by rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_unused, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
