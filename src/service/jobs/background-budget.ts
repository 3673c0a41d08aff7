import type { Connector, Limit } from '../../connectors/connector';
import { limitOf } from '../lookup/networks';
import type { LookupParts } from '../lookup/lookup-person';

/**
 * Background work begins to ask a network only while everybody's requests of the window, people's look-ups included, leave half of its limit: the
 * other half is for people who wait. Two halves on either side of a window's end are not more than the limit either.
 */
const backgroundShare = 0.5;
/** Room that is taken for one person at one network, and given back once the requests that were sent count for themselves. */
const requestsAPerson = 6;

/** Room at one network, or the instant at which there may be some. */
export type Room = { readonly kind: 'room'; giveBack(): Promise<void> } | { readonly kind: 'none'; readonly until: string };

type BudgetParts = Pick<LookupParts, 'store' | 'connectorSettings' | 'now'>;

/** Takes room for one person's questions to a network, from what all replicas share. */
export async function takeRoom(connector: Connector, { store, connectorSettings, now }: BudgetParts): Promise<Room> {
  const { id: network } = connector;
  const limit = limitOf(connector, connectorSettings[network] ?? {});
  const most = backgroundMost(limit);
  const requests = Math.min(requestsAPerson, most);
  const taking = { network, windowSeconds: limit.perSeconds, requests, most, now: now().toISOString() };
  const taken = await store.watch.takeRequests(taking);
  if (taken.kind === 'used-up') return { kind: 'none', until: taken.until };
  const { windowStart } = taken;
  return { kind: 'room', giveBack: () => store.watch.giveBackRequests(network, { windowStart, requests }) };
}

/** How many requests of a window background work may bring all requests together to. */
export function backgroundMost({ requests }: Limit): number {
  return Math.max(1, Math.floor(requests * backgroundShare));
}
