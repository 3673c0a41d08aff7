/** What our own package says of us. */
export interface Product {
  readonly version: string;
  /** Where the product can be read about and its maker reached; null if the package does not say. */
  readonly homepage: string | null;
}

/** How we name ourselves to every network: honestly, and with an address where we can be reached if there is one. */
export function userAgentOf({ version, homepage }: Product): string {
  return `Acquaint/${version} (self-hosted Outlook add-in${homepage ? `; +${homepage}` : ''})`;
}
