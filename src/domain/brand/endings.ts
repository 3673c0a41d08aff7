import type { BrandLanguage } from './brand';
import { foldTerm } from './fold';

/** Endings that may follow a stem, each with the languages that have it. */
export type Endings = ReadonlyMap<string, ReadonlySet<BrandLanguage>>;

export interface Stem {
  /** Folded; the whole term, or the term without the ending of its first case. */
  readonly stem: string;
  /** Whether the stem is the whole term, and so a match without any ending. */
  readonly whole: boolean;
  readonly endings: Endings;
}

/**
 * How names of one shape are declined: what the first case ends in, which of it goes, and what comes instead. Our own short tables of the
 * regular declensions; the languages' grammars agree on them. Folded like the text, so ā is a, й is и.
 */
interface Declension {
  readonly language: BrandLanguage;
  readonly of: RegExp;
  readonly drops: number;
  readonly endings: readonly string[];
}

const vowel = 'aeiouyаеиоуыэюя';
const declensions: readonly Declension[] = [
  ...rows('en', `[a-z\\d] 0 s es`),
  // Names from abroad take the endings of a man's word: Swedbanka, Facebookā.
  ...rows('lv', `[^${vowel}\\s\\d] 0 a ā am u ai as i os iem us is s e ē ei`),
  ...rows('lv', `[^iu]s 1 a am u i os iem us ā`, `is 2 a im i ī u iem os us ā`, `us 2 u um ū i iem os`),
  ...rows('lv', `a 1 as ai u ā am ām ās`, `e 1 es ei i ē em ēm ēs u`),
  ...rows('nb', `[^s] 0 s`, `[^${vowel}\\d] 0 en et ens ets er ene`, `[^e${vowel}\\d]|[aou] 0 en ens`, `e 0 n ns`),
  ...rows('ro', `[^${vowel}\\d] 0 ul ului ule uri urile urilor i ii ilor iul iului`, `[eiou] 0 ul ului le lui`, `u 0 l lui`),
  ...rows('ro', `a 1 ă ei ii i e ele elor ile ilor ea o`),
  ...rows('ru', `[^${vowel}ьй\\s\\d] 0 а у ом е ы и ов ам ами ах ем`, `а 1 ы и е у ой ою ам ами ах`, `я 1 и е ю ей ям ями ях`),
  ...rows('ru', `ь 1 и ю я ем е ью ей`, `[аеоу]й 1 я ю ем е и`),
  ...rows(
    'ru',
    `[ыио]й 2 ого ому ым ом ая ую ые ых ыми ым его ему им ой ей`,
    `ая 2 ой ую ые ых`,
    `[ое]е 2 ого ому ым ом его ему им`,
  ),
];

/** Rows of a table: the shape of the word's end, how many letters go, and what may follow. */
function rows(language: BrandLanguage, ...lines: readonly string[]): readonly Declension[] {
  return lines.map((line) => {
    const [shape = '', drops = '0', ...endings] = line.replaceAll('й', 'и').split(' ');
    return { language, of: new RegExp(`(?:${shape})$`, 'u'), drops: Number(drops), endings: endings.map(foldTerm) };
  });
}

const shortestTerm = 4;
const mostEnding = 6;

interface StemShape {
  /** How many of the term's last letters go. */
  readonly drops: number;
  readonly endings: Endings;
}

/** Shapes by the term's last letters and length: all that declensions look at. */
const shapesByEnd = new Map<string, readonly StemShape[]>();

/** The stems under which a folded term is looked for. A short term is looked for as it stands. */
export function stemsOf(term: string): readonly Stem[] {
  const end = `${Math.min(term.length, shortestTerm + 2)}${term.slice(-3)}`;
  const shapes = shapesByEnd.get(end) ?? shapesOf(term);
  shapesByEnd.set(end, shapes);
  return shapes.map(({ drops, endings }) => ({ stem: term.slice(0, term.length - drops), whole: drops === 0, endings }));
}

function shapesOf(term: string): readonly StemShape[] {
  const found = new Map<number, Map<string, Set<BrandLanguage>>>([[0, new Map()]]);
  for (const { language, of, drops, endings } of term.length < shortestTerm ? [] : declensions) {
    const isShort = term.length - drops < shortestTerm - Number(drops > 0);
    if (isShort || !of.test(term) || !isOwnScript(language, term)) continue;
    const table = found.get(drops) ?? new Map<string, Set<BrandLanguage>>();
    found.set(drops, table);
    for (const ending of endings) table.set(ending, (table.get(ending) ?? new Set()).add(language));
  }
  return [...found].map(([drops, endings]) => ({ drops, endings }));
}

/** Russian endings also follow Latin letters (в Facebookе), by the rules of hard endings; others only Latin ones. */
function isOwnScript(language: BrandLanguage, term: string): boolean {
  return language === 'ru' || /[a-z\d]$/.test(term);
}

/** All forms of one word in one language, itself first. */
export function formsOf(word: string, language: BrandLanguage): readonly string[] {
  const forms = stemsOf(word).flatMap(({ stem, endings }) =>
    [...endings].filter(([, languages]) => languages.has(language)).map(([ending]) => stem + ending),
  );
  return [...new Set([word, ...forms])];
}

/** The letters between a place and the end of its word; null if more than any ending has. */
export function endingAt(units: Uint16Array, from: number, isEdge: (before: number, after: number) => boolean): string | null {
  for (let end = from; end <= Math.min(units.length, from + mostEnding); end += 1) {
    if (isEdge(units[end - 1] ?? 0, units[end] ?? 0)) return String.fromCharCode(...units.subarray(from, end));
  }
  return null;
}
