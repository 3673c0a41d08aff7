import { linkKey } from '../../domain/identity/link-key';
import type { Post } from '../../domain/brand/post';
import type { Author } from '../../connectors/listener';
import { cleanKind } from './clean-deed';
import { cleanInstant, cleanText, cleanTextOrNull, keepWhole } from './clean-text';
import type { JudgedMention } from './listening-store';

const longest = { id: 500, url: 2_000, name: 300, text: 5_000, language: 35, term: 200 };
const most = { links: 100, matches: 50 };

/** A mention as the statements unpack it, by column name; every text is clean. */
export interface MentionRow {
  readonly network: string;
  readonly post_id: string;
  readonly brand: string;
  readonly author_id: string;
  readonly author_key: string | null;
  readonly published_at: string;
  readonly post: Post;
  readonly author: Author;
  readonly matches: JudgedMention['matches'];
  readonly tone: JudgedMention['tone'];
  readonly confidence: number;
  readonly toned_by: string;
}

/** One row for each post and brand, the last word of each, in the order of their keys. One without a usable key is left out. */
export function mentionRows(mentions: readonly JudgedMention[]): readonly MentionRow[] {
  const rows = mentions.map(mentionRow).filter((row) => row !== null);
  const rowByKey = new Map(rows.map((row) => [JSON.stringify([row.network, row.post_id, row.brand]), row]));
  return [...rowByKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function mentionRow({ brand, post: heard, author, matches, tone, confidence, tonedBy }: JudgedMention): MentionRow | null {
  const post = cleanPost(heard);
  if (post === null) return null;
  const key = author.id === null && author.url !== null ? linkKey(author.url) : null;
  return {
    network: post.network,
    post_id: post.id,
    brand: cleanText(brand, longest.term),
    author_id: post.accountId,
    author_key: keepWhole(key, longest.url),
    published_at: post.publishedAt,
    post,
    author: cleanAuthor(author),
    matches: matches.slice(0, most.matches).map((match) => ({ ...match, term: cleanText(match.term, longest.term) })),
    ...{ tone, confidence, toned_by: tonedBy },
  };
}

function cleanPost(post: Post): Post | null {
  const publishedAt = cleanInstant(post.publishedAt);
  const [id, accountId] = [keepWhole(post.id, longest.id), keepWhole(post.accountId, longest.id)];
  const url = keepWhole(post.url, longest.url);
  if (publishedAt === null || id === null || accountId === null || url === null) return null;
  const { network, replies, reposts, likes } = post;
  const links = post.links.slice(0, most.links).filter((link) => keepWhole(link, longest.url) !== null);
  const language = keepWhole(post.language, longest.language);
  const text = cleanText(post.text, longest.text);
  return { ...cleanKind(post), network, id, accountId, url, text, language, publishedAt, links, replies, reposts, likes };
}

/** An author whose every text may be kept. */
export function cleanAuthor({ network, id, handle, url, name }: Author): Author {
  return {
    network,
    id: keepWhole(id, longest.id),
    handle: cleanTextOrNull(handle, longest.id),
    url: keepWhole(url, longest.url),
    name: cleanTextOrNull(name, longest.name),
  };
}
