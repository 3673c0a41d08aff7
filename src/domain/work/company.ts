import { isFreeMail } from '../message/free-mail';
import { foldLetters, soundKeys } from '../text/name-sounds';
import { registrableOf } from '../text/skeleton';
import { judgeAcronym } from './company-acronym';
import { areAliases, areKnownTogether, namesOf, type CompanyAliases } from './company-aliases';
import { isSameBag } from './company-bag';
import { everydayWords } from './company-everyday';
import { areHomonyms } from './company-homonyms';
import { foldWords, readCompany, type CompanyName } from './company-name';
import { isSmallWord, neutralWords, placeWords, tradeWords } from './company-words';

/** `related`: probably parts of one group. `unknown`: no company is named, or the names alone can't tell (Delta and Delta Electronics). */
export type CompanyRelation = 'same' | 'related' | 'different' | 'unknown';

const bestFirst = ['same', 'related', 'unknown', 'different'] as const;

/** What an organisation knows about companies itself. */
export interface CompanyKnowledge {
  /** Names that its administrator has declared to be one company's, a list for each. */
  readonly aliases: CompanyAliases;
}

/** That of an organisation whose administrator declared nothing. */
export const nothingKnownOfCompanies: CompanyKnowledge = { aliases: [] };

/** How two companies are compared for one card. */
export type CompanyComparison = (a: string, b: string) => CompanyRelation;

/** The comparison of an organisation that knows this. */
export function comparerOf(knowledge: CompanyKnowledge): CompanyComparison {
  return (a, b) => judgeCompanies(a, b, knowledge);
}

/**
 * Compares two companies as people write them: legal form, case, punctuation, script, branch and trade words, acronyms and `@handles` are
 * looked through. Symmetric; any strings are answered.
 */
export function compareCompanies(a: string, b: string): CompanyRelation {
  return judgeCompanies(a, b, nothingKnownOfCompanies);
}

/**
 * The same with the administrator's own aliases, which make two names the same company. Companies that are publicly known to have been renamed,
 * bought or split are related.
 */
export function judgeCompanies(a: string, b: string, { aliases }: CompanyKnowledge): CompanyRelation {
  const [readingsA, readingsB] = [readCompany(a), readCompany(b)];
  if (a === b && readingsA.length > 0) return 'same';
  const pairs = readingsA.flatMap((one) =>
    readingsB.filter((other) => one.main || other.main).map((other) => [one, other] as const),
  );
  const found = new Set(pairs.map(([one, other]) => compareReadings(one, other)));
  if (found.has('same') || areAliases(aliases, readingsA, readingsB)) return 'same';
  if (areKnownTogether(readingsA, readingsB)) return 'related';
  return bestFirst.find((relation) => found.has(relation)) ?? 'unknown';
}

function compareReadings(a: CompanyName, b: CompanyName): CompanyRelation {
  if (areHomonyms(a, b)) return 'different';
  if (a.joined === b.joined || soundsAlike(a, b)) return 'same';
  const words = compareWords(a, b);
  if (words === 'same') return isHoldingBeside(a, b) || isHoldingBeside(b, a) ? 'related' : words;
  const acronym = judgeAcronym(a, b) ?? judgeAcronym(b, a);
  if (acronym === 'same' || isSameBag(a, b)) return 'same';
  return words === 'different' && acronym !== null ? acronym : words;
}

/** A holding is another company than one of its group that is called after what it makes (Acme Holdings, Acme Motor Cars). */
function isHoldingBeside(holding: CompanyName, other: CompanyName): boolean {
  const plain = holding.words.filter((word) => !isHoldingWord(word));
  if (plain.length === holding.words.length || other.words.some(isHoldingWord)) return false;
  const added = other.words.filter((word) => !plain.includes(word));
  return added.length > 0 && added.every((word) => !neutralWords.has(word) && !placeWords.has(word));
}

function isHoldingWord(word: string): boolean {
  return word === 'holding' || word === 'holdings';
}

function compareWords(a: CompanyName, b: CompanyName): CompanyRelation {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (contains(long.words, short.words)) return judgeContained(long.words, short.words);
  const [coreShort, coreLong] = [coreOf(short.words), coreOf(long.words)];
  if (coreShort.join('') === coreLong.join('')) return 'same';
  if (contains(coreLong, coreShort)) return judgeContained(coreLong, coreShort);
  if (isSubset(coreShort, coreLong) || isSubset(coreLong, coreShort)) return judgeSubset(coreShort, coreLong);
  if (a.script !== b.script) return 'unknown';
  return judgeCommonStart(a.words, b.words);
}

/** Сбербанк is Sberbank: only asked where the scripts differ, since by sound alone too many companies are alike. */
function soundsAlike(a: CompanyName, b: CompanyName): boolean {
  if (a.script === b.script || a.script === 'other' || b.script === 'other') return false;
  if (a.words.length !== b.words.length) return false;
  return a.words.every((word, index) => shareSound(word, b.words[index] ?? ''));
}

