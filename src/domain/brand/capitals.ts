/**
 * Whether a name that is a common word is written as a name: with the capitals the administrator gives it, where grammar would not ask for
 * them (inside a sentence, among words in lower case), and not as part of a longer name such as Orange County.
 */
export function isWrittenAsName(
  text: string,
  { start, end, term }: { readonly start: number; readonly end: number; readonly term: string },
): boolean {
  const written = text.slice(start, end);
  if (term === term.toLowerCase() || !sharesCapitals(written, term)) return false;
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

/** Whether the written word begins with the term's own capitals; an ending that follows does not matter. */
function sharesCapitals(written: string, term: string): boolean {
  const shape = (word: string) => [...word].map((letter) => letter !== letter.toLowerCase());
  const [own, seen] = [shape(term), shape(written)];
  return own.slice(0, seen.length).every((isCapital, at) => isCapital === seen[at]);
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

/** Whether an acronym of up to four capitals is written otherwise (gap for GAP), and so may be a word. */
export function isAcronymInLowerCase(written: string, term: string): boolean {
  return term.length <= 4 && term === term.toUpperCase() && /\p{L}/u.test(term) && !sharesCapitals(written, term);
}
