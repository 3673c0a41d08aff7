import type { Kysely } from 'kysely';
import { claimDue, type DueQuery, type DuePeople } from './claim-due';
import {
  countRequests,
  giveBackEach,
  takeEach,
  takeRequests,
  type Given,
  type RequestCount,
  type Taken,
  type Taking,
} from './network-budget';
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
  /** The same of several networks, each for itself; the answers are in their order. */
  takeEach(takings: readonly Taking[]): Promise<readonly Taken[]>;
  /** Gives back what was taken and not used; does nothing once its window is over. */
  giveBackRequests(network: string, given: Omit<Given, 'network'>): Promise<void>;
  giveBackEach(given: readonly Given[]): Promise<void>;
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
    takeEach: (takings) => takeEach(db, takings),
    giveBackRequests: (network, given) => giveBackEach(db, [{ network, ...given }]),
    giveBackEach: (given) => giveBackEach(db, given),
    countRequests: (counts, now) => countRequests(db, counts, now),
  };
}
