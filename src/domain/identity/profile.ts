import type { StatedPosition } from '../work/position';
import type { Account } from './account';

/** Which kind of clue made a network answer with this account. Only `address` means that the network itself tied them. */
export type FoundBy = 'address' | 'link' | 'handle' | 'domain' | 'name';

/** A link that stands on a profile. `verified` is true only if the network itself checked that the target links back. */
export interface ProfileLink {
  readonly url: string;
  readonly verified: boolean;
}

/**
 * What one network says of one account on one day: the raw material of evidence, without any judgement.
 * A field is null (a list empty) when the network did not state it; nothing is ever invented.
 */
export interface Profile {
  readonly account: Account;
  /** How the network was led to it, every way once; the order says nothing. */
  readonly foundBy: readonly FoundBy[];
  readonly name: string | null;
  /** Plain text, at most 2,000 characters. */
  readonly bio: string | null;
  readonly place: string | null;
  readonly pictureUrl: string | null;
  /** Mail addresses which the network shows publicly, normalised. */
  readonly addresses: readonly string[];
  readonly links: readonly ProfileLink[];
  readonly positions: readonly StatedPosition[];
  /** ISO instant at which the network answered. */
  readonly seenAt: string;
}
