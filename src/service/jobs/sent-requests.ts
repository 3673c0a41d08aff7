import type { Connector } from '../../connectors/connector';
import { limitOf } from '../lookup/networks';
import type { LookupParts } from '../lookup/lookup-person';
import { writeBehind, type WriteBehind } from './write-behind';

interface Sent {
  readonly network: string;
  readonly requests: number;
}

type CountParts = Pick<LookupParts, 'store' | 'connectors' | 'connectorSettings' | 'now' | 'warn'>;

const writeAfterMs = 2_000;

/**
 * Counts every request that this process sends, also for people who wait, into the budgets that all replicas share: background work must know how
 * much of a network's limit is taken already.
 */
export function countSentRequests(parts: CountParts): WriteBehind<Sent> {
  const { store, now, warn } = parts;
  return writeBehind<Sent>({
    write: (sent) => store.watch.countRequests(sumsOf(sent, windowsOf(parts)), now().toISOString()),
    delayMs: writeAfterMs,
    onError: (error) => warn('requests to networks could not be counted', { err: error }),
  });
}

/** Seconds, by network. */
function windowsOf({ connectors, connectorSettings }: CountParts): ReadonlyMap<string, number> {
  const windowOf = (connector: Connector) => limitOf(connector, connectorSettings[connector.id] ?? {}).perSeconds;
  return new Map(connectors.map((connector) => [connector.id, windowOf(connector)]));
}

function sumsOf(sent: readonly Sent[], windowByNetwork: ReadonlyMap<string, number>) {
  const sums = new Map<string, number>();
  for (const { network, requests } of sent) sums.set(network, (sums.get(network) ?? 0) + requests);
  return [...sums].flatMap(([network, requests]) => {
    const windowSeconds = windowByNetwork.get(network);
    return windowSeconds === undefined || requests === 0 ? [] : [{ network, windowSeconds, requests }];
  });
}
