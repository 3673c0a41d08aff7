import type { Decision } from './decision';

/** An account that is proven to be another person's. */
export interface OwnedElsewhere {
  readonly network: string;
  readonly id: string;
  /** That person's name; null if it is not known. */
  readonly owner: string | null;
  /** ISO instant at which the proof was last seen. */
  readonly seenAt: string;
}

/** What the organisation knows before it looks at what the networks show. The order of the lists changes nothing. */
export interface Known {
  /** All decisions about this person, also undone ones. */
  readonly decisions: readonly Decision[];
  readonly ownedElsewhere: readonly OwnedElsewhere[];
}

/** Of a person about whom nobody decided anything. */
export const nothingKnown: Known = { decisions: [], ownedElsewhere: [] };
