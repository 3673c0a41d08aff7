import type { Brand } from './brand';
import { isWrittenAsName } from './capitals';
import type { BrandHit } from './hashtags';
import type { TermMatch } from './mention';

/** A word that speaks for or against a name near it. */
export interface NearHit {
  readonly brand: number;
  readonly as: 'near' | 'notNear';
  readonly start: number;
  readonly end: number;
}

interface Surroundings {
  readonly brands: readonly Brand[];
  readonly near: readonly NearHit[];
  /** Brands that the post's surroundings surely speak of. */
  readonly known: ReadonlySet<number>;
  readonly text: string;
}

interface JudgedHits {
  readonly matches: readonly TermMatch[];
  readonly sure: boolean;
}

/** So many units of text count as near. */
const nearBy = 120;

/**
 * The hits of each brand, by its index: without those inside longer ones and those that a `notNear` word denies. A name that is a common
 * word is sure by another sure term of its brand, a `near` word, or, where no such words are given, its capitals.
 */
export function judgeHits(hits: readonly BrandHit[], around: Surroundings): ReadonlyMap<number, JudgedHits> {
  const ordered = [...hits].sort(
    (a, b) =>
      a.match.start - b.match.start ||
      b.match.end - a.match.end ||
      Number(a.match.why === 'inflected') - Number(b.match.why === 'inflected') ||
      rank(a) - rank(b),
  );
  const outer = dropInner(ordered).filter((hit) => !isDenied(hit, around));
  const found = new Map<number, BrandHit[]>();
  for (const hit of outer) found.set(hit.brand, [...(found.get(hit.brand) ?? []), hit]);
  return new Map(
    [...found].map(([index, own]) => [
      index,
      { matches: own.map(({ match }) => match), sure: own.some((hit) => isSure(hit, own, around)) },
    ]),
  );
}

function rank({ match }: BrandHit): number {
  return ['product', 'name', 'handle', 'hashtag', 'site'].indexOf(match.as);
}

/** Of hits in order, those that no longer one covers; of the same place and brand, the first. */
function dropInner(ordered: readonly BrandHit[]): readonly BrandHit[] {
  const kept: BrandHit[] = [];
  let widest = { start: 0, end: 0 };
  for (const hit of ordered) {
    const { start, end } = hit.match;
    const isLink = end === 0;
    const samePlace = start === widest.start && end === widest.end;
    if (!isLink && end <= widest.end && !samePlace) continue;
    if (samePlace && kept.some((one) => one.brand === hit.brand && one.match.start === start && one.match.end === end)) continue;
    if (end > widest.end) widest = { start, end };
    kept.push(hit);
  }
  return kept;
}

function isDenied({ brand, match }: BrandHit, { near }: Surroundings): boolean {
  if (match.as !== 'name' && match.as !== 'product') return false;
  return near.some((word) => word.as === 'notNear' && word.brand === brand && isNear(word, match));
}

function isSure(hit: BrandHit, own: readonly BrandHit[], { brands, near, known, text }: Surroundings): boolean {
  if (!hit.ambiguous || known.has(hit.brand)) return true;
  const { match } = hit;
  if (near.some((word) => word.as === 'near' && word.brand === hit.brand && isNear(word, match) && !overlaps(word, match)))
    return true;
  if (match.as === 'hashtag' || own.some((other) => !other.ambiguous)) return false;
  return (brands[hit.brand]?.near.length ?? 0) === 0 && isWrittenAsName(text, match);
}

function isNear(word: NearHit, match: TermMatch): boolean {
  return word.start <= match.end + nearBy && match.start <= word.end + nearBy;
}

function overlaps(word: NearHit, match: TermMatch): boolean {
  return word.start < match.end && match.start < word.end;
}
