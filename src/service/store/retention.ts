import type { Kysely } from 'kysely';
import { forgetCards, forgetMentions, forgetProfiles } from './forget-rows';
import { forgetSightings } from './forget-sightings';

/** One small piece of the rows that are older than what is kept. */
export interface Forgetting {
  /** ISO day: what is from then or later stays. */
  readonly before: string;
  /** Where the piece before ended; null for the first. */
  readonly after: string | null;
  /** ISO instant. */
  readonly now: string;
}

/** Where the next piece begins; null once nothing is left to look at. */
export interface Forgotten {
  readonly next: string | null;
}

/**
 * Forgets what is older than it may be kept. Each call looks at one piece, in one short transaction, and is safe to repeat: it may be cut off anywhere and
 * begun again.
 */
export interface RetentionStore {
  /** Positions that no source has stated since then. Proposals stay as they were told, without what is forgotten; see README.md. */
  forgetSightings(piece: Forgetting): Promise<Forgotten>;
  /** Accounts that no answer has shown since then, with their posts. */
  forgetProfiles(piece: Forgetting): Promise<Forgotten>;
  /** Cards that were good until then. */
  forgetCards(piece: Forgetting): Promise<Forgotten>;
  /** Posts about a brand that were published and heard before then, and what was said of them. */
  forgetMentions(piece: Forgetting): Promise<Forgotten>;
}

export function retentionStoreOf(db: Kysely<unknown>): RetentionStore {
  return {
    forgetSightings: (piece) => db.transaction().execute((tx) => forgetSightings(tx, piece)),
    forgetProfiles: (piece) => forgetProfiles(db, piece),
    forgetCards: (piece) => forgetCards(db, piece),
    forgetMentions: (piece) => forgetMentions(db, piece),
  };
}
