import type { HeardPost } from '../listener';
import { parseWebLink } from '../shared/profile-link';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import type { WirePost, WireUser } from './schema';

const network = 'x';

/** A post with who wrote it, its words unchanged, as the display rules want it; null for one without words or date. */
export function toHeardPost(post: WirePost, users: readonly WireUser[]): HeardPost | null {
  const text = toParagraphs(unescaped(post.note_tweet?.text ?? post.text), longest.post);
  if (text === null || post.created_at === null) return null;
  const author = users.find(({ id }) => id === post.author_id) ?? null;
  const links = (post.entities?.urls ?? []).map(({ expanded_url }) => parseWebLink(expanded_url ?? ''));
  const { reply_count, retweet_count, like_count } = post.public_metrics;
  return {
    post: {
      ...{ network, id: post.id, accountId: post.author_id, url: `https://x.com/${author?.username ?? 'i'}/status/${post.id}` },
      ...{ kind: post.referenced_tweets.some(({ type }) => type === 'replied_to') ? 'reply' : 'post', text },
      language: languageOf(post.lang),
      ...{ publishedAt: post.created_at, links: [...new Set(links.filter((link) => link !== null))] },
      ...{ replies: reply_count, reposts: retweet_count, likes: like_count },
    },
    author: {
      ...{ network, id: post.author_id, handle: author?.username ?? null, name: toLine(author?.name ?? null, longest.name) },
      url: author ? `https://x.com/${author.username}` : null,
    },
    edited: post.edit_history_tweet_ids.length > 1,
  };
}

/** Every edit is a post with an id of its own: those before are gone. */
export function earlierIds({ id, edit_history_tweet_ids }: WirePost): readonly string[] {
  return edit_history_tweet_ids.filter((one) => one !== id);
}

/** `und`, `qme`, `zxx` and such say that there is none; Norwegian and Indonesian have names of their own. */
function languageOf(lang: string | null): string | null {
  if (lang === null || !/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(lang)) return null;
  return lang === 'no' ? 'nb' : lang === 'in' ? 'id' : lang;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
