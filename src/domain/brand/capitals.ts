export interface WrittenTerm {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/**
 * Whether a name that is a common word is written as a name: with the capitals the administrator gives it, where grammar would not ask for
 * them (inside a sentence, among words in lower case), and not as part of a longer name such as Orange County.
 */
export function isWrittenAsName(text: string, { start, end, term }: WrittenTerm): boolean {
  if (!hasOwnCapitals(text, { start, end, term })) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  if (
    isSentenceStart(before) ||
    /\p{Lu}[\p{L}\p{N}.'’&-]*[ -]$/u.test(before.replace(/(?:^|\s)(?:I|A)\s$/u, ' ')) ||
    /^[ -](?:\p{Lu}|\d)/u.test(after)
  )
    return false;
  return isMostlyLower(text);
}

/** Whether the place has the capitals that the administrator gives the term; false for a term that has none. */
export function hasOwnCapitals(text: string, { start, end, term }: WrittenTerm): boolean {
  return term !== term.toLowerCase() && sharesCapitals(text.slice(start, end), term);
}

/** Whether each written word has capitals where the term's word has them; an ending that follows does not matter. */
function sharesCapitals(written: string, term: string): boolean {
  const seen = withoutArticle(written).split(wordBreak);
  return withoutArticle(term)
    .split(wordBreak)
    .every((word, at) => shapeOf((seen[at] ?? '').slice(0, word.length)) === shapeOf(word));
}

const wordBreak = /[^\p{L}\p{N}\p{M}]+/u;

function shapeOf(word: string): 'none' | 'first' | 'all' {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'none';
  return word.length > 1 && word === word.toUpperCase() ? 'all' : 'first';
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|den|det) /i, '');
}

function isSentenceStart(before: string): boolean {
  return /(?:^|[.!?:;•…*"“«([\n|/@#-])\s*$/u.test(before);
}

/** Titles and shouting put capitals everywhere, so theirs say nothing. */
function isMostlyLower(text: string): boolean {
  const words = text.replace(/https?:\/\/\S+|[@#]\S+/gu, ' ').match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const lower = words.filter((word) => word === word.toLowerCase()).length;
  return lower >= 3 && lower > words.length * 0.6;
}

/** Whether an acronym of up to four capitals that can be said as a word is written as one (gap for GAP). */
export function isAcronymInLowerCase(written: string, term: string): boolean {
  return term.length <= 4 && term === term.toUpperCase() && /[aeiouyæøåаеиоуыэюя]/iu.test(term) && !sharesCapitals(written, term);
}
