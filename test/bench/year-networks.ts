import type { Connector, Finding } from '../../src/connectors/connector';
import type { Clue } from '../../src/domain/message/clue';
import type { RequestCount } from '../../src/service/store/network-budget';
import { answerOf, dayMs, firstDay, networkIds, type NetworkId, type SimulatedPerson } from './year-people';

const limits = {
  directory: { requests: 1000, perSeconds: 3600 },
  code: { requests: 120, perSeconds: 3600 },
  posts: { requests: 600, perSeconds: 300 },
  pages: { requests: 600, perSeconds: 60 },
  talks: { requests: 100, perSeconds: 3600 },
} as const;

/** Days from which and until which a network does not answer; some of them say until when. */
export const outages: readonly {
  readonly network: NetworkId;
  readonly from: number;
  readonly to: number;
  readonly says: boolean;
}[] = [
  { network: 'directory', from: 40, to: 42, says: false },
  { network: 'directory', from: 180, to: 184.5, says: true },
  { network: 'code', from: 90, to: 91, says: true },
  { network: 'code', from: 230, to: 244, says: false },
  { network: 'posts', from: 120, to: 120.3, says: false },
  { network: 'pages', from: 181, to: 183, says: false },
  { network: 'talks', from: 300, to: 306, says: true },
];

export interface AskedFigures {
  /** All requests of the year, and the most in one window of the limit. */
  readonly asked: number;
  readonly mostInAWindow: number;
  readonly limit: number;
}

export interface SimulatedNetworks {
  readonly connectors: readonly Connector[];
  /** The requests since it was last called, as the way out counts them for the budgets. */
  takeCounts(): readonly RequestCount[];
  figures(): Readonly<Record<string, AskedFigures>>;
}

/** The networks of the simulated world. */
export function simulateNetworks(people: readonly SimulatedPerson[]): SimulatedNetworks {
  const byKey = new Map(
    people.flatMap((person) => [[person.address, person] as const, [`person${person.number}`, person] as const]),
  );
  const windows = new Map<NetworkId, Map<number, number>>(networkIds.map((id) => [id, new Map()]));
  const uncounted = new Map<NetworkId, number>();

  async function find(network: NetworkId, clue: Clue, now: Date): Promise<Finding> {
    const counts = windows.get(network);
    const window = Math.floor(now.getTime() / (limits[network].perSeconds * 1000));
    counts?.set(window, (counts.get(window) ?? 0) + 1);
    uncounted.set(network, (uncounted.get(network) ?? 0) + 1);
    const failure = failureOf(network, now);
    const person = byKey.get(clue.value);
    if (failure) return failure;
    return person?.networks.includes(network) ? answerOf(person, network, now) : { kind: 'none' };
  }

  return {
    connectors: networkIds.map((id) => connectorOf(id, find)),
    takeCounts: () => {
      const counts = [...uncounted].map(([id, requests]) => ({ network: id, windowSeconds: limits[id].perSeconds, requests }));
      uncounted.clear();
      return counts;
    },
    figures: () =>
      Object.fromEntries(
        [...windows].map(([id, counts]) => [
          id,
          {
            asked: [...counts.values()].reduce((sum, count) => sum + count, 0),
            mostInAWindow: Math.max(0, ...counts.values()),
            limit: limits[id].requests,
          },
        ]),
      ),
  };
}

function failureOf(network: NetworkId, now: Date): Finding | null {
  const day = (now.getTime() - firstDay) / dayMs;
  const outage = outages.find((one) => one.network === network && day >= one.from && day < one.to);
  if (!outage) return null;
  if (!outage.says) return { kind: 'unreachable', detail: 'simulated', retryAt: null };
  return { kind: 'refused', reason: 'quota', retryAt: new Date(now.getTime() + 3_600_000).toISOString() };
}

function connectorOf(id: NetworkId, find: (network: NetworkId, clue: Clue, now: Date) => Promise<Finding>): Connector {
  const sample = { kind: 'handle', network: id, value: 'somebody', source: 'sample' } as const;
  return {
    id,
    name: id,
    homepage: `https://${id}.example`,
    accepts: id === 'directory' ? ['address'] : ['handle'],
    settings: [],
    onByDefault: true,
    hosts: [`${id}.example`],
    sends: 'Nothing: it is made up.',
    asksById: false,
    freshForHours: 24,
    limit: limits[id],
    limitWithKey: null,
    samples: { claimed: sample, unclaimed: sample },
    parseProfileUrl: (url) => new RegExp(`^https://${id}\\.example/(person\\d+)$`).exec(url)?.[1] ?? null,
    find: (clue, { now }) => find(id, clue, now),
  };
}
