import type { FoundBy } from '../../domain/identity/profile';
import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { addressHash } from '../shared/address-hash';
import { askOrFail, readJson } from '../shared/answer';
import { mapProfile, parseHandle, parseProfileUrl } from './map';
import { gravatarProfile } from './schema';

/** Gravatar: the one free network that answers a mail address with a title, a company and accounts it has checked. */
export const gravatar: Connector = {
  id: 'gravatar',
  name: 'Gravatar',
  homepage: 'https://gravatar.com',
  accepts: ['address', 'link', 'handle'],
  settings: [
    {
      name: 'apiKey',
      secret: true,
      required: false,
      help: 'Free key from https://gravatar.com/developers: shows all links of a profile and allows ten times as many questions.',
    },
  ],
  onByDefault: true,
  hosts: ['api.gravatar.com'],
  sends: "The SHA-256 hash of the person's mail address, or the name of their Gravatar page, to Gravatar (Automattic).",
  asksById: false,
  freshForHours: 24,
  // 100 an hour without a key, 1,000 with one (docs.gravatar.com/rest-api).
  limit: { requests: 100, perSeconds: 3600 },
  limitWithKey: { requests: 1_000, perSeconds: 3600 },
  samples: {
    claimed: { kind: 'handle', network: 'gravatar', value: 'example', source: 'sample' },
    unclaimed: { kind: 'address', value: 'nobody-at-all-7f3a9c@example.com', source: 'sample' },
  },
  parseProfileUrl,
  find,
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  const start = await startOf(clue);
  return start ? askOrFail(() => findProfile(start, io)) : { kind: 'none' };
}

interface Start {
  readonly identifier: string;
  readonly foundBy: FoundBy;
}

async function startOf(clue: Clue): Promise<Start | null> {
  if (clue.kind === 'address') return { identifier: await addressHash(clue.value), foundBy: 'address' };
  if (clue.kind === 'link') return startAt(parseProfileUrl(clue.value), 'link');
  if (clue.kind === 'handle' && clue.network === gravatar.id) return startAt(parseHandle(clue.value), 'handle');
  return null;
}

function startAt(identifier: string | null, foundBy: FoundBy): Start | null {
  return identifier === null ? null : { identifier, foundBy };
}

async function findProfile({ identifier, foundBy }: Start, { http, now, settings }: ConnectorIo): Promise<Finding> {
  const key = settings['apiKey'];
  const headers = { accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) };
  const answer = await http.get(`https://api.gravatar.com/v3/profiles/${encodeURIComponent(identifier)}`, { headers });
  if (answer.status === 404) return { kind: 'none' };
  const reading = readJson(answer, gravatarProfile, now);
  if (reading.kind !== 'read') return reading;
  // A shared mailbox with an organisation's page is nobody's account.
  if (reading.value.is_organization) return { kind: 'none' };
  return { kind: 'found', found: [{ profile: mapProfile(reading.value, foundBy, now), posts: [] }] };
}
