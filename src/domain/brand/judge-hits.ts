import type { Brand } from './brand';
import { hasBusinessNear } from './business-words';
import { hasOwnCapitals, isWrittenAsName } from './capitals';
import type { BrandHit } from './hashtags';
import type { TermMatch } from './mention';

/** A word that speaks for or against a name near it. */
export interface NearHit {
  readonly brand: number;
  readonly as: 'near' | 'topic' | 'notNear';
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
 * word is sure by another sure term of its brand or a `near` word; written with its capitals, also by a topic or, where no `near` words are
 * given, by words of business or by standing where only a name has a capital.
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
  const { match, brand } = hit;
  if (!hit.ambiguous || known.has(brand)) return true;
  const hints = near.filter((word) => word.brand === brand && isNear(word, match) && !overlaps(word, match));
  if (hints.some(({ as }) => as === 'near')) return true;
  if (match.as === 'hashtag' || own.some((other) => !other.ambiguous)) return false;
  if (!hasOwnCapitals(text, match)) return false;
  if (hints.some(({ as }) => as === 'topic')) return true;
  return (brands[brand]?.near.length ?? 0) === 0 && (hasBusinessNear(text, match) || isWrittenAsName(text, match));
}

function isNear(word: NearHit, match: TermMatch): boolean {
  return word.start <= match.end + nearBy && match.start <= word.end + nearBy;
}

function overlaps(word: NearHit, match: TermMatch): boolean {
  return word.start < match.end && match.start < word.end;
}
