import type { Connector, Finding } from '../../src/connectors/connector';
import type { Profile } from '../../src/domain/identity/profile';
import type { Clue } from '../../src/domain/message/clue';

export interface ScriptedConnector extends Connector {
  /** Every clue it was asked with, in order. */
  readonly asked: Clue[];
}

type Answer = (clue: Clue, context: { readonly now: Date; readonly asked: readonly Clue[] }) => Finding | Promise<Finding>;

/** A connector whose answers a test writes; its profile links are `https://<id>.example/<handle>`. */
export function scriptedConnector(id: string, answer: Answer, change: Partial<Connector> = {}): ScriptedConnector {
  const asked: Clue[] = [];
  return {
    id,
    name: id,
    homepage: `https://${id}.example`,
    accepts: ['address', 'handle'],
    settings: [],
    onByDefault: true,
    hosts: [`${id}.example`],
    sends: 'Nothing: it is made up.',
    asksById: false,
    freshForHours: 24,
    limit: { requests: 100, perSeconds: 1 },
    limitWithKey: null,
    samples: {
      claimed: { kind: 'handle', network: id, value: 'somebody', source: 'sample' },
      unclaimed: { kind: 'handle', network: id, value: 'nobody', source: 'sample' },
    },
    parseProfileUrl: (url) => new RegExp(`^https://${id}\\.example/([a-z0-9.]+)$`).exec(url)?.[1] ?? null,
    find: async (clue, { now }) => {
      asked.push(clue);
      return answer(clue, { now, asked });
    },
    ...change,
    asked,
  };
}

/** A profile of a scripted connector with this handle; what a test does not name is not stated. */
export function profileOf(network: string, handle: string, change: Partial<Profile> = {}): Profile {
  return {
    account: { network, id: `${network}-${handle}`, handle, url: `https://${network}.example/${handle}` },
    foundBy: ['address'],
    name: null,
    bio: null,
    place: null,
    pictureUrl: null,
    addresses: [],
    links: [],
    positions: [],
    seenAt: '2026-11-01T10:00:00.000Z',
    ...change,
  };
}

/** The finding of one profile without posts. */
export function foundOne(profile: Profile): Finding {
  return { kind: 'found', found: [{ profile, posts: [] }] };
}
