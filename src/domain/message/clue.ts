/** What a look-up starts from. `source` says where we have it from: `message`, or the network that stated it. */
export type Clue =
  | { readonly kind: 'address'; readonly value: string; readonly source: string }
  | { readonly kind: 'domain'; readonly value: string; readonly source: string }
  | { readonly kind: 'link'; readonly value: string; readonly source: string }
  | { readonly kind: 'handle'; readonly network: string; readonly value: string; readonly source: string }
  | { readonly kind: 'name'; readonly value: string; readonly source: string }
  | NameAtCompany;

/**
 * A person's name (`value`) with the domain of the address and the company that the signature states: for registers of companies. They are
 * asked about the company; the name only picks the person out of the answer, and leaves the house no more than it has to.
 */
export interface NameAtCompany {
  readonly kind: 'name-at-company';
  readonly value: string;
  readonly domain: string;
  readonly company: string | null;
  readonly source: string;
}

export type ClueKind = Clue['kind'];

/** What the sender's own signature block states. Found in the pane; only this leaves it, never the body. */
export interface SignatureClues {
  readonly name: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  /** Web sites, as https or http addresses. */
  readonly sites: readonly string[];
  /** Links to profiles on known networks. */
  readonly profiles: readonly string[];
}

export const noSignatureClues: SignatureClues = {
  name: null,
  title: null,
  company: null,
  phones: [],
  addresses: [],
  sites: [],
  profiles: [],
};
