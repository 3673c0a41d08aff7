import type {
  Deletion,
  Heard,
  HeardPost,
  KeptPost,
  ListenFrom,
  ListenIo,
  ListenTerms,
  PollAnswer,
  PolledListener,
} from '../listener';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { ask, host, mostCents, postCents, userCents } from './ask';
import { earlierIds, toHeardPost } from './map';
import { lookupAnswer, searchAnswer, type SearchAnswer, type WirePost } from './schema';

const mostNames = 20;
/** The vendor takes 512 characters of most customers. */
const longestQuery = 500;
const mostPages = 3;
const [smallestPage, largestPage] = [10, 100];
/** One page costs at most so much of the month's money. */
const pageShare = 0.1;
const postFields = 'created_at,author_id,lang,public_metrics,entities,referenced_tweets,edit_history_tweet_ids,note_tweet';

/** Posts of the last days that name a brand, with the customer's own token and money. https://docs.x.com/x-api */
export const x: PolledListener = {
  ...usualListener,
  id: 'x',
  name: 'X',
  homepage: 'https://x.com',
  gives:
    'posts that hold the name of a brand or product, as they are written; edits and deletions within a day; each is kept only while it was seen there within 7 days',
  key: 'required: the bearer token of your own app at X, and the most it may spend',
  cost: '$0.005 a post, $0.010 its author (November 2026), also when a kept post is asked about again; never more than you set',
  sends: `The first ${mostNames} names of brands and products, and the numbers of posts that are kept, to X.`,
  settings: [
    { name: 'token', secret: true, required: true, help: 'Make an app at developer.x.com and copy its bearer token.' },
    {
      name: 'monthlyDollars',
      secret: false,
      required: true,
      help: 'The most that may be spent in 30 days, in US dollars; nothing is asked once it is used up.',
    },
  ],
  hosts: [host],
  // The vendor's 450 in a quarter of an hour.
  limit: { requests: 60, perSeconds: 900 },
  recheck: { most: largestPage, everyHours: 24, forDays: 30, ask: askAgain },
  // X wants what is kept outside of it to be as it is there: what could not be asked about again goes.
  keptDays: 7,
  mostCents: (settings) => mostCents({ settings }),
  places: [host],
  everySeconds: 900,
  poll,
};

/** The cursor is the newest id that was read. */
async function poll({ cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const query = queryFor(names.slice(0, mostNames));
  if (query === null) return { ...nothing, cursor };
  const pages: SearchAnswer[] = [];
  const since = cursor !== null && isSearchable(cursor, io.now) ? cursor : null;
  let next: string | null = null;
  do {
    const reading = await search(query, { since, next }, io);
    // What was not read is asked for again, although it costs again.
    if (reading.kind !== 'read') return pages.length === 0 ? reading : { ...heardIn(pages, cursor), cursor };
    pages.push(reading.value);
    next = reading.value.meta.next_token;
  } while (next !== null && pages.length < mostPages);
  return heardIn(pages, cursor);
}

function heardIn(pages: readonly SearchAnswer[], cursor: string | null): Heard {
  const posts = oldestFirst(pages);
  const newest = pages.flatMap(({ data }) => data.map(({ id }) => id)).reduce(laterId, cursor);
  const deletions = pages.flatMap(({ data }) => data.flatMap(goneBefore));
  return { ...nothing, posts, deletions, cursor: newest, lastEventAt: posts.at(-1)?.post.publishedAt ?? null };
}

/** Ids hold the time of writing; the search refuses one from before the last seven days. */
function isSearchable(id: string, now: Date): boolean {
  const writtenMs = Number(BigInt(id) >> 22n) + 1_288_834_974_657;
  return now.getTime() - writtenMs < 6.9 * 86_400_000;
}

const nothing = { kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null } as const;

/** `("Contoso" OR "Contoso Cloud") -is:retweet`, as many names as fit. */
function queryFor(names: readonly string[]): string | null {
  const phrases: string[] = [];
  for (const name of names) {
    const phrase = `"${name.replace(/["\\]/g, ' ').trim()}"`;
    if ([...phrases, phrase].join(' OR ').length <= longestQuery) phrases.push(phrase);
  }
  return phrases.length === 0 ? null : `(${phrases.join(' OR ')}) -is:retweet`;
}

function search(query: string, { since, next }: { readonly since: string | null; readonly next: string | null }, io: ListenIo) {
  const size = pageSize(io);
  const parameters = new URLSearchParams({
    ...{ query, max_results: String(size), 'tweet.fields': postFields, expansions: 'author_id', 'user.fields': 'name,username' },
    ...(since === null ? {} : { since_id: since }),
    ...(next === null ? {} : { next_token: next }),
  });
  return ask(`https://${host}/2/tweets/search/recent?${parameters.toString()}`, {
    ...{ schema: searchAnswer, io, cents: size * (postCents + userCents) },
    costOf: ({ meta, includes }) => meta.result_count * postCents + includes.users.length * userCents,
  });
}

function pageSize(io: ListenIo): number {
  const posts = Math.floor(((mostCents(io) ?? 0) * pageShare) / (postCents + userCents));
  return Math.min(Math.max(posts, smallestPage), largestPage);
}

/** Whoever deleted a post, protected or lost their account takes it from us too, as the vendor's policy demands. */
async function askAgain(kept: readonly KeptPost[], io: ListenIo): Promise<PollAnswer> {
  const ids = kept.map(({ post }) => post.id);
  const parameters = new URLSearchParams({ ids: ids.join(','), 'tweet.fields': postFields });
  const reading = await ask(`https://${host}/2/tweets?${parameters.toString()}`, {
    ...{ schema: lookupAnswer, io, cents: ids.length * postCents },
    costOf: ({ data }) => data.length * postCents,
  });
  if (reading.kind !== 'read') return reading;
  const { data, errors } = reading.value;
  const newest = data.filter((post) => (post.edit_history_tweet_ids.at(-1) ?? post.id) === post.id);
  const keptById = new Map(kept.map((one) => [one.post.id, one]));
  const posts = newest.flatMap((post) => asItIsNow(post, keptById.get(post.id) ?? null));
  const outdated = data.filter((post) => !newest.includes(post)).map(({ id }) => id);
  const gone = [...errors.map(({ resource_id }) => resource_id), ...outdated];
  return { ...nothing, posts, deletions: gone.map((id): Deletion => ({ of: 'post', id })) };
}

/** Authors are not asked for again, for they cost. */
function asItIsNow(post: WirePost, kept: KeptPost | null): readonly HeardPost[] {
  const heard = toHeardPost(post, []);
  return heard && kept ? [{ post: { ...heard.post, url: kept.post.url }, author: kept.author, edited: true }] : [];
}

function goneBefore(post: WirePost): readonly Deletion[] {
  return earlierIds(post).map((id) => ({ of: 'post', id }));
}

function oldestFirst(pages: readonly SearchAnswer[]): readonly HeardPost[] {
  const heard = pages.flatMap(({ data, includes }) => data.map((post) => toHeardPost(post, includes.users)));
  return inOrder(heard);
}

/** Ids are numbers of growing length, as texts. */
function laterId(a: string | null, b: string): string {
  return a !== null && (a.length > b.length || (a.length === b.length && a > b)) ? a : b;
}
