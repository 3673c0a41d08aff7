import { addressSpans, isWholeHandle, isWholeSite, quotedSpans, spanAt, type Span } from './address-spans';
import { buildAutomaton } from './automaton';
import { type Brand, brandLanguages, type BrandLanguage } from './brand';
import { isAcronymInLowerCase } from './capitals';
import { endingAt } from './endings';
import { type FoldedText, foldTerm, foldText, originalRange } from './fold';
import type { BrandHit } from './hashtags';
import type { NearHit } from './judge-hits';
import type { MatchReason } from './mention';
import { type KeyMeaning, keysOf } from './term-list';
import { isEdge } from './word-edges';

interface TextHits {
  readonly hits: readonly BrandHit[];
  /** Words that help to judge. */
  readonly near: readonly NearHit[];
}

interface RawHit {
  readonly key: string;
  readonly meanings: readonly KeyMeaning[];
  /** In folded units. */
  readonly end: number;
}

/** Finds what brands' terms stand in a text, all of them in one pass. Hits overlap where terms do. */
export function compileTerms(brands: readonly Brand[]): (text: string, language: string | null) => TextHits {
  const meaningsByKey = keysOf(brands);
  const keys = [...meaningsByKey.keys()];
  const meanings = [...meaningsByKey.values()];
  const automaton = buildAutomaton(keys);
  const spoken = brands.map(({ languages }) => new Set(languages));
  return (text, language) => {
    const folded = foldText(text);
    const raw: RawHit[] = [];
    automaton.scan(folded.units, (index, end) => raw.push({ key: keys[index] ?? '', meanings: meanings[index] ?? [], end }));
    return raw.length === 0 ? nothing : new TextReader(folded, languageOf(language), spoken).read(raw);
  };
}

const nothing: TextHits = { hits: [], near: [] };

const spellings: Readonly<Record<string, BrandLanguage>> = { no: 'nb', nn: 'nb', da: 'nb', mo: 'ro' };

function languageOf(tag: string | null): BrandLanguage | null {
  const base = tag?.toLowerCase().split('-')[0] ?? '';
  return brandLanguages.find((one) => one === (spellings[base] ?? base)) ?? null;
}

/** Turns what the automaton found in one text into hits, keeping only whole words with lawful endings. */
class TextReader {
  readonly #addresses: readonly Span[];
  readonly #quoted: readonly Span[];

  constructor(
    readonly folded: FoldedText,
    readonly language: BrandLanguage | null,
    readonly spoken: readonly ReadonlySet<BrandLanguage>[],
  ) {
    this.#addresses = addressSpans(folded.original);
    this.#quoted = quotedSpans(folded.original);
  }

  read(raw: readonly RawHit[]): TextHits {
    const hits: BrandHit[] = [];
    const near: NearHit[] = [];
    for (const { key, meanings, end } of raw) {
      const ending = endingAt(this.folded.units, end, isEdge);
      const place = originalRange(this.folded, end - key.length, end + (ending?.length ?? 0));
      if (ending === null) continue;
      for (const meaning of meanings) {
        if (!this.#holds(meaning, ending) || !this.#stands(meaning, place)) continue;
        const isHint = meaning.as === 'near' || meaning.as === 'notNear' || spanAt(this.#quoted, place.start) !== null;
        if (isHint) near.push({ brand: meaning.brand, as: meaning.as === 'notNear' ? 'notNear' : 'near', ...place });
        else hits.push(this.#toHit(meaning, ending, place));
      }
    }
    return { hits, near };
  }

  #holds({ whole, endings, brand }: KeyMeaning, ending: string): boolean {
    if (ending === '') return whole;
    const languages = endings.get(ending);
    if (languages === undefined) return false;
    if (languages.has('ru') && /^\p{Script=Cyrillic}/u.test(ending)) return true;
    return (this.language !== null && languages.has(this.language)) || [...languages].some((one) => this.spoken[brand]?.has(one));
  }

  #stands({ as, term }: KeyMeaning, { start, end }: { readonly start: number; readonly end: number }): boolean {
    const { original } = this.folded;
    if (as === 'handle' || term.startsWith('@')) return isWholeHandle(original, start, end);
    if (as === 'site') return isWholeSite(original, start, end);
    const address = spanAt(this.#addresses, start);
    return address === null || foldTerm(original.slice(...address)) === foldTerm(original.slice(start, end));
  }

  #toHit(meaning: KeyMeaning, ending: string, place: { readonly start: number; readonly end: number }): BrandHit {
    const { brand, term, as } = meaning;
    const written = this.folded.original.slice(place.start, place.end);
    const why = whyOf(meaning, ending, written);
    const ambiguous = meaning.ambiguous || ((as === 'name' || as === 'product') && isAcronymInLowerCase(written, term));
    return { brand, ambiguous, match: { term, as: as === 'near' || as === 'notNear' ? 'name' : as, why, ...place } };
  }
}

function whyOf({ term, why }: KeyMeaning, ending: string, written: string): MatchReason {
  if (why !== 'exact') return why;
  if (ending !== '') return 'inflected';
  const bare = term.replace(/^[@#]/, '').toLowerCase();
  return written.replace(/^[@#]/, '').toLowerCase() === bare ? 'exact' : 'folded';
}
