/** Every reason that can tie an account to a person, or speak against it. The table in `verdict.ts` says how strong each is. */
export type EvidenceKind =
  | 'address-exact'
  | 'address-published'
  | 'link-both-ways'
  | 'verified-link'
  | 'linked-from-proven'
  | 'signature-link'
  | 'handle-is-domain'
  | 'company-page'
  | 'same-name-and-company'
  | 'same-name-and-place'
  | 'same-handle'
  | 'same-name'
  | 'other-name'
  | 'other-company';

/** One reason: what was seen, where, when. Its sentence is written by the pane from `kind` and `detail`. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The network (or `message`) on which it was seen. */
  readonly source: string;
  /** ISO instant of the sighting. */
  readonly seenAt: string;
  /** The words that the sentence needs: a domain, a handle, a company. Text, never HTML. */
  readonly detail: string | null;
}
