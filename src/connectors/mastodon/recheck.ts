import { HttpError } from '../connector';
import type { Deletion, HeardPost, KeptPost, ListenIo, PollAnswer } from '../listener';
import { readJson } from '../shared/answer';
import { isFediverseOutsider } from '../shared/fediverse-outsiders';
import { parseWebUrl } from '../shared/html-url';
import { taggedStatus, type TaggedStatus } from './listen-schema';
import { sharesPosts, toPost } from './map';

/**
 * Each post is asked for at its author's own server, which alone knows. One that is not there any more, or not for everybody, is gone; a server that
 * does not answer, or wants to know who asks, leaves it as it was.
 */
export async function askAgain(kept: readonly KeptPost[], io: ListenIo): Promise<PollAnswer> {
  const [posts, deletions]: [HeardPost[], Deletion[]] = [[], []];
  for (const one of kept) {
    const now = await asItIsNow(one, io);
    if (now === 'gone') deletions.push({ of: 'post', id: one.post.id });
    else if (now) posts.push(now);
  }
  return { kind: 'heard', posts, deletions, cursor: null, lastEventAt: null, retryAt: null };
}

async function asItIsNow(kept: KeptPost, { http, now }: ListenIo): Promise<HeardPost | 'gone' | null> {
  const place = placeOf(kept.post.url);
  if (!place) return null;
  try {
    const answer = await http.get(`https://${place.host}/api/v1/statuses/${place.id}`);
    if (answer.status === 404 || answer.status === 410) return 'gone';
    const reading = readJson(answer, taggedStatus, now);
    return reading.kind === 'read' ? reworded(kept, reading.value, place.host) : null;
  } catch (error) {
    if (error instanceof HttpError) return null;
    throw error;
  }
}

function reworded({ post, author }: KeptPost, status: TaggedStatus, host: string): HeardPost | 'gone' | null {
  // A relative of Mastodon may answer with another post of that number.
  if (status.uri !== null && post.id !== status.uri && post.id !== `${host}:${status.id}`) return null;
  if (status.visibility !== 'public' || !sharesPosts(status.account)) return 'gone';
  const account = {
    network: post.network,
    id: post.accountId,
    handle: author.handle ?? '',
    url: author.url ?? `https://${host}/`,
  };
  const now = toPost(status, account, host);
  return now && { post: { ...now, id: post.id, url: post.url }, author, edited: true };
}

/** `https://host/@user/123`, as Mastodon's pages are called; null for its relatives' pages, which say nothing of the number. */
function placeOf(url: string): { readonly host: string; readonly id: string } | null {
  const page = parseWebUrl(url);
  const id = /^\/@[^/]+\/(\d{1,30})$/.exec(page?.pathname ?? '')?.[1];
  return page?.protocol !== 'https:' || id === undefined || isFediverseOutsider(page.hostname)
    ? null
    : { host: page.hostname, id };
}
