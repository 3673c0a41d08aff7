import { alignNames, type Alignment } from './align-names';
import { parseName, type NamePart, type ParsedName } from './parse-name';

export { parseName, type ParsedName };

/**
 * `same`: forms of one whole name. `compatible`: nothing speaks against it, but less than a whole name agrees (an initial, one word only, a near
 * spelling). `different`: two whole names that disagree. `unknown`: they cannot be compared (a nickname, another script, nothing).
 * `score`, 0 to 1, orders pairs by how sure we are that one person is named.
 */
export interface NameComparison {
  readonly score: number;
  readonly relation: 'same' | 'compatible' | 'different' | 'unknown';
}

const contradictionScore = 0.2;
const unknown: NameComparison = { score: 0.1, relation: 'unknown' };

/** Whether two names can hardly be one person's: they disagree, and not only by a surname that may have changed. */
export function isContradiction({ score, relation }: NameComparison): boolean {
  return relation === 'different' && score <= contradictionScore;
}

/** Compares two display names as people write them. Any strings are answered, and alike in either order. */
export function compareNames(a: string, b: string): NameComparison {
  return compareParsedNames(parseName(a), parseName(b));
}

/**
 * The same for names that were parsed before. Where one of them has an aside (`Robert "Buzz" Doe`, `Anna Doe (Roe)`), the name that it makes
 * may be the other's; an aside that is something else says nothing.
 */
export function compareParsedNames(a: ParsedName, b: ParsedName): NameComparison {
  const plain = comparePlain(a, b);
  if (plain.relation === 'same' || a.asides.length + b.asides.length === 0) return plain;
  const others = [a, ...withAsides(a)].flatMap((one) => [b, ...withAsides(b)].map((other) => comparePlain(one, other)));
  const [best = plain] = others.filter(({ relation }) => relation === 'same').sort((one, other) => other.score - one.score);
  return best === plain ? plain : { score: 0.95 * best.score, relation: 'same' };
}

function comparePlain(a: ParsedName, b: ParsedName): NameComparison {
  if (a.unreadable || b.unreadable) return compareWhole(a, b);
  if (a.parts.length === 0 || b.parts.length === 0) return unknown;
  if (isWrittenTogether(a, b)) return { score: a.whole === b.whole ? 1 : 0.95, relation: 'same' };
  const alignment = alignNames(a.parts, b.parts);
  if (alignment.words.length >= 2) return judgeWholeNames(alignment);
  if (alignment.words.length === 1) return judgeOneWord(alignment);
  return judgeNoWord(a, b, alignment);
}

/** What the asides make of a name: one word in place of the given name or of the surname, or more words as the name. */
function withAsides(name: ParsedName): readonly ParsedName[] {
  const { parts } = name;
  const made = name.asides.flatMap((said) => {
    if (said.length > 1) return isSameName(said, parts) ? [said] : [];
    return parts.length < 2
      ? []
      : [
          [...said, ...parts.slice(1)],
          [...parts.slice(0, -1), ...said],
        ];
  });
  return made.map((one) => ({
    ...name,
    parts: one,
    asides: [],
    unreadable: false,
    whole: one.map(({ letters }) => letters).join(''),
  }));
}

/** Whether a longer aside says the name again, in another script or in part otherwise, rather than a company. */
function isSameName(said: readonly NamePart[], parts: readonly NamePart[]): boolean {
  const isLatin = (part: NamePart) => /^[a-z]+$/.test(part.letters);
  const known = new Set(parts.map(({ letters }) => letters));
  return said.some(({ letters }) => known.has(letters)) || (said.every(isLatin) ? !parts.some(isLatin) : parts.every(isLatin));
}

/** Without knowing how a script is read, only the very same letters say something. */
function compareWhole(a: ParsedName, b: ParsedName): NameComparison {
  if (a.whole === '' || a.whole !== b.whole) return unknown;
  return { score: 0.98, relation: 'same' };
}

