import type { HeardPost } from '../listener';
import { parseWebUrl } from '../shared/html-url';
import { parseWebLink } from '../shared/profile-link';
import { longest, toParagraphs } from '../shared/text-fields';
import type { WirePost } from './schema';

const network = 'threads';
const ownHosts = ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net'];

/** A public post; null for one without words, date or address. Its author is known by name only: the network does not tell the account's number. */
export function toHeardPost({
  id,
  text: words,
  username,
  permalink,
  timestamp,
  is_reply,
  link_attachment_url,
}: WirePost): HeardPost | null {
  const text = toParagraphs(words, longest.post);
  const url = parseWebUrl(permalink ?? '');
  if (text === null || timestamp === null || url?.protocol !== 'https:' || !ownHosts.includes(url.hostname)) return null;
  const link = parseWebLink(link_attachment_url ?? '');
  return {
    post: {
      ...{ network, id, accountId: username, url: url.href, kind: is_reply ? 'reply' : 'post', text, language: null },
      ...{ publishedAt: timestamp, links: link === null ? [] : [link], replies: null, reposts: null, likes: null },
    },
    author: { network, id: null, handle: username, url: `https://www.threads.com/@${username}`, name: null },
    edited: false,
  };
}
