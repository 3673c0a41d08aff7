import { foldWords, type CompanyName } from './company-name';
import { isSmallWord, legalForms, neutralWords, placeWords } from './company-words';

/** A word of the long name. Small, neutral and legal words may give their letter or not; all others must. */
interface Token {
  readonly letters: string;
  readonly role: 'word' | 'small' | 'optional' | 'legal';
  /** Written in capitals, so an acronym itself that may be taken over whole (SK Life Science: SKLS). */
  readonly capitals: boolean;
  /** Written with a first capital, so that a small word is one of the name (Da Vinci Labs). */
  readonly capital: boolean;
}

/** One letter of the acronym. A lower-case one belongs to the letter before it (UrFU) or stands for a small word (UiO). */
interface Letter {
  readonly letter: string;
  readonly lower: boolean;
}

const leastWords = 3;
/** What the legal form adds if the long name leaves it out: Inc., Corp. or Co., Ltd. */
const legalInitials = new Set(['i', 'c', 'l']);

/**
 * Whether the short name is made of the initials of the long one. `same`: of three or more words, each in its turn. `unknown`: of two words, or
 * of a part of the name, as other companies' may be. null: it is not.
 */
export function judgeAcronym(short: CompanyName, long: CompanyName): 'same' | 'unknown' | null {
  const place = sharedPlace(short, long);
  const letters = readAcronym(short, place);
  const tokens = readTokens(long.written).filter((token) => token.letters !== place);
  if (letters === null || tokens.length < 2) return null;
  const whole = countWords(tokens, letters);
  if (whole >= leastWords && letters.length >= leastWords) return 'same';
  const guessed = legalInitials.has(letters.at(-1)?.letter ?? '') ? countWords(tokens, letters.slice(0, -1)) : 0;
  if (guessed >= leastWords) return 'same';
  if (whole >= 2 || guessed >= 2) return 'unknown';
  const parts = tokens.slice(1).map((_, at) => tokens.slice(at + 1));
  return letters.length >= leastWords && parts.some((part) => countWords(part, letters) >= leastWords) ? 'unknown' : null;
}

/** The letters of what looks like an acronym: one word with capitals inside, words of capitals only, or one short word in small letters. */
function readAcronym(short: CompanyName, place: string | null): readonly Letter[] | null {
  const words = writtenWords(short).filter((word) => foldWords(word).join('') !== place);
  const joined = words.join('');
  const capitals = joined.match(/\p{Lu}/gu)?.length ?? 0;
  const isHandle = words.length === 1 && capitals === 0 && joined.length <= 5;
  const isCapitals = words.every((word) => /^[\p{Lu}\p{N}]+$/u.test(word)) && joined.length <= 10;
  const isMixed = words.length === 1 && capitals >= 2 && joined.length <= 10;
  if (joined.length < 2 || !(isHandle || isCapitals || isMixed)) return null;
  return [...joined].flatMap((char) => {
    const letter = foldWords(char).join('');
    return letter === '' ? [] : [{ letter, lower: !isHandle && /\p{Ll}/u.test(char) }];
  });
}

/** A place at the end that both names have is no part of the acronym (EMT Madrid). */
function sharedPlace(short: CompanyName, long: CompanyName): string | null {
  const words = writtenWords(short);
  const last = foldWords(words.at(-1) ?? '').join('');
  return words.length > 1 && placeWords.has(last) && long.words.includes(last) ? last : null;
}

/** The words as written, without the legal form. */
function writtenWords({ written }: CompanyName): readonly string[] {
  return (written.replace(/['’.]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isLegalForm(word));
}

function isLegalForm(word: string): boolean {
  return legalForms.has(foldWords(word).join(''));
}

/** Camel case is taken apart: BridgeBio Oncology is three words. */
function readTokens(written: string): readonly Token[] {
  const words = written
    .replace(/['’.]/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).slice(0, 20).flatMap((word) => {
    const letters = foldWords(word).join('');
    return letters === ''
      ? []
      : [{ letters, role: roleOf(letters), capitals: /^\p{Lu}{2,5}$/u.test(word), capital: /^\p{Lu}/u.test(word) }];
  });
}

function roleOf(letters: string): Token['role'] {
  if (isSmallWord(letters)) return 'small';
  if (legalForms.has(letters)) return 'legal';
  return neutralWords.has(letters) ? 'optional' : 'word';
}

/** How many words give the letters, small ones not counted; `-Infinity` if the letters are not theirs. The better of several ways. */
function countWords(tokens: readonly Token[], letters: readonly Letter[]): number {
  // By how many letters are given so far.
  let counts = [0, ...letters.map(() => -Infinity)];
  for (const token of tokens) counts = addToken(counts, token, letters);
  return counts.at(-1) ?? -Infinity;
}

function addToken(counts: readonly number[], token: Token, letters: readonly Letter[]): number[] {
  const next = counts.map((count) => (token.role === 'word' ? -Infinity : count));
  const given = token.role === 'small' && !token.capital ? 0 : 1;
  counts.forEach((count, at) => {
    if (count === -Infinity) return;
    for (const length of lengthsTaken(token, letters.slice(at))) {
      next[at + length] = Math.max(next[at + length] ?? -Infinity, count + given);
    }
  });
  return next;
}

function lengthsTaken({ letters: word, role, capitals }: Token, letters: readonly Letter[]): readonly number[] {
  const [first] = letters;
  if (first === undefined || first.letter !== word.charAt(0) || (first.lower && role !== 'small')) return [];
  const lower = letters.slice(1).findIndex((letter) => !letter.lower);
  const most = 1 + (lower < 0 ? letters.length - 1 : lower);
  const lengths = Array.from({ length: most }, (_, at) => at + 1);
  if ((capitals || role === 'legal') && word.length > most) lengths.push(word.length);
  return lengths.filter((length) => length <= word.length && spell(letters.slice(0, length)) === word.slice(0, length));
}

function spell(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('');
}
