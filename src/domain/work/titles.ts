import { levelWords, rungOf, titleWords } from './titles-ladder';
import { isSameOccupation } from './titles-occupations';
import { foldWords, languagesOfTitle } from './titles-words';

/** What the second title is to the first: the same in other words, a step up, a step down, something else, or not to be told. */
export type TitleRelation = 'same' | 'higher' | 'lower' | 'different' | 'unknown';

/** From doing the work to heading a department: a step even into another field. */
const intoLeadership = 2;

/**
 * Compares two titles by what they say (abbreviations, word order, case, and the commonest words of five languages being no matter).
 * A step is only told between titles that share their field, or from doing the work to heading it.
 */
export function compareTitles(a: string, b: string): TitleRelation {
  const first = titleWords(foldWords(a));
  const second = titleWords(foldWords(b));
  if (first.length === 0 || second.length === 0) return 'unknown';
  if (sameWords(first, second) || isSameOccupation(a, b)) return 'same';
  if (shareRole(a, b)) return 'different';
  const step = rungOf(second) - rungOf(first);
  if (step === 0 || (!shareField(first, second) && Math.abs(step) < intoLeadership)) return 'different';
  return step > 0 ? 'higher' : 'lower';
}

/**
 * Whether the second title surely says something else than the first, and not only more or less of the same: "Account Manager" and "Account
 * Manager Baltics" are one title, and so may be two titles in different languages that our table of words does not know.
 */
export function isOtherTitle(a: string, b: string): boolean {
  const relation = compareTitles(a, b);
  if ((relation !== 'different' && relation !== 'lower') || shareRole(a, b) || !shareLanguage(a, b)) return false;
  const [first, second] = [titleWords(foldWords(a)), titleWords(foldWords(b))];
  return !first.every((word) => second.includes(word)) && !second.every((word) => first.includes(word));
}

/** One of several roles stays while another is added or dropped: "co-founder" and "CEO and co-founder" are no step. */
function shareRole(a: string, b: string): boolean {
  const roles = [a, b].map((title) => title.split(/\s*(?:[,&/+;]|\s(?:and|og|un|și|и)\s)\s*/iu).filter((role) => role !== ''));
  const [own = [], other = []] = roles;
  if (own.length + other.length <= 2) return false;
  const words = other.map((role) => titleWords(foldWords(role)));
  return own.some((role) => words.some((known) => known.length > 0 && sameWords(titleWords(foldWords(role)), known)));
}

/** Romanian and English write "manager", "director" and "specialist" alike; the words beside them tell which it is. */
const romanianWords =
  /(?<!\p{L})(?:de|al|in|pentru|resurse|umane|vanzari|achizitii|comercial|tehnic|financiar|executiv|juridic|calitate|productie|dezvoltare|proiecte?|operatiuni|vanzare|relatii|clienti)(?!\p{L})/u;

function shareLanguage(a: string, b: string): boolean {
  if (romanianWords.test(foldWords(a)) !== romanianWords.test(foldWords(b))) return false;
  const languages = languagesOfTitle(a);
  return languagesOfTitle(b).some((language) => languages.includes(language));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const joined = (words: readonly string[]) => [...words].sort().join(' ');
  return joined(a) === joined(b) || [...a].sort().join('') === [...b].sort().join('');
}

/** Whether both name the same field ("software engineer"), or one of them names none ("Director"). */
function shareField(a: readonly string[], b: readonly string[]): boolean {
  const fieldOf = (words: readonly string[]) => words.filter((word) => !levelWords.has(word)).map(stem);
  const fields = fieldOf(a);
  const others = fieldOf(b);
  return fields.length === 0 || others.length === 0 || fields.some((word) => others.includes(word));
}

/** "engineer" and "engineering", "operations" and "operator" are of one field. */
function stem(word: string): string {
  return word.replace(/(?:ing|ment|ions?|er|or|s)$/u, '').slice(0, 8);
}
