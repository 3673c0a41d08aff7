import type { ConnectorIo, Finding } from '../connector';
import type { Failure } from '../shared/answer';
import { toAddress, toLine } from '../shared/text-fields';
import { askDetails, askUser, searchLogins, type Hits } from './api';
import { mapEvents } from './map-events';
import { mapProfile } from './map';
import type { GithubUser } from './schema';

const none = { kind: 'none' } as const satisfies Finding;

/**
 * Finds the account whose public address is exactly this one. The search matches loosely, so each hit is fetched and compared;
 * nothing more is asked about a stranger who is not the one.
 */
export async function findByAddress(value: string, io: ConnectorIo): Promise<Finding> {
  const address = toAddress(value);
  if (address === null) return none;
  const hits = await searchLogins(`${address} in:email type:user`, io);
  if (hits.kind !== 'read') return hits;
  const { people, failure } = await askPeople(hits.value, io);
  const owner = people.find((user) => toAddress(user.email) === address);
  if (owner) return foundWithDetails(owner, io);
  return failure ?? (isBlind(people, io) ? { kind: 'refused', reason: 'key', retryAt: null } : none);
}

/** Offers up to three people whose full name is this one. A single Latin word is too common to ask for. */
export async function findByName(value: string, io: ConnectorIo): Promise<Finding> {
  const name = toLine(value.replace(/["\\]/g, ' '), 100);
  if (name === null || /^[\p{Script=Latin}.'’-]+$/u.test(name)) return none;
  const hits = await searchLogins(`fullname:"${name}" type:user`, io);
  if (hits.kind !== 'read') return hits;
  const { people, failure } = await askPeople(hits.value, io);
  if (people.length === 0) return failure ?? none;
  const profiles = people.map((user) => mapProfile(user, { foundBy: 'name', socialUrls: [], now: io.now }));
  return { kind: 'found', found: profiles.map((profile) => ({ profile, posts: [] })) };
}

/** The hits that are people, with the reason why some may be missing. Organisations and bots are nobody. */
async function askPeople({ logins, cutShort }: Hits, io: ConnectorIo) {
  const answers = await Promise.all(logins.map((login) => askUser(login, io)));
  const people: GithubUser[] = [];
  let failure: Failure | null = cutShort ? { kind: 'unreachable', detail: 'search cut short', retryAt: null } : null;
  for (const answer of answers) {
    if (answer.kind === 'read') people.push(answer.value);
    else if (answer.kind !== 'none') failure = answer;
  }
  return { people: people.filter(({ type }) => type === 'User'), failure };
}

/** Without a token GitHub hides public addresses, so a hit can be neither confirmed nor denied: that is not "knows nobody". */
function isBlind(people: readonly GithubUser[], { settings }: ConnectorIo): boolean {
  return !settings['token'] && people.some(({ email }) => email === null);
}

async function foundWithDetails(user: GithubUser, io: ConnectorIo): Promise<Finding> {
  const { socialUrls, events } = await askDetails(user.login, io);
  const profile = mapProfile(user, { foundBy: 'address', socialUrls, now: io.now });
  return { kind: 'found', found: [{ profile, posts: mapEvents(events, user) }] };
}
