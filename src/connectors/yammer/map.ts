import type { HeardPost } from '../listener';
import { parseWebUrl } from '../shared/html-url';
import { parseWebLink } from '../shared/profile-link';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import type { Message, User } from './schema';

const network = 'yammer';

/** What everybody in our own network may read; null for private groups, messages between people, and what the network itself says. */
export function toHeardPost(message: Message, users: readonly User[]): HeardPost | null {
  const { id, sender_id, created_at, body, web_url, privacy, direct_message, system_message } = message;
  const text = toParagraphs(body.plain, longest.post);
  const url = parseWebUrl(web_url ?? '');
  const isOpen = privacy === 'public' && !direct_message && !system_message;
  if (!isOpen || text === null || url?.protocol !== 'https:') return null;
  const author = users.find((user) => user.id === sender_id) ?? null;
  const { name, full_name } = author ?? { name: null, full_name: null };
  return {
    post: {
      ...{ network, id, accountId: sender_id, url: url.href, kind: message.replied_to_id === null ? 'post' : 'reply', text },
      ...{ language: null, publishedAt: created_at, links: [], replies: null, reposts: null, likes: message.liked_by.count },
    },
    author: {
      network,
      id: sender_id,
      handle: name,
      url: parseWebLink(author?.web_url ?? ''),
      name: toLine(full_name, longest.name),
    },
    edited: false,
  };
}
