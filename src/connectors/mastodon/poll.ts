import { HttpError } from '../connector';
import type { ListenFrom, ListenIo, ListenTerms, PollAnswer } from '../listener';
import { failureOf, readJson } from '../shared/answer';
import { toHeardPosts } from './heard-posts';
import { searchAnswer, timelineAnswer, type TaggedStatus } from './listen-schema';
import { tokenFor } from './server';

/** Every hashtag is a request of its own. */
export const mostTags = 20;
const perPage = 40;
const mostPages = 5;

/** The newest id that was read under each hashtag. */
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
  const token = tokenFor(place, settings);
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

function parseCursor(cursor: string | null): LastIds {
  const json: unknown = cursor === null ? {} : JSON.parse(cursor);
  return Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([tag, id]) => (typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? [[tag, id]] : [])),
  );
}
