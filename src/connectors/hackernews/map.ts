import { htmlToText } from '../shared/html-text';
import { parseWebLink } from '../shared/profile-link';
import { longest, toParagraphs } from '../shared/text-fields';
import type { HeardPost } from '../listener';
import type { Hit } from './schema';

const network = 'hackernews';
const site = 'https://news.ycombinator.com';

/** A story or a comment; null for one without words or without a date. */
export function toHeardPost(hit: Hit): HeardPost | null {
  const { text: words, links } = htmlToText(hit.story_text ?? hit.comment_text ?? '');
  const text = toParagraphs([hit.title ?? '', words].join('\n\n'), longest.post);
  if (text === null || hit.created_at === null) return null;
  const isComment = hit.comment_text !== null;
  const all = [parseWebLink(hit.url ?? ''), ...links].filter((link) => link !== null);
  return {
    post: {
      network,
      id: hit.objectID,
      accountId: hit.author,
      url: `${site}/item?id=${hit.objectID}`,
      kind: isComment ? 'reply' : 'post',
      text,
      language: null,
      publishedAt: hit.created_at,
      links: [...new Set(all)],
      replies: isComment ? null : hit.num_comments,
      reposts: null,
      likes: hit.points,
    },
    author: { network, id: hit.author, handle: hit.author, url: `${site}/user?id=${hit.author}`, name: null },
    edited: false,
  };
}
