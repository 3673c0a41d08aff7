import type { ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askGraph, expectPresent } from '../shared/meta-graph';
import { cursorAfter, nextTurn } from '../shared/word-turns';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { toHeardPost } from './map';
import { postsAnswer } from './schema';

const host = 'graph.threads.net';
const mostNames = 20;
const fields = 'id,text,username,permalink,timestamp,is_reply,link_attachment_url';
const daySeconds = 86_400;
/** The search hears of a post a while after it was written; what is found twice is kept once. */
const overlapSeconds = 3_600;

/** Public posts by words, and those that mention our own account. https://developers.facebook.com/docs/threads/keyword-search */
export const threads: PolledListener = {
  ...usualListener,
  id: 'threads',
  name: 'Threads',
  homepage: 'https://www.threads.com',
  gives:
    'public posts that hold the name of a brand or product, and posts that mention your own account; what is taken back is not told, so each goes after 30 days',
  key: 'required: a user token of an app that Meta approved for threads_keyword_search and threads_manage_mentions',
  cost: 'none; 288 of 2,200 searches a day',
  sends: `The first ${mostNames} names of brands and products, one each five minutes, to Threads (Meta).`,
  settings: [
    {
      name: 'token',
      secret: true,
      required: true,
      help: 'Have an app approved at developers.facebook.com and make a long-lived user token; it lasts 60 days.',
    },
  ],
  hosts: [host],
  // Meta's 2,200 searches a day and account; mentions are asked for as often.
  limit: { requests: 1_000, perSeconds: daySeconds },
  keptDays: 30,
  places: [host],
  everySeconds: 300,
  poll,
};

async function poll({ cursor }: ListenFrom, { names }: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const words = names.slice(0, mostNames);
  const turn = nextTurn(words, cursor);
  if (!turn) return { kind: 'heard', posts: [], deletions: [], cursor, lastEventAt: null, retryAt: null };
  const nowSeconds = Math.floor(io.now.getTime() / 1000);
  const since = turn.since === null ? nowSeconds - daySeconds : Number(turn.since) - overlapSeconds;
  const wanted = { q: turn.word, search_type: 'RECENT', since: String(since), limit: '100' };
  const found = await ask('keyword_search', wanted, io);
  if (found.kind !== 'read') return found;
  const mentioned = await ask('me/mentions', { limit: '50' }, io);
  // An app may be approved for one of the two only.
  if (mentioned.kind !== 'read' && mentioned.kind !== 'refused') return mentioned;
  const wire = [...found.value.data, ...(mentioned.kind === 'read' ? mentioned.value.data : [])];
  const posts = inOrder(wire.map(toHeardPost));
  return {
    ...{ kind: 'heard', posts, deletions: [] },
    cursor: cursorAfter(cursor, words, { word: turn.word, since: String(nowSeconds), askedAt: io.now }),
    ...{ lastEventAt: posts.at(-1)?.post.publishedAt ?? null, retryAt: null },
  };
}

async function ask(path: string, wanted: Readonly<Record<string, string>>, io: ListenIo) {
  const parameters = new URLSearchParams({ ...wanted, fields });
  return expectPresent(await askGraph(`https://${host}/v1.0/${path}?${parameters.toString()}`, postsAnswer, io));
}