function shareSound(a: string, b: string): boolean {
  if (a === b) return true;
  const sounds = soundKeys(foldLetters(a)).filter((sound) => sound !== '');
  return soundKeys(foldLetters(b)).some((sound) => sounds.includes(sound));
}

function withoutSmall(words: readonly string[]): readonly string[] {
  return words.filter((word) => !isSmallWord(word));
}

/** Without what says nothing: neutral and small words, single letters; all of them if nothing else is there. */
function coreOf(words: readonly string[]): readonly string[] {
  const kept = withoutSmall(words).filter((word) => word.length > 1 && !neutralWords.has(word));
  return kept.some((word) => !isGeneric(word)) ? kept : words;
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.length >= 2 && part.every((word) => whole.includes(word));
}

/** All words of one in the other, but scattered or in another order (Reckitt France, Reckitt Benckiser Healthcare France). */
function judgeSubset(a: readonly string[], b: readonly string[]): CompanyRelation {
  const [part] = a.length <= b.length ? [a] : [b];
  if (Math.min(a.length, b.length) >= 4 && a.length === b.length) return 'same';
  return isDistinctive(part.slice(0, 1)) || (part.length >= 3 && isDistinctive(part)) ? 'same' : 'related';
}

function contains(long: readonly string[], short: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  return long.some((_, start) => short.every((word, index) => long[start + index] === word));
}

/** One name inside the other. */
function judgeContained(long: readonly string[], short: readonly string[]): CompanyRelation {
  const start = long.findIndex((_, at) => short.every((word, index) => long[at + index] === word));
  const rest = [...long.slice(0, start), ...long.slice(start + short.length)];
  const telling = short.some((word) => !isGeneric(word));
  if (rest.every((word) => neutralWords.has(word))) return 'same';
  if (start === 0 && (telling || short.length >= 2) && rest.every((word) => neutralWords.has(word) || placeWords.has(word)))
    return 'same';
  if (isDistinctive(short)) return start === 0 || short.join('').length >= 5 ? 'same' : 'related';
  return 'unknown';
}

/** Whether the words can only mean one company: not just places, trades and everyday words. */
function isDistinctive(words: readonly string[]): boolean {
  const telling = words.filter((word) => !isGeneric(word));
  return telling.some((word) => !everydayWords.has(word) && word.length >= 2) || (telling.length > 0 && words.length >= 2);
}

/** Whether a word names a place or a trade, or nothing. */
function isGeneric(word: string): boolean {
  return neutralWords.has(word) || placeWords.has(word) || tradeWords.has(word);
}

/** Two names that begin alike and go on differently: a group's companies if the beginning is rare. */
function judgeCommonStart(a: readonly string[], b: readonly string[]): CompanyRelation {
  const [first = ''] = a;
  if (first !== b[0] || first.length < 4 || !isDistinctive([first])) return 'different';
  return 'related';
}

/** Whether a free text (a bio) speaks of the company by a name that can mean no other, its own or one that the administrator declared. */
export function mentionsCompany(text: string, company: string, { aliases } = nothingKnownOfCompanies): boolean {
  const spoken = foldWords(text.slice(0, 2000));
  const readings = namesOf(company, aliases).flatMap(readCompany);
  return readings.some(
    ({ main, words }) => main && isDistinctive(words) && words.join('').length >= 4 && contains([...spoken, ''], words),
  );
}

/**
 * Whether a domain can be the company's own: its name, the beginning of it, or its acronym stands before the public suffix; or the same of
 * another name that the administrator declared. Never for free mail. `domain` as `parseAddress` gives it.
 */
export function companyMatchesDomain(company: string, domain: string, { aliases } = nothingKnownOfCompanies): boolean {
  const { domain: site, label } = registrableOf(domain);
  if (isFreeMail(domain) || isFreeMail(site)) return false;
  const plain = label.replace(/-/g, '');
  return namesOf(company, aliases)
    .flatMap(readCompany)
    .some((name) => isNamedBy(name, plain));
}

function isNamedBy(name: CompanyName, label: string): boolean {
  const latin = name.words.map((word) => (name.script === 'latin' ? word : (soundKeys(foldLetters(word))[0] ?? '')));
  const target = name.script === 'latin' ? label : (soundKeys(foldLetters(label))[0] ?? '');
  const core = latin.filter((word) => !neutralWords.has(word));
  const joined = [latin.join(''), core.join('')];
  if (joined.includes(target)) return true;
  const initials = [latin, core, withoutSmall(latin)].map((words) => words.map((word) => word.charAt(0)).join(''));
  if (target.length >= 3 && initials.includes(target)) return true;
  const starts = latin.map((_, count) => latin.slice(0, count + 1));
  return starts.some((start) => start.join('') === target && target.length >= 4 && isDistinctive(start));
}
