/** Languages whose endings of names are known. */
export const brandLanguages = ['en', 'lv', 'nb', 'ro', 'ru'] as const;
export type BrandLanguage = (typeof brandLanguages)[number];

/** Us, or a competitor: everything that counts as speaking of one brand. */
export interface Brand {
  /** The name people use; also its key. */
  readonly name: string;
  readonly kind: 'own' | 'competitor';
  /** Other names and spellings of it. */
  readonly names: readonly string[];
  readonly products: readonly string[];
  /** Accounts of the brand, without a leading `@`. */
  readonly handles: readonly string[];
  /** Without a leading `#`. */
  readonly hashtags: readonly string[];
  /** Host names, without `www.`. */
  readonly sites: readonly string[];
  /** Who speaks for the brand: full names, and accounts with a leading `@`. Named, they are context, never a mention by themselves. */
  readonly people: readonly string[];
  /** What the brand's business is about: context for names that are common words. */
  readonly topics: readonly string[];
  /** Languages whose endings its names take in any post; a post's own language counts besides. */
  readonly languages: readonly BrandLanguage[];
  /** Where the name is a common word: one of these must stand near it. */
  readonly near: readonly string[];
  /** A name with one of these near it is something else. */
  readonly notNear: readonly string[];
}

/** A brand of which no more than this is known. */
export function brandNamed(name: string, kind: Brand['kind'] = 'own'): Brand {
  const none: readonly string[] = [];
  const words = { names: none, products: none, handles: none, hashtags: none, sites: none, people: none };
  return { name, kind, ...words, topics: none, languages: [], near: none, notNear: none };
}
