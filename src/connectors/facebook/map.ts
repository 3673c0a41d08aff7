import type { Author, HeardPost } from '../listener';
import { parseWebUrl } from '../shared/html-url';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import type { Recommendation, WirePost } from './schema';

const network = 'facebook';
const site = 'https://www.facebook.com';

/** A post that tags our Page or stands on it; null for one without words, date or address. */
export function toHeardPost({ id, message, from, created_time, updated_time, permalink_url }: WirePost): HeardPost | null {
  const text = toParagraphs(message, longest.post);
  const url = parseWebUrl(permalink_url ?? '');
  if (text === null || created_time === null || url?.protocol !== 'https:') return null;
  const author = authorOf(from);
  return {
    post: { ...postOf(author), id, url: url.href, text, publishedAt: created_time },
    author,
    edited: updated_time !== null && updated_time !== created_time,
  };
}

/** What somebody who recommends our Page, or does not, wrote about it. */
export function toRecommendation({ created_time, review_text, reviewer, open_graph_story }: Recommendation): HeardPost | null {
  const text = toParagraphs(review_text, longest.post);
  if (text === null || created_time === null) return null;
  const author = authorOf(reviewer);
  const { id } = open_graph_story;
  return { post: { ...postOf(author), id, url: `${site}/${id}`, text, publishedAt: created_time }, author, edited: false };
}

function postOf({ id }: Author) {
  const counts = { replies: null, reposts: null, likes: null };
  return { network, accountId: id ?? 'unknown', kind: 'post' as const, language: null, links: [], ...counts };
}

function authorOf(from: WirePost['from']): Author {
  const id = from !== null && /^\d{1,30}$/.test(from.id) ? from.id : null;
  return { network, id, handle: null, url: id === null ? null : `${site}/${id}`, name: toLine(from?.name ?? null, longest.name) };
}
