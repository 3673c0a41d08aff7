import type { ListenFrom, ListenIo, ListenTerms, PollAnswer } from '../listener';
import { askOrFail, readJson, type Reading } from '../shared/answer';
import { toHeardPosts } from './heard-posts';
import { searchAnswer, timelineAnswer, type TaggedStatus } from './listen-schema';
import { partsOf, tokenFor } from './server';

/** Every hashtag is a request of its own. */
export const mostTags = 20;
const perPage = 40;
const mostPages = 5;
/** Of a public timeline, where all who write count. */
export const mostTimelinePosts = 400;

/** The newest id that was read of each source: of a hashtag under its name. */
type LastIds = Readonly<Record<string, string>>;

/** What can't be read ends the turn; what was read before it is kept, with where it ended. */
export async function poll({ place, cursor }: ListenFrom, terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
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
  const posts = toHeardPosts(statuses, partsOf(place).host);
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
  readonly mostPages: number;
  /** Whether to go on with what is new where more was written than is read in one turn, instead of falling ever further behind. */
  readonly skipsAhead: boolean;
}

/** A public timeline alone; or hashtags, and on the server that the token is for, which alone may see it, its full-text search besides. */
function sourcesAt(place: string, { hashtags, names }: ListenTerms, { settings }: ListenIo): readonly Source[] {
  const { host, timeline } = partsOf(place);
  const token = tokenFor(host, settings);
  const headers: Readonly<Record<string, string>> = token ? { authorization: `Bearer ${token}` } : {};
  const usual = { headers, mostPages, skipsAhead: false };
  if (timeline) {
    const wanted: Readonly<Record<string, string>> = timeline === 'local' ? { local: 'true' } : {};
    const urlOf = (page: Readonly<Record<string, string>>) =>
      `https://${host}/api/v1/timelines/public?${query({ ...wanted, ...page })}`;
    const bounds = { mostPages: mostTimelinePosts / perPage, skipsAhead: true };
    return [{ ...usual, ...bounds, key: 'public', urlOf, schema: timelineAnswer }];
  }
  const tags = hashtags.slice(0, mostTags).map((tag): Source => {
    const path = `https://${host}/api/v1/timelines/tag/${encodeURIComponent(tag)}`;
    return { ...usual, key: tag, urlOf: (page) => `${path}?${query(page)}`, schema: timelineAnswer };
  });
  if (!token) return tags;
  const searches = names.slice(0, mostTags).map((name): Source => {
    const wanted = { type: 'statuses', q: `"${name.replaceAll('"', ' ')}"` };
    const urlOf = (page: Readonly<Record<string, string>>) => `https://${host}/api/v2/search?${query({ ...wanted, ...page })}`;
    return { ...usual, key: `? ${name}`, urlOf, schema: searchAnswer };
  });
  return [...tags, ...searches];
}

function query(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString();
}

type SourceAnswer =
  | { readonly kind: 'read'; readonly statuses: readonly TaggedStatus[]; readonly lastId: string | null }
  | Exclude<PollAnswer, { kind: 'heard' }>;

/** With no id to go on after, the newest page only. Where it skips ahead, the last page of a turn is the newest one. */
async function readSource(source: Source, after: string | null, io: ListenIo): Promise<SourceAnswer> {
  const statuses: TaggedStatus[] = [];
  let lastId = after;
  for (let page = 0; page < source.mostPages; page += 1) {
    const isLast = page === source.mostPages - 1;
    const reading = await readPage(source, isLast && source.skipsAhead ? null : lastId, io);
    if (reading.kind !== 'read') return reading;
    statuses.push(...reading.value);
    lastId = reading.value.map(({ id }) => id).reduce<string | null>(laterId, lastId);
    if (after === null || reading.value.length < perPage) break;
  }
  return { kind: 'read', statuses, lastId };
}

function readPage({ urlOf, schema, headers }: Source, after: string | null, io: ListenIo): Promise<Reading<TaggedStatus[]>> {
  const url = urlOf({ limit: String(perPage), ...(after === null ? {} : { min_id: after }) });
  return askOrFail(async (): Promise<Reading<TaggedStatus[]>> => {
    const answer = await io.http.get(url, { headers });
    // So says a server that shows this only to its own people, or to whoever has a token.
    if (answer.status === 422) return { kind: 'refused', reason: 'key', retryAt: null };
    return readJson(answer, schema, io.now);
  });
}

/** Ids are numbers of growing length, as texts. */
function laterId(a: string | null, b: string): string {
  if (a === null) return b;
  return b.length > a.length || (b.length === a.length && b > a) ? b : a;
}

function parseCursor(cursor: string | null): LastIds {
  const json: unknown = cursor === null ? {} : JSON.parse(cursor);
  return Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([tag, id]) => (typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? [[tag, id]] : [])),
  );
}
