import type { HttpAnswer } from '../connector';
import type { Deletion, HeardPost, KeptPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askOrFail, readJson, type Failure, type Reading } from '../shared/answer';
import { cursorAfter, nextTurn } from '../shared/word-turns';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { numberOf, siteOf, toHeardPost } from './map';
import { errorAnswer, questionsAnswer, type QuestionsAnswer } from './schema';

const host = 'api.stackexchange.com';
const usualSite = 'stackoverflow';
/** Names take turns, one a poll: so a few do not use up the day's requests. */
const mostNames = 20;
const pageSize = 100;
const daySeconds = 86_400;
/** The search hears of a question a while after it was asked; what is found twice is kept once. */
const overlapSeconds = 3_600;

/** Questions that hold a brand's name, on the sites of Stack Exchange that the administrator lists. https://api.stackexchange.com/docs */
export const stackexchange: PolledListener = {
  ...usualListener,
  id: 'stackexchange',
  name: 'Stack Exchange',
  homepage: 'https://stackexchange.com',
  gives:
    'questions that hold the name of a brand or product, on Stack Overflow or the sites listed; edits and deletions within a day',
  key: 'none; one gives more requests',
  cost: 'none',
  sends: `The first ${mostNames} names of brands and products, and the numbers of questions that are kept, to Stack Exchange.`,
  settings: [
    {
      name: 'key',
      secret: true,
      required: false,
      help: 'Register an application at stackapps.com; raises 300 requests a day to 10,000.',
    },
  ],
  hosts: [host],
  // The vendor's 300 a day and address, and 10,000 with a key.
  limit: { requests: 280, perSeconds: daySeconds },
  limitWithKey: { requests: 9_000, perSeconds: daySeconds },
  recheck: { most: 100, everyHours: 24, forDays: 90, ask: askAgain },
  places: { what: 'site of Stack Exchange, such as serverfault', usual: [usualSite], parse: parseSite },
  everySeconds: 600,
  poll,
};

/** `serverfault`, `dba`, `ru.stackoverflow`; also as the site's address. */
function parseSite(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '')
    .replace(/\.(?:stackexchange\.com|com|net)$/, '');
  return /^[a-z]+(?:\.[a-z]+){0,2}$/.test(name) ? name : null;
}

async function poll({ place, cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const words = names.slice(0, mostNames);
  const turn = nextTurn(words, cursor);
  if (!turn) return { ...nothing, cursor };
  const since = turn.since === null ? secondsOf(io.now) - daySeconds : Number(turn.since) - overlapSeconds;
  // Oldest first, so that what does not fit on the page is found the next time.
  const wanted = { q: `"${turn.word.replaceAll('"', ' ')}"`, fromdate: String(since), sort: 'creation', order: 'asc' };
  const reading = await ask('search/advanced', { ...wanted, site: place }, io);
  if (reading.kind !== 'read') return reading;
  const { items } = reading.value;
  const newest = Math.max(Number(turn.since ?? since), ...items.map(({ creation_date }) => creation_date));
  const until = String(Math.min(newest, secondsOf(io.now)));
  return {
    ...heardOf(reading.value, place, io.now),
    cursor: cursorAfter(cursor, words, { word: turn.word, since: until, askedAt: io.now }),
    lastEventAt: items.length === 0 ? null : new Date(newest * 1000).toISOString(),
  };
}

const nothing = { kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null } as const;

function heardOf(answer: QuestionsAnswer, place: string, now: Date) {
  const posts = inOrder(answer.items.map((item) => toHeardPost(item, place)));
  return { ...nothing, posts, retryAt: leaveAloneUntil(answer, now) };
}

/** One request for each site. A question that its site does not show any more is gone. */
async function askAgain(kept: readonly KeptPost[], io: ListenIo): Promise<PollAnswer> {
  const all: { posts: HeardPost[]; deletions: Deletion[]; retryAt: string | null } = { posts: [], deletions: [], retryAt: null };
  for (const place of new Set(kept.map(({ post }) => siteOf(post.id)))) {
    const ids = kept.map(({ post }) => post.id).filter((id) => siteOf(id) === place);
    const reading = await ask(`questions/${ids.map(numberOf).join(';')}`, { site: place }, io);
    if (reading.kind !== 'read') return reading;
    const { posts, retryAt } = heardOf(reading.value, place, io.now);
    const shown = new Set(reading.value.items.map(({ question_id }) => String(question_id)));
    all.posts.push(...posts.map((post) => ({ ...post, edited: true })));
    all.deletions.push(...ids.filter((id) => !shown.has(numberOf(id))).map((id) => ({ of: 'post' as const, id })));
    all.retryAt = retryAt ?? all.retryAt;
  }
  return { ...nothing, ...all };
}

async function ask(
  method: string,
  wanted: Readonly<Record<string, string>>,
  { http, now, settings }: ListenIo,
): Promise<Reading<QuestionsAnswer>> {
  const key = settings['key'];
  const parameters = new URLSearchParams({ ...wanted, pagesize: String(pageSize), filter: 'withbody', ...(key ? { key } : {}) });
  return askOrFail(async () => {
    const answer = await http.get(`https://${host}/2.3/${method}?${parameters.toString()}`);
    return refusedBy(answer, now) ?? readJson(answer, questionsAnswer, now);
  });
}

/** Every error is a 400 with a name of its own. */
function refusedBy(answer: HttpAnswer, now: Date): Failure | null {
  if (answer.status !== 400) return null;
  const reading = readJson({ ...answer, status: 200 }, errorAnswer, now);
  if (reading.kind !== 'read') return null;
  const { error_name, error_message } = reading.value;
  const isOfKey = /\bkey\b/i.test(error_message ?? '') || /^(?:access_|key_)/.test(error_name);
  if (error_name !== 'throttle_violation') return isOfKey ? { kind: 'refused', reason: 'key', retryAt: null } : null;
  const seconds = /available in (\d{1,6}) seconds/.exec(error_message ?? '')?.[1];
  return { kind: 'refused', reason: 'quota', retryAt: seconds === undefined ? nextDay(now) : after(now, Number(seconds)) };
}

/** `backoff` has to be honoured, or the vendor shuts us out; the count of requests begins anew at midnight in UTC. */
function leaveAloneUntil({ backoff, quota_remaining }: QuestionsAnswer, now: Date): string | null {
  if (quota_remaining === 0) return nextDay(now);
  return backoff === null ? null : after(now, backoff);
}

function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + Math.min(seconds, daySeconds) * 1000).toISOString();
}

function nextDay(now: Date): string {
  return new Date((Math.floor(now.getTime() / 1000 / daySeconds) + 1) * daySeconds * 1000).toISOString();
}

function secondsOf(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}
