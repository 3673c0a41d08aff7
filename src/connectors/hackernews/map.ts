import { htmlToText } from '../shared/html-text';
import { parseWebLink } from '../shared/profile-link';
import { longest, toParagraphs } from '../shared/text-fields';
import type { HeardPost, KeptPost } from '../listener';
import type { Hit, Item } from './schema';

const network = 'hackernews';
const site = 'https://news.ycombinator.com';

/** A story or a comment; null for one without words or without a date. */
export function toHeardPost(hit: Hit): HeardPost | null {
  const { text, links } = wordsOf(hit.title, hit.story_text ?? hit.comment_text);
  if (text === null || hit.created_at === null) return null;
  const isComment = hit.comment_text !== null;
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
      links: withStory(hit.url, links),
      replies: isComment ? null : hit.num_comments,
      reposts: null,
      likes: hit.points,
    },
    author: { network, id: hit.author, handle: hit.author, url: `${site}/user?id=${hit.author}`, name: null },
    edited: false,
  };
}

/** A kept post as the site shows it now; null if it does not, or shows no words. */
export function rewordedPost({ post, author }: KeptPost, item: Item): HeardPost | null {
  if (item === null || item.deleted || item.dead) return null;
  const { text, links } = wordsOf(item.title, item.text);
  if (text === null) return null;
  const counts = { replies: item.descendants ?? post.replies, likes: item.score ?? post.likes };
  return { post: { ...post, text, links: withStory(item.url, links), ...counts }, author, edited: true };
}

function wordsOf(title: string | null, html: string | null) {
  const { text, links } = htmlToText(html ?? '');
  return { text: toParagraphs([title ?? '', text].join('\n\n'), longest.post), links };
}

function withStory(url: string | null, links: readonly string[]): readonly string[] {
  return [...new Set([parseWebLink(url ?? ''), ...links].filter((link) => link !== null))];
}
