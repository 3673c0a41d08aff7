import type { Kysely } from 'kysely';
import { claimDue, type DueQuery, type DuePeople } from './claim-due';
import { countRequests, giveBackRequests, takeRequests, type RequestCount, type Taken, type Taking } from './network-budget';
import { addMet, markPlanned, markRefreshed, watchedPerson, type WatchedPerson } from './watch';

/** What keeping watch is kept with. Instants are ISO; the caller's clock counts, so that all can be tried with another. */
export interface WatchStore {
  /** Notes that messages showed these people on an ISO day. Resolves to the addresses of those who are known. */
  met(addresses: readonly string[], day: string): Promise<readonly string[]>;
  /** Takes the people whose turn has come, most recently met first: no other caller gets them until `plannedUntil`. */
  claimDue(query: DueQuery): Promise<DuePeople>;
  /** Null once the person was erased. */
  person(id: string): Promise<WatchedPerson | null>;
  /** The person's turn is over: the next comes an interval later. */
  refreshed(id: string, at: string): Promise<void>;
  /** The person's job waits on, and is no business of `claimDue` until then. */
  planned(id: string, until: string): Promise<void>;
  /** Takes room in a network's budget for requests of background work, or says when to come again. */
  takeRequests(taking: Taking): Promise<Taken>;
  /** Gives back what was taken and not used; does nothing once its window is over. */
  giveBackRequests(network: string, given: { readonly windowStart: string; readonly requests: number }): Promise<void>;
  /** Counts requests that were sent, whoever waited for them. Never refuses. */
  countRequests(counts: readonly RequestCount[], now: string): Promise<void>;
}

export function watchStoreOf(db: Kysely<unknown>): WatchStore {
  return {
    met: (addresses, day) => addMet(db, addresses, day),
    claimDue: (query) => claimDue(db, query),
    person: (id) => watchedPerson(db, id),
    refreshed: (id, at) => markRefreshed(db, id, at),
    planned: (id, until) => markPlanned(db, id, until),
    takeRequests: (taking) => takeRequests(db, taking),
    giveBackRequests: (network, given) => giveBackRequests(db, network, given),
    countRequests: (counts, now) => countRequests(db, counts, now),
  };
}
