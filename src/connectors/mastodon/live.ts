import { HttpError } from '../connector';
import type { Deletion, Heard, ListenFrom, ListenIo, ListenTerms, SecondWay } from '../listener';
import { readJson } from '../shared/answer';
import { parseWebUrl } from '../shared/html-url';
import { toInstant } from '../shared/text-fields';
import { toHeardPosts } from './heard-posts';
import { instanceAnswer, lineMessage, type LineMessage, type TaggedStatus } from './listen-schema';
import { postIdOf } from './map';
import { mostTags } from './poll';
import { partsOf, tokenFor } from './server';

/** Posts of which a line remembers how its server calls them, so that a deletion is understood. */
const mostRemembered = 10_000;

/**
 * Posts with a hashtag, or those of a public timeline, as soon as the token's server knows of them, all on one line. It tells only what comes: what was missed
 * while there was no line is found by the polls, which read on from the newest id.
 */
export const live: SecondWay = {
  name: 'live',
  needs: ['server', 'token'],
  leadsTo: (place, settings) => tokenFor(partsOf(place).host, settings) !== null,
  way: { way: 'streamed', goesBack: false, listen },
};

async function* listen({ place }: ListenFrom, { hashtags }: ListenTerms, io: ListenIo): AsyncGenerator<Heard> {
  const { host } = partsOf(place);
  const token = tokenFor(host, io.settings) ?? '';
  const say = wishesAt(place, hashtags).map((wish) => JSON.stringify({ type: 'subscribe', ...wish }));
  if (say.length === 0) return;
  const opening = { headers: { authorization: `Bearer ${token}` }, say, isQuiet: true };
  const line: Line = { place: host, postIds: new Map() };
  for await (const messages of io.stream.open(await addressOf(host, io), opening)) yield hear(messages, line);
}

/** What the line shall tell: https://docs.joinmastodon.org/methods/streaming/#streams */
function wishesAt(
  place: string,
  hashtags: ListenTerms['hashtags'],
): readonly { readonly stream: string; readonly tag?: string }[] {
  const { timeline } = partsOf(place);
  if (timeline) return [{ stream: timeline === 'local' ? 'public:local' : 'public' }];
  return hashtags.slice(0, mostTags).map((tag) => ({ stream: 'hashtag', tag }));
}

/** Most servers send from where they answer; large ones name another host. */
async function addressOf(place: string, { http, now }: ListenIo): Promise<string> {
  const reading = readJson(await http.get(`https://${place}/api/v2/instance`), instanceAnswer, now);
  const stated = reading.kind === 'read' ? reading.value.configuration.urls.streaming : '';
  const host = stated.startsWith('wss://') ? parseWebUrl(stated.replace(/^wss:/, 'https:'))?.hostname : undefined;
  return `wss://${host ?? place}/api/v1/streaming`;
}

interface Line {
  /** The server. */
  readonly place: string;
  /** `Post.id` by the number that the server gave it. */
  readonly postIds: Map<string, string>;
}

/** What some messages of the line say; of none, that the line is alive. Throws an `HttpError` if the server refuses to send. */
export function hear(messages: readonly string[], line: Line): Heard {
  const statuses: TaggedStatus[] = [];
  const deletions: Deletion[] = [];
  for (const message of messages) {
    const event = lineMessage.safeParse(message).data;
    if (event) sort(event, { line, statuses, deletions });
  }
  const instants = statuses.map(({ created_at, edited_at }) => toInstant(edited_at) ?? created_at ?? '');
  const lastEventAt = instants.reduce((a, b) => (a > b ? a : b), '') || null;
  return { kind: 'heard', posts: toHeardPosts(statuses, line.place), deletions, cursor: null, lastEventAt, retryAt: null };
}

interface Sorted {
  readonly line: Line;
  readonly statuses: TaggedStatus[];
  readonly deletions: Deletion[];
}

function sort(event: LineMessage, { line, statuses, deletions }: Sorted): void {
  if ('error' in event) throw new HttpError('network');
  if (event.event === 'delete') {
    const id = line.postIds.get(event.payload);
    if (id !== undefined) deletions.push({ of: 'post', id });
    return;
  }
  statuses.push(event.payload);
  remember(event.payload, line);
}

function remember(status: TaggedStatus, { place, postIds }: Line): void {
  const [oldest] = postIds.keys();
  if (postIds.size >= mostRemembered && oldest !== undefined) postIds.delete(oldest);
  postIds.set(status.id, postIdOf(status, place));
}
