/** Every reason that can tie an account to a person, or speak against it. The table in `verdict.ts` says how strong each is. */
export type EvidenceKind =
  | 'decided-same'
  | 'joined-proven'
  | 'joined-likely'
  | 'address-exact'
  | 'address-published'
  | 'vendor-match'
  | 'link-both-ways'
  | 'verified-link'
  | 'linked-from-proven'
  | 'link-unconfirmed'
  | 'signature-link'
  | 'handle-is-domain'
  | 'company-page'
  | 'same-name-and-company'
  | 'same-name-and-place'
  | 'same-handle'
  | 'handles-of-name'
  | 'same-name'
  | 'other-name'
  | 'other-company'
  | 'other-domain'
  | 'owned-by-another'
  | 'decided-other';

/** One reason: what was seen, where, when. Its sentence is written by the pane from `kind` and `detail`. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The network on which it was seen; `message`, or `colleague` for a decision. */
  readonly source: string;
  /** ISO instant of the sighting or of the decision. */
  readonly seenAt: string;
  /** The words that the sentence needs: a domain, a handle, a company, a colleague's name. Text, never HTML. */
  readonly detail: string | null;
}
