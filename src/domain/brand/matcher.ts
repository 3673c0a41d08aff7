import type { Brand } from './brand';
import { compileHashtags, type BrandHit } from './hashtags';
import { judgeHits, type NearHit } from './judge-hits';
import { compileAuthors, compileLinks } from './links';
import type { TermMatch } from './mention';
import type { Post } from './post';
import { compileTerms } from './text-terms';

/** What one post says of one brand. */
export interface BrandMatches {
  readonly brand: Brand;
  readonly matches: readonly TermMatch[];
  /** False if every match may be something else of that name: such a post is never counted as a mention. */
  readonly sure: boolean;
}

/** Brands made ready for finding them: costly to make, cheap to use, whatever the number of terms. */
export interface BrandMatcher {
  readonly brands: readonly Brand[];
  /**
   * The brands that a post speaks of, in the order of `brands`, each with every place in the text's order. What a brand's own accounts
   * publish is left out. `around` are texts that the post answers or quotes: context for names that are common words, never the
   * author's own words.
   */
  find(post: Post, around?: readonly string[]): readonly BrandMatches[];
}

/** Compiles brands into one automaton. */
export function compileBrands(brands: readonly Brand[]): BrandMatcher {
  const findTerms = compileTerms(brands);
  const findHashtags = compileHashtags(brands);
  const findLinks = compileLinks(brands);
  const authorsOf = compileAuthors(brands);

  function hitsIn(post: Pick<Post, 'text' | 'language' | 'links'>): {
    readonly hits: readonly BrandHit[];
    readonly near: readonly NearHit[];
  } {
    const { hits, near } = findTerms(post.text, post.language);
    const linked = post.links.length === 0 ? [] : findLinks(post.links);
    const tagged = findHashtags(post.text);
    if (linked.length + tagged.length === 0) return { hits, near };
    const written = new Set(hits.filter(({ match }) => match.as === 'site').map(({ brand }) => brand));
    return { hits: [...hits, ...tagged, ...linked.filter(({ brand }) => !written.has(brand))], near };
  }

  function find(post: Post, around: readonly string[] = []): readonly BrandMatches[] {
    const { hits, near } = hitsIn(post);
    if (hits.length === 0) return [];
    const told = around.flatMap((text) => [...hitsIn({ text, language: post.language, links: [] }).hits]);
    const known = new Set(told.filter(({ ambiguous }) => !ambiguous).map(({ brand }) => brand));
    const authors = authorsOf(post);
    const judged = judgeHits(hits, { brands, near, known, text: post.text });
    return [...judged]
      .filter(([index, { matches }]) => matches.length > 0 && !authors.has(index))
      .sort(([a], [b]) => a - b)
      .flatMap(([index, found]) => (brands[index] ? [{ brand: brands[index], ...found }] : []));
  }

  return { brands, find };
}

const matchers = new WeakMap<readonly Brand[], BrandMatcher>();

/** The matcher of a list of brands, compiled once for as long as the list lives. */
export function matcherOf(brands: readonly Brand[]): BrandMatcher {
  const matcher = matchers.get(brands) ?? compileBrands(brands);
  matchers.set(brands, matcher);
  return matcher;
}
