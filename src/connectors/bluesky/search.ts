import type { HttpAnswer } from '../connector';
import type { HeardPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, SecondWay } from '../listener';
import { askOrFail, readJson, type Failure } from '../shared/answer';
import { inOrder } from '../shared/in-order';
import { longest, toLine } from '../shared/text-fields';
import { invalidHandle, parseActor, profileUrl } from './handle';
import { isShowable, toPost } from './map';
import { postsAnswer, type FoundPost } from './schema';
import { openSession, sessionHost } from './session';

const network = 'bluesky';
/** Every name is a request of its own. */
export const mostNames = 20;
const perPage = 100;
const mostPages = 5;
const hourMs = 3_600_000;
const everyHours = 6;
/** How far back a word is searched for the first time. */
export const firstDays = 7;
/** The search hears of a post a while after it was written; what is found twice is kept once. */
const overlapMs = hourMs;

/**
 * What was written before listening began, and what the stream missed: each name is searched back to where it was searched the last time. Seldom, since
 * the vendor asks not to use the search in place of the stream.
 */
export const search: SecondWay = {
  name: 'search',
  needs: ['handle', 'password'],
  leadsTo: () => true,
  way: { way: 'polled', everySeconds: (everyHours * hourMs) / 1000, poll },
};

/** By name: up to when (ISO instant) it was searched. */
type SearchedTo = Readonly<Record<string, string>>;

/** What can't be read ends the turn; names that were searched before it count as searched. */
async function poll({ cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const wanted = names.slice(0, mostNames);
  if (wanted.length === 0) return heardOf([], cursor);
  const before = parseCursor(cursor);
  const kept = Object.entries(before).filter(([name]) => wanted.includes(name));
  const searchedTo: Record<string, string> = Object.fromEntries(kept);
  const found: FoundPost[] = [];
  const failure = await askOrFail(async (): Promise<Failure | null> => {
    const session = await openSession(io);
    if (session.kind !== 'session') return session;
    for (const name of wanted) {
      const answer = await readName({ name, since: sinceOf(searchedTo[name], io.now), accessJwt: session.accessJwt }, io);
      if (answer.kind !== 'posts') return answer;
      found.push(...answer.posts);
      searchedTo[name] = io.now.toISOString();
    }
    return null;
  });
  if (failure && Object.values(searchedTo).every((at) => at !== io.now.toISOString())) return failure;
  return heardOf(found, JSON.stringify(searchedTo), failure && 'retryAt' in failure ? failure.retryAt : null);
}

function sinceOf(searchedTo: string | undefined, now: Date): string {
  const earliest = now.getTime() - firstDays * 24 * hourMs;
  const since = searchedTo === undefined ? earliest : Math.max(Date.parse(searchedTo) - overlapMs, earliest);
  return new Date(since).toISOString();
}

interface NameToSearch {
  readonly name: string;
  /** ISO instant. */
  readonly since: string;
  readonly accessJwt: string;
}

/** Newest first, so that of more than fits the oldest are left out. */
async function readName(
  { name, since, accessJwt }: NameToSearch,
  { http, now }: ListenIo,
): Promise<{ readonly kind: 'posts'; readonly posts: readonly FoundPost[] } | Failure> {
  const posts: FoundPost[] = [];
  const wanted = { q: `"${name.replaceAll('"', ' ')}"`, sort: 'latest', since, limit: String(perPage) };
  let next: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const parameters: URLSearchParams = new URLSearchParams({ ...wanted, ...(next === null ? {} : { cursor: next }) });
    const url = `https://${sessionHost}/xrpc/app.bsky.feed.searchPosts?${parameters.toString()}`;
    const answer: HttpAnswer = await http.get(url, { headers: { authorization: `Bearer ${accessJwt}` } });
    const reading = readJson(answer, postsAnswer, now);
    if (reading.kind !== 'read') return reading;
    posts.push(...reading.value.posts);
    next = reading.value.cursor;
    if (next === null || reading.value.posts.length === 0) break;
  }
  return { kind: 'posts', posts };
}

function heardOf(found: readonly FoundPost[], cursor: string | null, retryAt: string | null = null): PollAnswer {
  const posts = inOrder(found.map(toHeardPost));
  const lastEventAt = posts.at(-1)?.post.publishedAt ?? null;
  return { kind: 'heard', posts, deletions: [], cursor, lastEventAt, retryAt };
}

/** As the stream tells it, so that what both hear is the same post: under the account's own number, and without counts. */
function toHeardPost(found: FoundPost): HeardPost | null {
  const { did, handle, displayName } = found.author;
  if (!isShowable(found.author)) return null;
  const counts = { replyCount: null, repostCount: null, likeCount: null };
  const url = profileUrl(did, invalidHandle);
  const post = toPost({ ...found, ...counts }, { network, id: did, handle: invalidHandle, url });
  const known = parseActor(handle) ?? invalidHandle;
  const author = { network, id: did, handle: known, url: profileUrl(did, known), name: toLine(displayName, longest.name) };
  return post && { post, author, edited: false };
}

function parseCursor(cursor: string | null): SearchedTo {
  const json: unknown = cursor === null ? {} : JSON.parse(cursor);
  return Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([name, at]) =>
      typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? [[name, at]] : [],
    ),
  );
}
