import type { Connector, Limit } from '../../connectors/connector';
import { limitOf } from '../lookup/networks';
import type { LookupParts } from '../lookup/lookup-person';
import type { Taking } from '../store/network-budget';

/**
 * Background work begins to ask a network only while everybody's requests of the window, people's look-ups included, leave half of its limit: the
 * other half is for people who wait. Two halves on either side of a window's end are not more than the limit either.
 */
const backgroundShare = 0.5;
/** Room that is taken for one person at one network, and given back once the requests that were sent count for themselves. */
const requestsAPerson = 6;

/** The networks that may be asked now, and the instants at which there may be room at the others. */
export interface Rooms {
  readonly open: readonly Connector[];
  readonly fullUntil: readonly string[];
  giveBack(): Promise<void>;
}

type BudgetParts = Pick<LookupParts, 'store' | 'connectorSettings' | 'now'>;

/** Takes room for one person's questions to each of the networks, from what all replicas share. */
export async function takeRooms(connectors: readonly Connector[], parts: BudgetParts): Promise<Rooms> {
  const { watch } = parts.store;
  const wanted = connectors.map((connector) => ({ connector, taking: takingOf(connector, parts) }));
  const taken = wanted.length > 0 ? await watch.takeEach(wanted.map(({ taking }) => taking)) : [];
  const rooms = wanted.flatMap(({ connector, taking: { network, requests } }, index) => {
    const room = taken[index];
    return room?.kind === 'taken' ? [{ connector, given: { network, requests, windowStart: room.windowStart } }] : [];
  });
  return {
    open: rooms.map(({ connector }) => connector),
    fullUntil: taken.flatMap((room) => (room.kind === 'used-up' ? [room.until] : [])),
    giveBack: async () => {
      if (rooms.length > 0) await watch.giveBackEach(rooms.map(({ given }) => given));
    },
  };
}

function takingOf(connector: Connector, { connectorSettings, now }: BudgetParts): Taking {
  const limit = limitOf(connector, connectorSettings[connector.id] ?? {});
  const most = backgroundMost(limit);
  const requests = Math.min(requestsAPerson, most);
  return { network: connector.id, windowSeconds: limit.perSeconds, requests, most, now: now().toISOString() };
}

/** How many requests of a window background work may bring all requests together to. */
export function backgroundMost({ requests }: Limit): number {
  return Math.max(1, Math.floor(requests * backgroundShare));
}
