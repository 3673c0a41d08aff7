import type { Brand } from './brand';
import { isCommonWord } from './common-words';
import { foldTerm } from './fold';
import type { TermMatch } from './mention';

/** A match and the index of its brand; `ambiguous` if it may well be something else. */
export interface BrandHit {
  readonly brand: number;
  readonly match: TermMatch;
  readonly ambiguous: boolean;
}

interface Tag {
  readonly brand: number;
  readonly term: string;
  readonly ambiguous: boolean;
  /** Names also count as words of a longer tag; stated hashtags only as a whole. */
  readonly isName: boolean;
}

/** Finds hashtags: a brand's own, its name run together, or its name as words in camel case (#ILoveContosoCloud). */
export function compileHashtags(brands: readonly Brand[]): (text: string) => readonly BrandHit[] {
  const tags = tagsOf(brands);
  const longest = Math.max(0, ...[...tags.keys()].map((key) => key.length));
  return (text) =>
    (text.includes('#') ? [...text.matchAll(/(?<![\p{L}\p{N}_&])#([\p{L}\p{N}\p{M}_]{1,200})/gu)] : []).flatMap((found) => {
      const place = { start: found.index, end: found.index + found[0].length };
      const whole = tags.get(compact(found[1] ?? '')) ?? [];
      const parts = wordRuns(found[1] ?? '', longest).flatMap((run) => tags.get(run) ?? []);
      return [
        ...once(whole).map((tag) => toHit(tag, { ...place, why: 'exact' })),
        ...once(parts.filter((tag) => tag.isName && !whole.some(({ brand }) => brand === tag.brand))).map((tag) =>
          toHit(tag, { ...place, why: 'camel-case' }),
        ),
      ];
    });
}

function tagsOf(brands: readonly Brand[]): ReadonlyMap<string, readonly Tag[]> {
  const tags = new Map<string, Tag[]>();
  brands.forEach((brand, index) => {
    const own = brand.hashtags.map((term) => ({ brand: index, term: term.replace(/^#/, ''), ambiguous: false, isName: false }));
    const products = new Set(brand.products);
    const names = [brand.name, ...brand.names, ...brand.products].map((term) => ({
      brand: index,
      term,
      ambiguous: isCommonWord(term) || (brand.near.length > 0 && !products.has(term)),
      isName: compact(term).length >= 3,
    }));
    for (const tag of [...own, ...names]) {
      const key = compact(tag.term);
      const known = tags.get(key);
      if (known) known.push(tag);
      else tags.set(key, [tag]);
    }
  });
  tags.delete('');
  return tags;
}

function once(tags: readonly Tag[]): readonly Tag[] {
  return tags.filter((tag, at) => tags.findIndex(({ brand }) => brand === tag.brand) === at);
}

function toHit({ brand, term, ambiguous }: Tag, { why, ...place }: Pick<TermMatch, 'why' | 'start' | 'end'>): BrandHit {
  return { brand, ambiguous, match: { term, as: 'hashtag', why, ...place } };
}

function compact(text: string): string {
  return foldTerm(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a camel-case tag joined with those that follow, up to a length: of #MyBigTag my, mybig, mybigtag, big and so on. */
function wordRuns(tag: string, longest: number): readonly string[] {
  const words = tag
    .split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/u)
    .map(compact)
    .slice(0, 30);
  if (words.length < 2) return [];
  return words.flatMap((_word, from) => {
    const runs = words.slice(from).map((_one, index) => words.slice(from, from + index + 1).join(''));
    return runs.filter((run) => run.length <= longest);
  });
}
