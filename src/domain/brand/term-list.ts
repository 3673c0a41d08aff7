import type { Brand } from './brand';
import { isCommonWord } from './common-words';
import { formsOf, stemsOf, type Endings } from './endings';
import { foldTerm } from './fold';
import type { MatchReason, TermMatch } from './mention';
import { respell } from './respell';

/** What a key of the automaton stands for: a term of one brand in one of its spellings, or a word that only helps to judge. */
export interface KeyMeaning {
  /** Index of the brand. */
  readonly brand: number;
  /** As the administrator wrote it. */
  readonly term: string;
  readonly as: TermMatch['as'] | 'near' | 'topic' | 'notNear';
  readonly why: MatchReason;
  /** A common word, or a name for which the administrator asks for words near it. */
  readonly ambiguous: boolean;
  /** Whether the key alone, without an ending, is a match. */
  readonly whole: boolean;
  readonly endings: Endings;
}

/** Run together, shorter names are too easily parts of speech ("the sun", "thesun"). */
const shortestTogether = 8;

const noEndings: Endings = new Map();

/** Every key to look for, folded, with what it stands for. */
export function keysOf(brands: readonly Brand[]): ReadonlyMap<string, readonly KeyMeaning[]> {
  const meanings = new Map<string, KeyMeaning[]>();
  const add = (key: string, meaning: KeyMeaning) => {
    const known = meanings.get(key);
    if (key !== '' && known) known.push(meaning);
    else if (key !== '') meanings.set(key, [meaning]);
  };
  brands.forEach((brand, index) => addBrand(brand, index, add));
  return meanings;
}

type Add = (key: string, meaning: KeyMeaning) => void;

function addBrand(brand: Brand, index: number, add: Add): void {
  const addAll = (terms: readonly string[], as: KeyMeaning['as'], alwaysAmbiguous = false) => {
    for (const term of terms) {
      const ambiguous = alwaysAmbiguous || isCommonWord(term);
      addTerm({ brand: index, term, as, why: 'exact', ambiguous, whole: true, endings: noEndings }, brand, add);
    }
  };
  addAll([brand.name, ...brand.names], 'name', brand.near.length > 0);
  addAll(brand.products, 'product');
  addAll(brand.near, 'near');
  addAll([...brand.topics, ...brand.people.filter((one) => !one.startsWith('@'))], 'topic');
  addAll(brand.notNear, 'notNear');
  const exact = { brand: index, why: 'exact', ambiguous: false, whole: true, endings: noEndings } as const;
  for (const handle of brand.handles) add(`@${bareHandle(handle)}`, { ...exact, term: handle, as: 'handle' });
  for (const person of brand.people)
    if (person.startsWith('@')) add(`@${bareHandle(person)}`, { ...exact, term: person, as: 'topic' });
  for (const site of brand.sites) add(foldTerm(bareHost(site)), { ...exact, term: site, as: 'site' });
}

/** A handle without `@`, folded; empty if nothing is left. */
export function bareHandle(handle: string): string {
  return foldTerm(handle.trim().replace(/^@/, '')) || '';
}

/** A host name in lower case without `www.`. */
export function bareHost(site: string): string {
  return site
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
}

/** Names are respelled for brands of no stated language and of Russian: others are hardly written in Cyrillic. */
function addTerm(meaning: KeyMeaning, brand: Brand, add: Add): void {
  const isName = meaning.as === 'name' || meaning.as === 'product';
  for (const key of isName ? writings(foldTerm(meaning.term)) : [foldTerm(meaning.term)]) addForms(key, meaning, brand, add);
  const isRespelled = isName && !meaning.ambiguous && (brand.languages.length === 0 || brand.languages.includes('ru'));
  const respelled = isRespelled ? respell(meaning.term) : [];
  for (const key of respelled) addForms(key, { ...meaning, why: 'transliterated', ambiguous: isCommonWord(key) }, brand, add);
}

/** The folded name as people also write it: without the apostrophe, with or without spaces around an ampersand, a long one run together. */
function writings(term: string): readonly string[] {
  const joined = term.replace(/ ?& ?/g, '&');
  const plain = term.replace(/(?<=\p{L})'(?=\p{L})/gu, '');
  const together = plain.length >= shortestTogether ? plain.replaceAll(' ', '') : plain;
  return [...new Set([term, joined, joined.replaceAll('&', ' & '), plain, together].map((one) => one.trim()))];
}

function addForms(term: string, meaning: KeyMeaning, brand: Brand, add: Add): void {
  for (const key of meaning.why === 'exact' ? declineFirstWord(term, brand) : [term]) {
    const why = key === term ? meaning.why : 'inflected';
    for (const { stem, whole, endings } of stemsOf(key)) {
      const { brand: index, term: written, as, ambiguous } = meaning;
      add(stem, { brand: index, term: written, as, why, ambiguous, whole, endings });
    }
  }
}

/** Of a name of two or three words the first may be declined too: Почта России, Почты России. */
function declineFirstWord(term: string, brand: Brand): readonly string[] {
  const [first = '', ...rest] = term.split(' ');
  if (rest.length === 0 || rest.length > 2 || first.length < 4) return [term];
  const languages = /^\p{Script=Cyrillic}+$/u.test(first)
    ? (['ru'] as const)
    : brand.languages.filter((one) => one === 'lv' || one === 'ro');
  return [...new Set([term, ...languages.flatMap((one) => formsOf(first, one).map((form) => [form, ...rest].join(' ')))])];
}
