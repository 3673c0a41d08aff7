import { parseUrl } from '../text/url';
import { findAspects } from './aspects';
import type { Brand } from './brand';
import { findTerms } from './find-terms';
import type { Mention, TermMatch } from './mention';
import type { Post } from './post';
import type { ToneJudge } from './tone';

/** When it is, and who judges the tone. */
export interface MentionContext {
  readonly now: Date;
  readonly judgeTone: ToneJudge;
}

const recentMs = 30 * 86_400_000;

/**
 * The posts that speak of a brand, in their order: one mention for each post and brand, with every term that made it. What a brand's own
 * accounts publish is no mention of it, and a name inside a longer name of another brand is none either.
 */
export function findMentions(posts: readonly Post[], brands: readonly Brand[], context: MentionContext): readonly Mention[] {
  return posts.flatMap((post) => mentionsIn(post, brands, context));
}

function mentionsIn(post: Post, brands: readonly Brand[], { now, judgeTone }: MentionContext): readonly Mention[] {
  const found = brands.map((brand) => ({ brand, matches: isOwnAccount(post, brand) ? [] : findTerms(post, brand) }));
  const all = found.flatMap((one) => one.matches);
  const spoken = found
    .map(({ brand, matches }) => ({ brand, matches: matches.filter((match) => !all.some((other) => isInside(match, other))) }))
    .filter(({ matches }) => matches.length > 0);
  if (spoken.length === 0) return [];
  const tone = judgeTone(post.text, post.language);
  const aspects = findAspects(post.text, post.language);
  const wantsAnswer = tone.label === 'negative' || aspects.includes('complaint') || aspects.includes('question');
  const seemsUnanswered = wantsAnswer && canBeAnswered(post, now);
  return spoken.map(({ brand, matches }) => ({ post, brand: brand.name, matches, tone, aspects, seemsUnanswered }));
}

function isInside(match: TermMatch, other: TermMatch): boolean {
  if (match.end === 0 || other.end === 0 || match === other) return false;
  return other.start <= match.start && match.end <= other.end && other.end - other.start > match.end - match.start;
}

/** Recognised by the account's id or by its handle in the post's address, since a post carries no handle. */
function isOwnAccount(post: Post, brand: Brand): boolean {
  const own = new Set(brand.handles.map((handle) => handle.toLowerCase().replace(/^@/, '')));
  if (own.size === 0) return false;
  return own.has(post.accountId.toLowerCase()) || pathParts(post.url).some((part) => own.has(part));
}

function pathParts(url: string): readonly string[] {
  const parsed = parseUrl(url);
  if (parsed === null) return [];
  const { pathname, hostname } = parsed;
  const parts = pathname
    .toLowerCase()
    .split('/')
    .slice(0, 4)
    .map((part) => part.replace(/^@/, ''));
  return [...parts, ...parts.map((part) => `${part}@${hostname}`)];
}

/** Something said, recently, that nobody has answered as far as the network counts. */
function canBeAnswered(post: Post, now: Date): boolean {
  if (post.kind === 'repost' || post.kind === 'activity' || (post.replies ?? 0) > 0) return false;
  return now.getTime() - Date.parse(post.publishedAt) <= recentMs;
}
