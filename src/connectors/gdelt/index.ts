import type { HttpAnswer } from '../connector';
import type { ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askOrFail, readJson, refusalOf, unreadable, type Reading } from '../shared/answer';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { toHeardPost } from './map';
import { articleList, type Article } from './schema';

const host = 'api.gdeltproject.org';
const mostNames = 20;
/** GDELT refuses shorter phrases, and queries that are too long. */
const shortestName = 3;
const longestQuery = 200;
const mostArticles = 250;
const dayMs = 86_400_000;
/** Articles come in quarters of an hour and late; what is found twice is kept once. */
const overlapMs = 3_600_000;

/** News articles of the world's press, by the DOC 2.0 interface: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/ */
export const gdelt: PolledListener = {
  ...usualListener,
  id: 'gdelt',
  name: 'GDELT',
  homepage: 'https://www.gdeltproject.org',
  gives:
    'title and link of news articles in 65 languages; kept is what names a brand in its title; dated by when GDELT saw it; what is taken back is not told',
  key: 'none',
  cost: 'none',
  sends: `The first ${mostNames} names of brands and products of three letters or more, to the GDELT Project.`,
  hosts: [host],
  // The vendor asks for no more than one in five seconds.
  limit: { requests: 1, perSeconds: 6 },
  places: [host],
  everySeconds: 900,
  poll,
};

/** The cursor is an instant. There are no pages: oldest come first, so that what does not fit is found the next time. */
async function poll({ cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const since = cursor ?? new Date(io.now.getTime() - dayMs).toISOString();
  const from = new Date(Date.parse(since) - overlapMs);
  const articles: Article[] = [];
  let readTo = io.now.toISOString();
  for (const query of queriesOf(names)) {
    const reading = await search(query, from, io);
    if (reading.kind !== 'read') return reading;
    articles.push(...reading.value.articles);
    const newest = newestOf(reading.value.articles);
    if (reading.value.articles.length >= mostArticles && newest !== null && newest < readTo) readTo = newest;
  }
  const posts = oldestFirst(articles);
  const newest = newestOf(articles);
  const seenTo = newest === null || newest < since ? since : newest;
  const next = seenTo < readTo ? seenTo : readTo;
  return { kind: 'heard', posts, deletions: [], cursor: next < since ? since : next, lastEventAt: newest, retryAt: null };
}

/** `"Contoso"` or `("Contoso" OR "Contoso Cloud")`, as many in one query as it takes. */
function queriesOf(names: readonly string[]): readonly string[] {
  const phrases = names
    .slice(0, mostNames)
    .map((name) => name.replace(/["()]/g, ' ').trim())
    .filter((name) => name.length >= shortestName)
    .map((name) => `"${name}"`);
  const groups: string[][] = [];
  for (const phrase of phrases) {
    const last = groups.at(-1);
    if (last && [...last, phrase].join(' OR ').length <= longestQuery) last.push(phrase);
    else groups.push([phrase]);
  }
  return groups.map((group) => (group.length === 1 ? group.join() : `(${group.join(' OR ')})`));
}

async function search(query: string, from: Date, { http, now }: ListenIo): Promise<Reading<{ readonly articles: Article[] }>> {
  const parameters = new URLSearchParams({
    ...{ query, mode: 'artlist', format: 'json', sort: 'dateasc', maxrecords: String(mostArticles) },
    ...{ startdatetime: stamp(from), enddatetime: stamp(now) },
  });
  return askOrFail(async () => {
    return read(await http.get(`https://${host}/api/v2/doc/doc?${parameters.toString()}`), now);
  });
}

/** A refusal may be a sentence with status 200; nothing found is `{}`; titles may hold what JSON forbids. */
function read(answer: HttpAnswer, now: Date): Reading<{ readonly articles: Article[] }> {
  const refusal = refusalOf(answer, now);
  const text = answer.text.trim();
  if (refusal) return refusal;
  if (/limit requests|too many requests/i.test(text.slice(0, 300))) return { kind: 'refused', reason: 'quota', retryAt: null };
  if (/^\{\s*\}$/.test(text)) return { kind: 'read', value: { articles: [] } };
  if (/^[A-Z][^{<]{10,}$/.test(text.slice(0, 300))) return unreadable('GDELT did not understand the query');
  return readJson({ ...answer, text: repaired(text) }, articleList, now);
}

/** Control characters inside texts, and a backslash before what needs none. */
function repaired(json: string): string {
  return json.replace(/\p{Cc}/gu, ' ').replace(/\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|)/g, (all, good) => (good ? all : '\\\\'));
}

function newestOf(articles: readonly Article[]): string | null {
  return articles.map(({ seendate }) => seendate).reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null);
}

function oldestFirst(articles: readonly Article[]) {
  return inOrder(articles.map(toHeardPost));
}

/** `20261121083000`, in UTC. */
function stamp(instant: Date): string {
  return instant.toISOString().slice(0, 19).replace(/\D/g, '');
}
