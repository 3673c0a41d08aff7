import { latinLookAlike } from '../text/confusables';

/**
 * Text folded for matching: lower case, without marks, wide and styled letters plain, hyphens and white space one space. `units` are UTF-16
 * units; `starts[i]` is where unit `i` stood in the original.
 */
export interface FoldedText {
  readonly original: string;
  readonly units: Uint16Array;
  /** One more entry than `units`; the last is the original's length. */
  readonly starts: Uint32Array;
}

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  œ: 'oe',
  ħ: 'h',
};
/** Marks that change no letter's identity in matching; the vowel signs of Indic and Thai scripts do and stay. */
const looseMarks = /[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u064B-\u065F\u0670]/gu;
/** Soft hyphen, joiners, direction and variation signs: seen by nobody. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const space = 0x20;
const several = 1;

/** Folded unit of each unit, filled as units are met; 0 is not known yet, `several` folds to none or more than one. */
const foldedUnits = new Uint16Array(65_536);
for (let unit = 0; unit < 128; unit += 1) foldedUnits[unit] = foldSymbol(String.fromCharCode(unit)).charCodeAt(0) || several;

/** Folds a text unit by unit, so that every match can be shown in the original. */
export function foldText(original: string): FoldedText {
  const units = new Uint16Array(original.length);
  const starts = new Uint32Array(original.length + 1);
  let length = 0;
  let last = 0;
  for (let at = 0; at < original.length; at += 1) {
    const folded = foldedUnits[original.charCodeAt(at)] ?? 0;
    if (folded <= several) return foldRest(original, at, new Folding(units, starts, length));
    if (folded === space && last === space) continue;
    units[length] = folded;
    starts[length] = at;
    length += 1;
    last = folded;
  }
  return new Folding(units, starts, length).close(original);
}

/** From the first unit on that does not fold to exactly one known unit. */
function foldRest(original: string, from: number, folding: Folding): FoldedText {
  for (let at = from; at < original.length; at += 1) {
    const folded = foldedUnits[original.charCodeAt(at)] ?? 0;
    if (folded > several) folding.add(folded, at);
    else at += foldOther(original, at, folding) - 1;
  }
  return folding.close(original);
}

/** The folded text as a string, for terms. */
export function foldTerm(term: string): string {
  const short = term.slice(0, 400);
  return (foldSimple(short) ?? String.fromCharCode(...foldText(short).units)).trim();
}

/** The fold of a text whose every unit is known to fold to one; null for others. Most terms are such, and there are many. */
function foldSimple(text: string): string | null {
  const units: number[] = [];
  let [latin, other, changed] = [false, false, false];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = foldedUnits[unit] ?? 0;
    if (folded <= several || (folded === space && units[at - 1] === space)) return null;
    units.push(folded);
    latin ||= isLatin(folded);
    other ||= isOther(folded);
    changed ||= folded !== unit;
  }
  if (latin && other) return null;
  return changed ? String.fromCharCode(...units) : text;
}

/** Where folded units `start` to `end` stand in the original, marks that follow included. */
export function originalRange(folded: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.starts[end] ?? 0 };
}

class Folding {
  #units: Uint16Array;
  #starts: Uint32Array;
  #length: number;

  constructor(units: Uint16Array, starts: Uint32Array, length: number) {
    [this.#units, this.#starts, this.#length] = [units, starts, length];
  }

  add(unit: number, at: number): void {
    if (unit === space && this.#units[this.#length - 1] === space) return;
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = at;
    this.#length += 1;
  }

  close(original: string): FoldedText {
    this.#starts[this.#length] = original.length;
    const units = this.#units.subarray(0, this.#length);
    const folded = { original, units, starts: this.#starts.subarray(0, this.#length + 1) };
    if (hasLatinAndOther(units)) unmix(units);
    return folded;
  }

  #grow(): void {
    const [units, starts] = [new Uint16Array(this.#length * 2 + 16), new Uint32Array(this.#length * 2 + 17)];
    units.set(this.#units);
    starts.set(this.#starts);
    [this.#units, this.#starts] = [units, starts];
  }
}

/** Folds what is not one unit for one; returns how many units of the original that took. */
function foldOther(original: string, at: number, folding: Folding): number {
  const symbol = String.fromCodePoint(original.codePointAt(at) ?? 0);
  const folded = foldSymbol(symbol);
  for (let unit = 0; unit < folded.length; unit += 1) folding.add(folded.charCodeAt(unit), at);
  if (symbol.length === 1) foldedUnits[symbol.charCodeAt(0)] = folded.length === 1 ? folded.charCodeAt(0) : several;
  return symbol.length;
}

function foldSymbol(symbol: string): string {
  if (/[\s\p{Pd}]/u.test(symbol)) return ' ';
  if (/[’ʼ`´‘＇]/u.test(symbol)) return "'";
  const plain = symbol.toLowerCase().normalize('NFKD').toLowerCase().replace(looseMarks, '').replace(unseen, '');
  return letters[plain] ?? (/^\s/u.test(plain) ? ' ' : plain.normalize('NFKC'));
}

function isLatin(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** Greek and Cyrillic, some of whose letters look Latin. */
function isOther(unit: number): boolean {
  return unit >= 0x370 && unit < 0x530;
}

function hasLatinAndOther(units: Uint16Array): boolean {
  let [latin, other] = [false, false];
  for (const unit of units) {
    latin ||= isLatin(unit);
    other ||= isOther(unit);
  }
  return latin && other;
}

/** In words of mixed script, letters that only look Latin become Latin ones. A Latin name with a Cyrillic ending stays what it is. */
function unmix(units: Uint16Array): void {
  const text = String.fromCharCode(...units.subarray(0, 10_000));
  for (const { 0: word, index } of text.matchAll(/[a-z\u0370-\u052F]+/gu)) {
    if (!/[\u0370-\u052F][a-z]/u.test(word)) continue;
    const latin = [...word].map(latinLookAlike).join('');
    if (!/^[a-z]+$/.test(latin) || latin.length !== word.length) continue;
    for (let at = 0; at < latin.length; at += 1) units[index + at] = latin.charCodeAt(at);
  }
}
