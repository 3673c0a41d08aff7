import type { HttpAnswer } from '../connector';
import { HttpError } from '../connector';
import type { Deletion, HeardPost, KeptPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { failureOf, readJson } from '../shared/answer';
import { usualListener } from '../shared/usual-listener';
import { rewordedPost, toHeardPost } from './map';
import { itemAnswer, searchAnswer, type Hit } from './schema';

const host = 'hn.algolia.com';
/** The site's own interface: https://github.com/HackerNews/API */
const ownHost = 'hacker-news.firebaseio.com';
/** Every name is a request of its own. */
const mostNames = 20;
const hitsPerPage = 100;
const mostPages = 5;
const daySeconds = 86_400;
/** The index hears of a post a while after it was written; what is found twice is kept once. */
const overlapSeconds = 900;

/** Stories and comments that hold a brand's name, by the search that Algolia runs for Hacker News. */
export const hackernews: PolledListener = {
  ...usualListener,
  id: 'hackernews',
  name: 'Hacker News',
  homepage: 'https://news.ycombinator.com',
  gives: 'stories and comments that hold the name of a brand or product; edits and deletions within a day',
  key: 'none',
  cost: 'none',
  sends: `The first ${mostNames} names of brands and products, to Algolia, which runs the search of Hacker News; the numbers of what is kept, to Hacker News itself.`,
  hosts: [host, ownHost],
  // Algolia's page of the search allows 10,000 an hour and address.
  limit: { requests: 1_200, perSeconds: 3_600 },
  recheck: { most: 20, everyHours: 24, forDays: 30, ask: askAgain },
  places: [host],
  everySeconds: 300,
  poll,
};

async function poll({ cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const nowSeconds = Math.floor(io.now.getTime() / 1000);
  const since = cursor === null ? nowSeconds - daySeconds : Number(cursor) - overlapSeconds;
  const hits: Hit[] = [];
  try {
    for (const name of names.slice(0, mostNames)) {
      const answer = await search(name, since, io);
      if (answer.kind !== 'hits') return answer;
      hits.push(...answer.hits);
    }
  } catch (error) {
    if (error instanceof HttpError) return failureOf(error);
    throw error;
  }
  const newest = Math.max(Number(cursor ?? nowSeconds - daySeconds), ...hits.map(({ created_at_i }) => created_at_i));
  return {
    kind: 'heard',
    posts: oldestFirst(hits),
    deletions: [],
    // A date ahead of our clock must not hide what comes until then.
    cursor: String(Math.min(newest, nowSeconds)),
    lastEventAt: hits.length === 0 ? null : new Date(newest * 1000).toISOString(),
    retryAt: null,
  };
}

type Searched = { readonly kind: 'hits'; readonly hits: readonly Hit[] } | Exclude<PollAnswer, { kind: 'heard' }>;

async function search(name: string, since: number, io: ListenIo): Promise<Searched> {
  const hits: Hit[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const reading = readJson(await ask(name, { since, page }, io), searchAnswer, io.now);
    if (reading.kind !== 'read') return reading;
    hits.push(...reading.value.hits);
    if (page + 1 >= reading.value.nbPages) break;
  }
  return { kind: 'hits', hits };
}

function ask(name: string, { since, page }: { since: number; page: number }, { http }: ListenIo): Promise<HttpAnswer> {
  const parameters = new URLSearchParams({
    query: `"${name.replaceAll('"', ' ')}"`,
    tags: '(story,comment)',
    numericFilters: `created_at_i>${since}`,
    hitsPerPage: String(hitsPerPage),
    page: String(page),
  });
  return http.get(`https://${host}/api/v1/search_by_date?${parameters.toString()}`);
}

/** Two names may be in one post. */
function oldestFirst(hits: readonly Hit[]): readonly HeardPost[] {
  const hitById = new Map(hits.map((hit) => [hit.objectID, hit]));
  return [...hitById.values()]
    .sort((a, b) => a.created_at_i - b.created_at_i)
    .map(toHeardPost)
    .filter((post) => post !== null);
}

/** One by one: the site has no other way. Deleted (`deleted`), removed by moderators (`dead`) and unknown (`null`) are gone. */
async function askAgain(kept: readonly KeptPost[], { http, now }: ListenIo): Promise<PollAnswer> {
  const [posts, deletions]: [HeardPost[], Deletion[]] = [[], []];
  try {
    for (const one of kept) {
      const answer = await http.get(`https://${ownHost}/v0/item/${encodeURIComponent(one.post.id)}.json`);
      const reading = readJson(answer, itemAnswer, now);
      if (reading.kind !== 'read') return reading;
      const reworded = rewordedPost(one, reading.value);
      if (reworded) posts.push(reworded);
      else deletions.push({ of: 'post', id: one.post.id });
    }
  } catch (error) {
    if (error instanceof HttpError) return failureOf(error);
    throw error;
  }
  return { kind: 'heard', posts, deletions, cursor: null, lastEventAt: null, retryAt: null };
}
