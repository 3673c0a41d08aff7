import type { Deletion, Heard, HeardPost, ListenFrom, ListenIo, ListenTerms, StreamedListener } from '../listener';
import { authorNames, profileHost } from './author-names';
import { invalidHandle, profileUrl } from './handle';
import { jetstreamEvent, jetstreamTime, type JetstreamEvent } from './listen-schema';
import { toPost } from './map';
import { firstDays, mostNames, search } from './search';
import { sessionHost } from './session';

const network = 'bluesky';
/** Cursors are times, and what stands on one instant may come again or not: going back a little loses nothing, and twice is once for us. */
const rewindUs = 5_000_000;
/** The server leaves out what is longer; ours is longer still, so that no message can break the line again and again. */
const longestMessage = 500_000;
/** States in which an account shows nothing. Others (`throttled`, `desynchronized`) are the servers' own affair. */
const goneStates = ['deleted', 'deactivated', 'suspended', 'takendown'];

/** Every public post of the network, by Jetstream, the vendor's stream: https://github.com/bluesky-social/jetstream */
export const blueskyListener: StreamedListener = {
  id: network,
  name: 'Bluesky',
  homepage: 'https://bsky.app',
  gives: `every public post as it is written, changed or taken back; with an account, also what was written in the ${firstDays} days before a name is first watched, and what the stream missed; the name of whoever wrote about a brand is asked for within minutes, and nothing is kept of who is not shown to strangers`,
  key: 'none; the app password of an account at bsky.social lets its search be asked',
  cost: 'none; about 3.6 GB of traffic a day',
  sends: `The wish to hear all new posts, and the accounts that wrote about a brand, whose names are asked for; with an account, the first ${mostNames} names of brands and products, four times a day: without, Bluesky does not learn which brands are watched.`,
  settings: [
    { name: 'handle', secret: false, required: false, help: 'Handle of an account at bsky.social, such as contoso.bsky.social.' },
    {
      name: 'password',
      secret: true,
      required: false,
      help: 'App password of that account, from Privacy and security in its settings; never its own password.',
    },
  ],
  hosts: ['jetstream2.us-east.bsky.network', profileHost, sessionHost],
  // Names that are asked for, and searches: the vendor states no limit for either, and 3,000 in 5 minutes for its servers of accounts.
  limit: { requests: 150, perSeconds: 300 },
  limitWithKey: null,
  recheck: null,
  authorNames,
  keptDays: null,
  mostCents: null,
  places: ['jetstream2.us-east.bsky.network'],
  besides: search,
  way: 'streamed',
  goesBack: true,
  listen,
};

async function* listen({ place, cursor }: ListenFrom, _terms: ListenTerms, { stream }: ListenIo): AsyncGenerator<Heard> {
  for await (const lines of stream.open(subscriptionTo(place, cursor))) {
    const heard = hear(lines);
    if (heard) yield heard;
  }
}

function subscriptionTo(place: string, cursor: string | null): string {
  const parameters = new URLSearchParams({
    wantedCollections: 'app.bsky.feed.post',
    maxMessageSizeBytes: String(longestMessage),
  });
  const at = Number(cursor ?? Number.NaN);
  if (Number.isSafeInteger(at) && at > 0) parameters.set('cursor', String(Math.max(at - rewindUs, 1)));
  return `wss://${place}/subscribe?${parameters.toString()}`;
}

/** What some lines of Jetstream say; null if none of them is one. */
export function hear(lines: readonly string[]): Heard | null {
  const posts: HeardPost[] = [];
  const deletions: Deletion[] = [];
  let lastUs = 0;
  for (const line of lines) {
    const json = parseLine(line);
    lastUs = Math.max(lastUs, jetstreamTime.safeParse(json).data?.time_us ?? 0);
    const event = jetstreamEvent.safeParse(json).data;
    if (event) sort(event, posts, deletions);
  }
  if (lastUs === 0) return null;
  return { kind: 'heard', posts, deletions, cursor: String(lastUs), lastEventAt: instantOf(lastUs), retryAt: null };
}

function sort(event: JetstreamEvent, posts: HeardPost[], deletions: Deletion[]): void {
  if (event.kind === 'account') {
    if (!event.account.active && goneStates.includes(event.account.status ?? ''))
      deletions.push({ of: 'account', id: event.did });
    return;
  }
  const id = `at://${event.did}/app.bsky.feed.post/${event.commit.rkey}`;
  const post = event.commit.operation === 'delete' ? null : heardPost(event, id);
  if (post) posts.push(post);
  else deletions.push({ of: 'post', id });
}

/** Null for a post that says nothing. */
function heardPost({ did, time_us, commit }: Extract<JetstreamEvent, { kind: 'commit' }>, uri: string): HeardPost | null {
  if (commit.operation === 'delete') return null;
  const url = profileUrl(did, invalidHandle);
  const counts = { replyCount: null, repostCount: null, likeCount: null };
  const view = { uri, author: { did }, record: commit.record, indexedAt: instantOf(time_us), ...counts };
  const post = toPost(view, { network, id: did, handle: invalidHandle, url });
  return post && { post, author: { network, id: did, handle: null, url, name: null }, edited: commit.operation === 'update' };
}

function instantOf(us: number): string {
  return new Date(us / 1000).toISOString();
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Half a line or a foreign one is no event.
    return null;
  }
}
