import { isInitialOf, matchParts, type PartMatch } from './name-parts';
import { joinParts, type NamePart } from './parse-name';

/** What is left of one name after all that agrees was taken away. Particles and patronymics are not counted: one form has them, the other not. */
interface Leftover {
  readonly words: number;
  readonly initials: number;
}

/** Which words of two names go together. `initialsOfA`: how many initials of the first stand for a word (or the same initial) of the second. */
export interface Alignment {
  readonly words: readonly PartMatch[];
  readonly initialsOfA: number;
  readonly initialsOfB: number;
  readonly leftA: Leftover;
  readonly leftB: Leftover;
  /** Whether the first words agree, which mostly are the given names. */
  readonly firstAgrees: boolean;
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly match: PartMatch;
}

/** Two words that are only a little alike are compared if they are all there is; within whole names they do not count as one. */
const leastOfWhole = 0.72;

/** Pairs the words of two names, the best agreement first and whatever the order; then initials with the words that are left. */
export function alignNames(a: readonly NamePart[], b: readonly NamePart[]): Alignment {
  const partsA = joinLike(a, b);
  const partsB = joinLike(b, a);
  const least = partsA.length === 1 && partsB.length === 1 ? 0 : leastOfWhole;
  const pairs = takeBest(wordPairs(partsA, partsB).filter(({ match }) => match.grade > least));
  const restA = partsA.filter((_, index) => !pairs.some(({ i }) => i === index));
  const restB = partsB.filter((_, index) => !pairs.some(({ j }) => j === index));
  const { ofA, ofB, leftA, leftB } = pairInitials(restA, restB);
  return {
    words: pairs.filter(({ i, j }) => partsA[i]?.kind !== 'particle' && partsB[j]?.kind !== 'particle').map(({ match }) => match),
    initialsOfA: ofA,
    initialsOfB: ofB,
    leftA: countLeft(leftA),
    leftB: countLeft(leftB),
    firstAgrees: pairs.some(({ i, j }) => i === 0 && j === 0),
  };
}

/** Joins two neighbours that the other name writes as one word: `Du Mars` beside `Dumars`. */
function joinLike(parts: readonly NamePart[], other: readonly NamePart[]): readonly NamePart[] {
  const wanted = new Set(other.map((part) => part.letters));
  const at = parts.findIndex((part, index) => wanted.has(part.letters + (parts[index + 1]?.letters ?? ' ')));
  if (at < 0) return parts;
  const [first, second] = parts.slice(at, at + 2);
  if (first === undefined || second === undefined) return parts;
  return [...parts.slice(0, at), joinParts(first, second), ...parts.slice(at + 2)];
}

function wordPairs(a: readonly NamePart[], b: readonly NamePart[]): readonly Pair[] {
  const pairs = a.flatMap((partA, i) =>
    b.map((partB, j) => ({ i, j, match: isWord(partA) && isWord(partB) ? matchParts(partA, partB) : null })),
  );
  return pairs.flatMap(({ i, j, match }) => (match !== null && match.grade > 0 ? [{ i, j, match }] : []));
}

function isWord(part: NamePart): boolean {
  return part.kind !== 'initial';
}

function takeBest(pairs: readonly Pair[]): readonly Pair[] {
  const taken: Pair[] = [];
  const byGrade = [...pairs].sort((x, y) => y.match.grade - x.match.grade || x.i + x.j - y.i - y.j);
  for (const pair of byGrade) {
    if (!taken.some(({ i, j }) => i === pair.i || j === pair.j)) taken.push(pair);
  }
  return taken;
}

interface InitialPairs {
  readonly ofA: number;
  readonly ofB: number;
  readonly leftA: readonly NamePart[];
  readonly leftB: readonly NamePart[];
}

function pairInitials(a: readonly NamePart[], b: readonly NamePart[]): InitialPairs {
  const leftA: NamePart[] = [];
  const leftB = [...b];
  let [ofA, ofB] = [0, 0];
  for (const part of a) {
    const at = leftB.findIndex((other) => isInitialPair(part, other));
    if (at < 0) leftA.push(part);
    else if (leftB.splice(at, 1)[0]?.kind === 'initial') ofB++;
    else ofA++;
  }
  return { ofA, ofB, leftA, leftB };
}

function isInitialPair(a: NamePart, b: NamePart): boolean {
  if (a.kind === 'initial') return isInitialOf(a, b);
  return b.kind === 'initial' && isInitialOf(b, a);
}

function countLeft(parts: readonly NamePart[]): Leftover {
  return {
    words: parts.filter((part) => part.kind === 'word').length,
    initials: parts.filter((part) => part.kind === 'initial').length,
  };
}
