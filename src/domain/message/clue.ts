/** What a look-up starts from. `source` says where we have it from: `message`, or the network that stated it. */
export type Clue =
  | { readonly kind: 'address'; readonly value: string; readonly source: string }
  | { readonly kind: 'domain'; readonly value: string; readonly source: string }
  | { readonly kind: 'link'; readonly value: string; readonly source: string }
  | { readonly kind: 'handle'; readonly network: string; readonly value: string; readonly source: string }
  | { readonly kind: 'name'; readonly value: string; readonly source: string };

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
