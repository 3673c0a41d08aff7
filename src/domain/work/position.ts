/** A date as precise as its source gave it: `2026`, `2026-10` or `2026-10-03`. */
export type PartialDate = string;

/** A title at a company as one profile states it. At least one of title and company is not null. */
export interface StatedPosition {
  readonly title: string | null;
  readonly company: string | null;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  /** Where the work is done, as the source calls it. */
  readonly place: string | null;
  /** Whether the network has a field for it, or we read it out of free text. Free text is weaker. */
  readonly statedIn: 'field' | 'text';
}

/** What one source said of a person's position, from the first to the last day (UTC, `YYYY-MM-DD`) it was seen saying so. */
export interface Sighting extends StatedPosition {
  /** The network, `message` for the sender's own signature, `address` for the domain that they write from. */
  readonly source: string;
  /** The account that said it; null for the signature and the domain. */
  readonly accountId: string | null;
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
}

/** The position to show on the card, with where and when it was last stated. */
export interface CurrentPosition {
  readonly title: string | null;
  readonly company: string | null;
  readonly since: PartialDate | null;
  readonly source: string;
  readonly seenOn: string;
}
