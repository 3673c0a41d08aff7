import { HttpError } from '../connector';
import { isFediverseOutsider } from '../shared/fediverse-outsiders';
import { failureOf, readJson } from '../shared/answer';
import { parseWebUrl } from '../shared/html-url';
import { longest, toLine } from '../shared/text-fields';
import type { HeardPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { handleText, parseHandle } from './handle';
import { searchAnswer, timelineAnswer, type TaggedStatus } from './listen-schema';
import { askAgain } from './recheck';
import { isPerson, sharesPosts, toPost } from './map';

const network = 'mastodon';
/** Every hashtag is a request of its own. */
const mostTags = 20;
const perPage = 40;
const mostPages = 5;

/** Public posts under a brand's hashtags, as the servers that the administrator lists know them. */
export const mastodonListener: PolledListener = {
  id: network,
  name: 'Mastodon',
  homepage: 'https://joinmastodon.org',
  gives:
    'public posts with a hashtag of a brand that the listed servers know of, and with a token those that hold its name, by accounts that let machines read them; edits and deletions within a day',
  key: 'none, on servers that let strangers read hashtags; a token of an account lets its server search',
  cost: 'none',
  sends: `The first ${mostTags} hashtags of brands, to the servers listed; with a token, as many names to its server; the numbers of posts that are kept, to the servers of their authors.`,
  settings: [
    {
      name: 'server',
      secret: false,
      required: false,
      help: 'Name of the listed server that the token is for; no other is shown it.',
    },
    {
      name: 'token',
      secret: true,
      required: false,
      help: 'Token with the scope read:search, from Development in the settings of an account there.',
    },
  ],
  hosts: ['*'],
  // Mastodon's documented limit is 300 per 5 minutes and server, which look-ups share.
  limit: { requests: 150, perSeconds: 300 },
  limitWithKey: null,
  recheck: { most: 20, everyHours: 24, forDays: 30, ask: askAgain },
  authorNames: null,
  keptDays: null,
  places: { what: 'name of a Mastodon server', usual: [], parse: parseServer },
  way: 'polled',
  everySeconds: 120,
  poll,
};

function parseServer(text: string): string | null {
  const host = parseHandle(`any@${text.trim()}`)?.host ?? null;
  return host === null || isFediverseOutsider(host) ? null : host;
}

/** The newest id that was read under each hashtag. */
type LastIds = Readonly<Record<string, string>>;

/** What can't be read ends the turn; what was read before it is kept, with where it ended. */
async function poll({ place, cursor }: ListenFrom, terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const lastIds: Record<string, string> = { ...parseCursor(cursor) };
  const statuses: TaggedStatus[] = [];
  let failure: Exclude<SourceAnswer, { kind: 'read' }> | null = null;
  for (const source of sourcesAt(place, terms, io)) {
    const answer = await readSource(source, lastIds[source.key] ?? null, io);
    if (answer.kind !== 'read') failure = answer;
    if (answer.kind !== 'read') break;
    statuses.push(...answer.statuses);
    if (answer.lastId !== null) lastIds[source.key] = answer.lastId;
  }
  if (failure && statuses.length === 0) return failure;
  const posts = toHeardPosts(statuses, place);
  const lastEventAt = posts.at(-1)?.post.publishedAt ?? null;
  const retryAt = failure && 'retryAt' in failure ? failure.retryAt : null;
  return { kind: 'heard', posts, deletions: [], cursor: JSON.stringify(lastIds), lastEventAt, retryAt };
}

/** One list of statuses that is read on from its newest. */
interface Source {
  /** Names it in the cursor. */
  readonly key: string;
  urlOf(page: Readonly<Record<string, string>>): string;
  readonly schema: typeof timelineAnswer | typeof searchAnswer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Hashtags everywhere; on the server that the token is for, which alone may see it, its full-text search besides. */
function sourcesAt(place: string, { hashtags, names }: ListenTerms, { settings }: ListenIo): readonly Source[] {
  const token = place === parseServer(settings['server'] ?? '') ? settings['token'] : undefined;
  const headers: Readonly<Record<string, string>> = token ? { authorization: `Bearer ${token}` } : {};
  const tags = hashtags.slice(0, mostTags).map((tag): Source => {
    const path = `https://${place}/api/v1/timelines/tag/${encodeURIComponent(tag)}`;
    return { key: tag, urlOf: (page) => `${path}?${query(page)}`, schema: timelineAnswer, headers };
  });
  if (!token) return tags;
  const searches = names.slice(0, mostTags).map((name): Source => {
    const wanted = { type: 'statuses', q: `"${name.replaceAll('"', ' ')}"` };
    const urlOf = (page: Readonly<Record<string, string>>) => `https://${place}/api/v2/search?${query({ ...wanted, ...page })}`;
    return { key: `? ${name}`, urlOf, schema: searchAnswer, headers };
  });
  return [...tags, ...searches];
}

function query(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString();
}

type SourceAnswer =
  | { readonly kind: 'read'; readonly statuses: readonly TaggedStatus[]; readonly lastId: string | null }
  | Exclude<PollAnswer, { kind: 'heard' }>;

/** With no id to go on after, the newest page only. */
async function readSource({ urlOf, schema, headers }: Source, after: string | null, io: ListenIo): Promise<SourceAnswer> {
  const statuses: TaggedStatus[] = [];
  let lastId = after;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const url = urlOf({ limit: String(perPage), ...(lastId === null ? {} : { min_id: lastId }) });
      const reading = readJson(await io.http.get(url, { headers }), schema, io.now);
      if (reading.kind !== 'read') return reading;
      statuses.push(...reading.value);
      lastId = reading.value.map(({ id }) => id).reduce<string | null>(laterId, lastId);
      if (after === null || reading.value.length < perPage) break;
    }
  } catch (error) {
    if (error instanceof HttpError) return failureOf(error);
    throw error;
  }
  return { kind: 'read', statuses, lastId };
}

