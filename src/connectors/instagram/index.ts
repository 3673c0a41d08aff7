import type { ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askGraph, expectPresent } from '../shared/meta-graph';
import { usualListener } from '../shared/usual-listener';
import { inOrder } from '../shared/in-order';
import { commentToPost, mediaToPost } from './map';
import { mediaAnswer, tagsAnswer } from './schema';

const host = 'graph.facebook.com';
const version = 'v25.0';
const mediaFields = 'id,caption,username,permalink,timestamp,like_count,comments_count';
const commentFields = 'permalink,comments.limit(50){id,text,username,timestamp,like_count}';

/** What tags our own professional account, and comments under what it published. https://developers.facebook.com/docs/instagram-platform */
export const instagram: PolledListener = {
  ...usualListener,
  id: 'instagram',
  name: 'Instagram',
  homepage: 'https://www.instagram.com',
  gives:
    'captions of media that tag your own professional account and comments under your newest 25, where their words name a brand; no stories; what is taken back is not told, so each goes after 30 days',
  key: 'required: a token and the number of your own account, from an app that Meta approved for instagram_manage_comments',
  cost: 'none',
  sends: 'Nothing but the request for what concerns your own account, to Instagram (Meta).',
  settings: [
    {
      name: 'token',
      secret: true,
      required: true,
      help: 'Make a long-lived token with instagram_basic and instagram_manage_comments at developers.facebook.com.',
    },
    { name: 'account', secret: false, required: true, help: 'Number of your professional account, as the Graph API names it.' },
  ],
  hosts: [host],
  // Meta counts by how many people see the account: far more than this.
  limit: { requests: 100, perSeconds: 3_600 },
  keptDays: 30,
  places: [host],
  everySeconds: 300,
  poll,
};

/** The newest are read every time; the cursor only says until when. */
async function poll({ cursor }: ListenFrom, _terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const account = io.settings['account'] ?? '';
  if (!/^\d{1,30}$/.test(account)) return { kind: 'refused', reason: 'key', retryAt: null };
  const url = `https://${host}/${version}/${account}`;
  const tags = expectPresent(await askGraph(`${url}/tags?${query(mediaFields, 50)}`, tagsAnswer, io));
  if (tags.kind !== 'read') return tags;
  const own = expectPresent(await askGraph(`${url}/media?${query(commentFields, 25)}`, mediaAnswer, io));
  if (own.kind !== 'read') return own;
  const said = own.value.data.flatMap(({ permalink, comments }) => comments.data.map((one) => commentToPost(one, permalink)));
  const posts = inOrder([...tags.value.data.map(mediaToPost), ...said]);
  const newest = posts.at(-1)?.post.publishedAt ?? null;
  return { kind: 'heard', posts, deletions: [], cursor: newest ?? cursor, lastEventAt: newest, retryAt: null };
}

function query(fields: string, limit: number): string {
  return new URLSearchParams({ fields, limit: String(limit) }).toString();
}
