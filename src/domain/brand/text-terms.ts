import { addressSpans, isWholeHandle, isWholeSite, quotedSpans, spanAt, type Span } from './address-spans';
import { buildAutomaton } from './automaton';
import { type Brand, brandLanguages, type BrandLanguage } from './brand';
import { hasOwnCapitals, isAcronymInLowerCase, type WrittenTerm } from './capitals';
import { endingAt } from './endings';
import { type FoldedText, foldTerm, foldText, originalRange } from './fold';
import type { BrandHit } from './hashtags';
import type { NearHit } from './judge-hits';
import type { MatchReason, TermMatch } from './mention';
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
        const { brand, as } = meaning;
        if (as === 'near' || as === 'topic' || as === 'notNear') near.push({ brand, as, ...place });
        else if (spanAt(this.#quoted, place.start) !== null) near.push({ brand, as: 'topic', ...place });
        else hits.push(this.#toHit({ ...meaning, as }, ending, place));
      }
    }
    return { hits, near };
  }

  #holds({ whole, endings, brand, ambiguous }: KeyMeaning, ending: string): boolean {
    if (ending === '') return whole;
    const languages = endings.get(ending);
    if (languages === undefined || (ambiguous && languages.has('en'))) return false;
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

  #toHit(
    meaning: KeyMeaning & { readonly as: TermMatch['as'] },
    ending: string,
    place: { readonly start: number; readonly end: number },
  ): BrandHit {
    const { brand, term, as } = meaning;
    const written = this.folded.original.slice(place.start, place.end);
    const why = whyOf(meaning, ending, written);
    const isName = as === 'name' || as === 'product';
    const isDoubtful =
      isAcronymInLowerCase(written, term) || (why === 'inflected' && this.#isPlainWord({ term, ...place }, ending));
    const ambiguous = meaning.ambiguous || (isName && isDoubtful);
    return { brand, ambiguous, match: { term, as, why, ...place } };
  }

  /** A form in lower case, where the author writes capitals elsewhere, is likelier a word of the language (vippset). */
  #isPlainWord(written: WrittenTerm, ending: string): boolean {
    const { original } = this.folded;
    return ending !== 's' && /^\p{Lu}/u.test(written.term) && !hasOwnCapitals(original, written) && /\p{Lu}/u.test(original);
  }
}

function whyOf({ term, why }: KeyMeaning, ending: string, written: string): MatchReason {
  if (why !== 'exact') return why;
  if (ending !== '') return 'inflected';
  const bare = term.replace(/^[@#]/, '').toLowerCase();
  return written.replace(/^[@#]/, '').toLowerCase() === bare ? 'exact' : 'folded';
}