/** Ids are numbers of growing length, as texts. */
function laterId(a: string | null, b: string): string {
  if (a === null) return b;
  return b.length > a.length || (b.length === a.length && b > a) ? b : a;
}

function toHeardPosts(statuses: readonly TaggedStatus[], place: string): readonly HeardPost[] {
  const statusById = new Map(statuses.map((status) => [status.id, status]));
  return [...statusById.values()]
    .filter(
      ({ visibility, reblog, account }) =>
        visibility === 'public' && reblog === null && isPerson(account) && sharesPosts(account),
    )
    .map((status) => toHeardPost(status, place))
    .filter((post) => post !== null)
    .sort((a, b) => a.post.publishedAt.localeCompare(b.post.publishedAt));
}

/** Posts that a bridge carries over from Bluesky are heard there. */
const bridges = ['bsky.brid.gy'];

/** A server knows accounts of other servers under ids of its own, so those are told by their page. */
function toHeardPost(status: TaggedStatus, place: string): HeardPost | null {
  const { account } = status;
  const page = parseWebUrl(account.url ?? '');
  const handle = parseHandle(account.acct.includes('@') ? account.acct : `${account.acct}@${place}`);
  if (page?.protocol !== 'https:' || bridges.includes(page.hostname) || !handle) return null;
  const ownId = account.acct.includes('@') ? null : `${place}:${account.id}`;
  const known = { network, id: ownId ?? handleText(handle), handle: handleText(handle), url: page.href };
  const post = toPost(status, known, place);
  const author = { ...known, id: ownId, name: toLine(account.display_name, longest.name) };
  return post && { post, author, edited: status.edited_at !== null };
}

function parseCursor(cursor: string | null): LastIds {
  const json: unknown = cursor === null ? {} : JSON.parse(cursor);
  return Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([tag, id]) => (typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? [[tag, id]] : [])),
  );
}
