const vowels = 'aeiou';
/** Consonants that one scheme or language writes for the other. */
const alike = ['szc', 'kgh', 'bpvf', 'td'];
const half = 0.5;

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
  for (const letter of b) row.push((row.at(-1) ?? 0) + dropCost(letter));
  for (const letterA of a) {
    const next = [(row[0] ?? 0) + dropCost(letterA)];
    for (let j = 1; j <= b.length; j++) {
      const letterB = b.charAt(j - 1);
      const change = (row[j - 1] ?? 0) + changeCost(letterA, letterB);
      next.push(Math.min(change, (row[j] ?? 0) + dropCost(letterA), (next[j - 1] ?? 0) + dropCost(letterB)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function dropCost(letter: string): number {
  return vowels.includes(letter) || letter === 'h' ? half : 1;
}

function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.includes(a) && vowels.includes(b)) return half;
  return alike.some((group) => group.includes(a) && group.includes(b)) ? half : 1;
}
