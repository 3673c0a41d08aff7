import type { Author, HeardPost } from '../listener';
import { parseWebUrl } from '../shared/html-url';
import { longest, toParagraphs } from '../shared/text-fields';
import type { Comment, Media } from './schema';

const network = 'instagram';
const site = 'https://www.instagram.com';

/** A picture or film that tags our account, by its caption; null for one without words, date or address. */
export function mediaToPost({
  id,
  caption,
  username,
  permalink,
  timestamp,
  like_count,
  comments_count,
}: Media): HeardPost | null {
  const text = toParagraphs(caption, longest.post);
  const url = parseWebUrl(permalink ?? '');
  if (text === null || timestamp === null || url?.protocol !== 'https:') return null;
  const counts = { replies: comments_count, reposts: null, likes: like_count };
  return {
    post: { ...common(username), id, url: url.href, kind: 'post', text, publishedAt: timestamp, ...counts },
    author: authorOf(username),
    edited: false,
  };
}

/** A comment under what our account published. */
export function commentToPost(
  { id, text: words, username, timestamp, like_count }: Comment,
  permalink: string | null,
): HeardPost | null {
  const text = toParagraphs(words, longest.post);
  const url = parseWebUrl(permalink ?? '');
  if (text === null || timestamp === null || url?.protocol !== 'https:') return null;
  const counts = { replies: null, reposts: null, likes: like_count };
  return {
    post: { ...common(username), id, url: url.href, kind: 'reply', text, publishedAt: timestamp, ...counts },
    author: authorOf(username),
    edited: false,
  };
}

function common(username: string | null) {
  return { network, accountId: username ?? 'unknown', language: null, links: [] };
}

/** The network tells the name only, not the account's number. */
function authorOf(username: string | null): Author {
  return { network, id: null, handle: username, url: username === null ? null : `${site}/${username}/`, name: null };
}
