import type { Post } from '../../domain/brand/post';
import type { FoundBy } from '../../domain/identity/profile';
import type { Clue } from '../../domain/message/clue';
import { isFreeMail } from '../../domain/message/free-mail';
import type { Connector, ConnectorIo, Finding, HttpAnswer } from '../connector';
import { HttpError } from '../connector';
import type { Reading } from '../shared/answer';
import { askOrFail, readJson } from '../shared/answer';
import { parseActor, parseProfileUrl } from './handle';
import { answersTo, isShowable, toPosts, toProfile } from './map';
import type { Actor, FeedAnswer } from './schema';
import { errorAnswer, feedAnswer, profileAnswer, searchAnswer } from './schema';

/** What the network calls an account that it does not have, has no more, or does not show. */
const unknownErrors = ['InvalidRequest', 'AccountTakedown', 'AccountDeactivated', 'AccountSuspended', 'NotFound'];
const host = 'public.api.bsky.app';

export const bluesky: Connector = {
  id: 'bluesky',
  name: 'Bluesky',
  homepage: 'https://bsky.app',
  accepts: ['handle', 'link', 'domain', 'name'],
  settings: [],
  onByDefault: true,
  hosts: [host],
  sends: 'Handles, profile links, the domain of the address, and a name when candidates are looked for; never an address.',
  asksById: true,
  freshForHours: 12,
  // The documented 3,000 per 5 minutes is for the servers that hold accounts; of this host only "generous" is said.
  limit: { requests: 600, perSeconds: 300 },
  limitWithKey: null,
  samples: {
    claimed: { kind: 'handle', network: 'bluesky', value: 'bsky.app', source: 'sample' },
    // Longer than the 18 characters that bsky.social lets anybody register.
    unclaimed: { kind: 'handle', network: 'bluesky', value: 'nobody-can-have-this-handle.bsky.social', source: 'sample' },
  },
  parseProfileUrl,
  find: (clue, io) => askOrFail(() => find(clue, io)),
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  if (clue.kind === 'name') return findByName(clue.value, io);
  const asked = actorOf(clue);
  if (!asked) return { kind: 'none' };
  return findAccount(asked.actor, asked.foundBy, io);
}

function actorOf(clue: Clue): { readonly actor: string; readonly foundBy: FoundBy } | null {
  if (clue.kind === 'address' || clue.kind === 'name' || clue.kind === 'name-at-company') return null;
  if (clue.kind === 'handle' && clue.network !== bluesky.id) return null;
  if (clue.kind === 'domain' && isFreeMail(clue.value)) return null;
  const actor = clue.kind === 'link' ? parseProfileUrl(clue.value) : parseActor(clue.value);
  return actor === null ? null : { actor, foundBy: clue.kind };
}

async function findAccount(asked: string, foundBy: FoundBy, io: ConnectorIo): Promise<Finding> {
  const [answer, feed] = await Promise.all([ask('app.bsky.actor.getProfile', { actor: asked }, io), askFeed(asked, io)]);
  if (isUnknown(answer, io.now)) return { kind: 'none' };
  const reading = readJson(answer, profileAnswer, io.now);
  if (reading.kind !== 'read') return reading;
  const actor = reading.value;
  if (!answersTo(actor, asked) || !isShowable(actor)) return { kind: 'none' };
  return { kind: 'found', found: [{ profile: toProfile(actor, foundBy, io.now), posts: postsOf(feed, actor) }] };
}

async function findByName(name: string, io: ConnectorIo): Promise<Finding> {
  const q = name.trim();
  if (q === '') return { kind: 'none' };
  const reading = readJson(await ask('app.bsky.actor.searchActors', { q, limit: '5' }, io), searchAnswer, io.now);
  if (reading.kind !== 'read') return reading;
  const actors = reading.value.actors.filter(isShowable);
  if (actors.length === 0) return { kind: 'none' };
  return { kind: 'found', found: actors.map((actor) => ({ profile: toProfile(actor, 'name', io.now), posts: [] })) };
}

/** The posts are an addition: an account whose feed cannot be had is still found. */
async function askFeed(actor: string, io: ConnectorIo): Promise<Reading<FeedAnswer> | null> {
  try {
    const parameters = { actor, filter: 'posts_with_replies', limit: '30' };
    return readJson(await ask('app.bsky.feed.getAuthorFeed', parameters, io), feedAnswer, io.now);
  } catch (error) {
    if (error instanceof HttpError) return null;
    throw error;
  }
}

function postsOf(feed: Reading<FeedAnswer> | null, actor: Actor): Post[] {
  return feed?.kind === 'read' ? toPosts(feed.value, actor) : [];
}

function ask(method: string, parameters: Readonly<Record<string, string>>, { http }: ConnectorIo): Promise<HttpAnswer> {
  return http.get(`https://${host}/xrpc/${method}?${new URLSearchParams(parameters).toString()}`);
}

/** An unknown handle is a 400 with `InvalidRequest`, not a 404. */
function isUnknown(answer: HttpAnswer, now: Date): boolean {
  if (answer.status !== 400 && answer.status !== 404) return false;
  const reading = readJson({ ...answer, status: 200 }, errorAnswer, now);
  return reading.kind === 'read' && unknownErrors.includes(reading.value.error);
}
