const vowels = 'aeiou';
/** Consonants that one scheme or language writes for the other. */
const alike = ['szc', 'kgh', 'bpvf', 'td'];
const half = 0.5;
/** A last vowel makes another name: Kuroki, Kuroko. */
const lastVowel = 1.5;

/** How alike two words sound, 0 to 1, from their sound keys: 1 if they share one. Vowels, `h` and kindred consonants count half. */
export function soundLikeness(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const one of a)
    for (const other of b) best = Math.max(best, 1 - distance(one, other) / Math.max(one.length, other.length, 1));
  return best;
}

/** Weighted edit distance (Levenshtein). */
function distance(a: string, b: string): number {
  let row = [0];
  for (let j = 0; j < b.length; j++) row.push((row.at(-1) ?? 0) + dropCost(b, j));
  for (let i = 0; i < a.length; i++) {
    const drop = dropCost(a, i);
    const next = [(row[0] ?? 0) + drop];
    for (let j = 1; j <= b.length; j++) {
      const isLast = i === a.length - 1 && j === b.length;
      const change = (row[j - 1] ?? 0) + changeCost(a.charAt(i), b.charAt(j - 1), isLast);
      next.push(Math.min(change, (row[j] ?? 0) + drop, (next[j - 1] ?? 0) + dropCost(b, j - 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Only a last `e` may be silent. */
function dropCost(word: string, at: number): number {
  const letter = word.charAt(at);
  if (letter === 'h') return half;
  if (!vowels.includes(letter)) return 1;
  return at === word.length - 1 && letter !== 'e' ? lastVowel : half;
}

function changeCost(a: string, b: string, isLast: boolean): number {
  if (a === b) return 0;
  if (vowels.includes(a) && vowels.includes(b)) return isLast ? lastVowel : half;
  return alike.some((group) => group.includes(a) && group.includes(b)) ? half : 1;
}
