import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { askOrFail } from '../shared/answer';
import { findByAddress, findByName } from './by-search';
import { askDetails, askUser } from './api';
import { parseHandle, parseProfileUrl } from './handle';
import { mapEvents } from './map-events';
import { mapProfile } from './map';

/** GitHub: strong for technical people, and the one large network that can be asked for a public mail address. */
export const github: Connector = {
  id: 'github',
  name: 'GitHub',
  homepage: 'https://github.com',
  accepts: ['address', 'handle', 'link', 'name'],
  settings: [
    {
      name: 'token',
      secret: true,
      required: false,
      help: 'Personal access token without any scope from https://github.com/settings/tokens: only with one does GitHub show public mail addresses, without which nobody is found by address.',
    },
  ],
  onByDefault: true,
  hosts: ['api.github.com'],
  sends: "The person's mail address, their name or the name of their GitHub account, to GitHub (Microsoft).",
  asksById: false,
  freshForHours: 12,
  // 60 an hour without a token, 5,000 with one; searches 10 and 30 a minute (docs.github.com, rate limits of the REST API).
  limit: { requests: 60, perSeconds: 3600 },
  limitWithKey: { requests: 5_000, perSeconds: 3600 },
  samples: {
    claimed: { kind: 'handle', network: 'github', value: 'octocat', source: 'sample' },
    unclaimed: { kind: 'handle', network: 'github', value: 'nobody-at-all-7f3a9c1e5b', source: 'sample' },
  },
  parseProfileUrl,
  find,
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  switch (clue.kind) {
    case 'address':
      return askOrFail(() => findByAddress(clue.value, io));
    case 'name':
      return askOrFail(() => findByName(clue.value, io));
    case 'link':
      return findByHandle(parseProfileUrl(clue.value), 'link', io);
    case 'handle':
      return findByHandle(clue.network === 'github' ? parseHandle(clue.value) : null, 'handle', io);
    case 'domain':
    case 'name-at-company':
      return { kind: 'none' };
  }
}

async function findByHandle(handle: string | null, foundBy: 'link' | 'handle', io: ConnectorIo): Promise<Finding> {
  if (handle === null) return { kind: 'none' };
  return askOrFail(async () => {
    const [user, { socialUrls, events }] = await Promise.all([askUser(handle, io), askDetails(handle, io)]);
    if (user.kind !== 'read') return user;
    const profile = mapProfile(user.value, { foundBy, socialUrls, now: io.now });
    return { kind: 'found', found: [{ profile, posts: mapEvents(events, user.value) }] };
  });
}
