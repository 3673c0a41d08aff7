import { HttpError, type HttpAnswer } from '../connector';
import type { Deletion, HeardPost, KeptPost, ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { failureOf, readJson, refusalOf, type Reading } from '../shared/answer';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { toHeardPost } from './map';
import { message, messagesAnswer, type Messages } from './schema';

const host = 'www.yammer.com';
const perPage = 20;
const mostPages = 4;

/** Messages in our own Viva Engage network. https://learn.microsoft.com/rest/api/yammer */
export const yammer: PolledListener = {
  ...usualListener,
  id: 'yammer',
  name: 'Viva Engage',
  homepage: 'https://engage.cloud.microsoft',
  gives:
    'messages that everybody in your own network may read, where they name a brand; no private groups; deletions within a day',
  key: 'required: a token of a colleague for Viva Engage, whose groups are read',
  cost: 'none',
  sends:
    'Nothing but the request for new messages of your own network, and the numbers of messages that are kept, to Viva Engage (Microsoft).',
  settings: [
    {
      name: 'token',
      secret: true,
      required: true,
      help: 'Register an app in Entra with the delegated permission user_impersonation of Yammer, and sign in as a colleague made for this.',
    },
  ],
  hosts: [host],
  // The vendor's 10 in 30 seconds, for messages.
  limit: { requests: 10, perSeconds: 30 },
  recheck: { most: 5, everyHours: 24, forDays: 90, ask: askAgain },
  places: [host],
  everySeconds: 120,
  poll,
};

const nothing = { kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null } as const;

/** The cursor is the newest id that was read. */
async function poll({ cursor }: ListenFrom, _terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const heard = new Map<string, HeardPost>();
  let newest = cursor;
  let olderThan: string | null = null;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const reading: Reading<Messages> = readJson(
        await askMessages({ newerThan: cursor, olderThan }, io),
        messagesAnswer,
        io.now,
      );
      if (reading.kind !== 'read') return reading;
      const { messages, references, meta }: Messages = reading.value;
      const open = messages.map((one) => toHeardPost(one, references)).filter((post) => post !== null);
      open.forEach((post) => heard.set(post.post.id, post));
      newest = messages.map(({ id }) => id).reduce(laterId, newest);
      olderThan = messages.at(-1)?.id ?? null;
      if (cursor === null || olderThan === null || !meta.older_available) break;
    }
  } catch (error) {
    if (error instanceof HttpError) return failureOf(error);
    throw error;
  }
  const posts = inOrder([...heard.values()]);
  return { ...nothing, posts, cursor: newest, lastEventAt: posts.at(-1)?.post.publishedAt ?? null };
}

function askMessages(span: { readonly newerThan: string | null; readonly olderThan: string | null }, io: ListenIo) {
  const { newerThan, olderThan } = span;
  const parameters = new URLSearchParams({
    limit: String(perPage),
    ...(newerThan === null ? {} : { newer_than: newerThan }),
    ...(olderThan === null ? {} : { older_than: olderThan }),
  });
  return ask(`messages.json?${parameters.toString()}`, io);
}

/** One by one: the network has no other way. */
async function askAgain(kept: readonly KeptPost[], io: ListenIo): Promise<PollAnswer> {
  const deletions: Deletion[] = [];
  const posts: HeardPost[] = [];
  try {
    for (const { post, author } of kept) {
      const answer = await ask(`messages/${post.id}.json`, io);
      if (answer.status === 404) deletions.push({ of: 'post', id: post.id });
      if (answer.status === 404) continue;
      const reading = refusalOf(answer, io.now) ?? readJson(answer, message, io.now);
      if (reading.kind !== 'read') return reading;
      const now = toHeardPost(reading.value, []);
      if (now) posts.push({ ...now, author, edited: true });
    }
  } catch (error) {
    if (error instanceof HttpError) return failureOf(error);
    throw error;
  }
  return { ...nothing, posts, deletions };
}

function ask(path: string, { http, settings }: ListenIo): Promise<HttpAnswer> {
  return http.get(`https://${host}/api/v1/${path}`, { headers: { authorization: `Bearer ${settings['token'] ?? ''}` } });
}

/** Ids are numbers of growing length, as texts. */
function laterId(a: string | null, b: string): string {
  return a !== null && (a.length > b.length || (a.length === b.length && a > b)) ? a : b;
}
