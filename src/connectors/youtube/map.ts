import type { Author, HeardPost } from '../listener';
import { parseWebLink } from '../shared/profile-link';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import type { Thread, Video } from './schema';

const network = 'youtube';
const site = 'https://www.youtube.com';

/** A video's title and description; null for one without a date. */
export function videoToPost({ id, snippet, statistics }: Video): HeardPost | null {
  const text = toParagraphs([snippet.title, snippet.description ?? ''].join('\n\n'), longest.post);
  if (text === null || snippet.publishedAt === null) return null;
  const language = snippet.defaultLanguage ?? snippet.defaultAudioLanguage ?? '';
  return {
    post: {
      ...{ network, id, accountId: snippet.channelId, url: `${site}/watch?v=${id}`, kind: 'post', text },
      language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null,
      ...{ publishedAt: snippet.publishedAt, links: linksIn(text) },
      ...{ replies: statistics.commentCount, reposts: null, likes: statistics.likeCount },
    },
    author: authorOf(snippet.channelId, snippet.channelTitle),
    edited: false,
  };
}

/** A comment under a video; null for one without words, date or video. */
export function threadToPost({ id, snippet: { videoId, totalReplyCount, topLevelComment } }: Thread): HeardPost | null {
  const { textDisplay, authorChannelId, authorDisplayName, publishedAt, updatedAt, likeCount } = topLevelComment.snippet;
  const text = toParagraphs(textDisplay, longest.post);
  if (text === null || publishedAt === null || videoId === null) return null;
  const accountId = authorChannelId.value;
  return {
    post: {
      ...{ network, id, accountId, url: `${site}/watch?v=${videoId}&lc=${id}`, kind: 'reply', text, language: null },
      ...{ publishedAt, links: linksIn(text), replies: totalReplyCount, reposts: null, likes: likeCount },
    },
    author: authorOf(accountId, authorDisplayName),
    edited: updatedAt !== null && updatedAt !== publishedAt,
  };
}

/** Names of accounts of comments are their handles, with a leading `@`. */
function authorOf(id: string, stated: string | null): Author {
  const name = toLine(stated, longest.name);
  const handle = name?.startsWith('@') ? name.slice(1) : null;
  return { network, id, handle, url: `${site}/channel/${id}`, name };
}

function linksIn(text: string): readonly string[] {
  const written = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const links = written.map((link) => parseWebLink(link.replace(/[).,;:!?\]'»”]+$/, '')));
  return [...new Set(links.filter((link) => link !== null))];
}