/** `janedoe`, `JaneDoe`, `abdul kareem`: the same letters, split otherwise. One word alone is no whole name. */
function isWrittenTogether(a: ParsedName, b: ParsedName): boolean {
  const joined = (name: ParsedName) => name.parts.map((part) => part.letters).join('');
  const words = Math.max(a.parts.length, b.parts.length);
  return words >= 2 && joined(a).length >= 6 && joined(a) === joined(b);
}

function judgeWholeNames({ words, leftA, leftB, initialsOfA, initialsOfB }: Alignment): NameComparison {
  const product = words.reduce((score, { grade }) => score * grade, 1);
  const surnameAgrees = words.some(({ grade, how }) => grade >= 0.92 && how !== 'given');
  const weakest = Math.min(...words.map(({ grade }) => grade));
  if (leftA.words > 0 && leftB.words > 0) return { score: 0.6 * product, relation: 'compatible' };
  const dropped = leftA.words + leftB.words + leftA.initials + leftB.initials;
  const score = product * (1 - 0.01 * dropped - 0.005 * (initialsOfA + initialsOfB));
  if (!surnameAgrees) return { score: 0.7 * score, relation: 'compatible' };
  return { score, relation: weakest >= 0.84 ? 'same' : 'compatible' };
}

function judgeOneWord(alignment: Alignment): NameComparison {
  const { words, initialsOfA, initialsOfB, leftA, leftB } = alignment;
  const [match = { grade: 0, how: 'none' }] = words;
  const initials = initialsOfA + initialsOfB;
  const whole = leftA.words + leftA.initials === 0 && leftB.words + leftB.initials === 0;
  if (disagrees(alignment)) return { score: (alignment.firstAgrees ? 0.3 : 0.15) * match.grade, relation: 'different' };
  if (initials === 0) return { score: whole ? 0.5 + 0.25 * match.grade : 0.55 * match.grade, relation: 'compatible' };
  const surnameAgrees = match.how !== 'given' && match.grade >= 0.92;
  return { score: (surnameAgrees ? (whole ? 0.9 : 0.8) : 0.6) * match.grade, relation: 'compatible' };
}

/** Both names go on, and differently: two words, a word and another initial, or an initial that can only be a second given name. */
function disagrees({ initialsOfA, initialsOfB, leftA, leftB }: Alignment): boolean {
  if (leftA.words > 0 && leftB.words > 0) return true;
  if ((initialsOfA > 0 && leftA.words > 0) || (initialsOfB > 0 && leftB.words > 0)) return true;
  if (initialsOfA + initialsOfB > 0) return false;
  return (leftA.initials > 0 && leftB.words + leftB.initials > 0) || (leftB.initials > 0 && leftA.words > 0);
}

/** Two whole names without a common word contradict each other; a single word may be a nickname. */
function judgeNoWord(a: ParsedName, b: ParsedName, { leftA, leftB }: Alignment): NameComparison {
  if (isAbbreviated(a, b) || isAbbreviated(b, a)) return { score: 0.5, relation: 'compatible' };
  const wholeA = leftA.words >= 2 || (leftA.words === 1 && leftA.initials > 0);
  const wholeB = leftB.words >= 2 || (leftB.words === 1 && leftB.initials > 0);
  return wholeA && wholeB ? { score: 0.02, relation: 'different' } : unknown;
}

/** `jdoe`, `doej`, `janed` for Jane Doe. */
function isAbbreviated(short: ParsedName, long: ParsedName): boolean {
  const [handle, ...others] = short.parts;
  const [first, ...rest] = long.parts;
  const last = rest.at(-1);
  if (handle === undefined || others.length > 0 || first === undefined || last === undefined) return false;
  const [f, l] = [first.letters, last.letters];
  return (
    [f.charAt(0) + l, l + f.charAt(0), f + l.charAt(0), l.charAt(0) + f].includes(handle.letters) && handle.letters.length >= 4
  );
}
