import type { Decision } from './decision';
import type { OtherAddress } from './other-addresses';

/** An account that is proven to be another person's. */
export interface OwnedElsewhere {
  readonly network: string;
  readonly id: string;
  /** That person's name; null if it is not known. */
  readonly owner: string | null;
  /** ISO instant at which the proof was last seen. */
  readonly seenAt: string;
}

/** An account that is this person's at another of their addresses. */
export interface JoinedAccount {
  readonly network: string;
  readonly id: string;
  readonly address: string;
  readonly verdict: 'proven' | 'likely';
  /** ISO instant at which the network showed it. */
  readonly seenAt: string;
}

/** What the organisation knows before it looks at what the networks show. The order of the lists changes nothing. */
export interface Known {
  /** All decisions about this person, also undone ones. */
  readonly decisions: readonly Decision[];
  readonly ownedElsewhere: readonly OwnedElsewhere[];
  readonly joined: readonly JoinedAccount[];
  /** What colleagues said of other addresses. */
  readonly addresses: readonly OtherAddress[];
}

/** Of a person about whom nobody decided anything. */
export const nothingKnown: Known = { decisions: [], ownedElsewhere: [], joined: [], addresses: [] };
