/** Us, or a competitor: everything that counts as speaking of one brand. */
export interface Brand {
  /** The name people use; also its key. */
  readonly name: string;
  readonly kind: 'own' | 'competitor';
  readonly products: readonly string[];
  /** Accounts of the brand, without a leading `@`. */
  readonly handles: readonly string[];
  /** Without a leading `#`. */
  readonly hashtags: readonly string[];
  /** Host names, without `www.`. */
  readonly sites: readonly string[];
}
