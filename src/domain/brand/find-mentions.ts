import { findAspects } from './aspects';
import type { Brand } from './brand';
import { type BrandMatcher, matcherOf } from './matcher';
import type { Mention } from './mention';
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
 * accounts publish is no mention of it, a name inside a longer name of another brand is none either, and what may be something else of
 * that name is left out.
 */
export function findMentions(posts: readonly Post[], brands: readonly Brand[], context: MentionContext): readonly Mention[] {
  const matcher = matcherOf(brands);
  return posts.flatMap((post) => mentionsIn(post, matcher, context));
}

function mentionsIn(post: Post, matcher: BrandMatcher, { now, judgeTone }: MentionContext): readonly Mention[] {
  const spoken = matcher.find(post).filter(({ sure }) => sure);
  if (spoken.length === 0) return [];
  const tone = judgeTone(post.text, post.language);
  const aspects = findAspects(post.text, post.language);
  const wantsAnswer = tone.label === 'negative' || aspects.includes('complaint') || aspects.includes('question');
  const seemsUnanswered = wantsAnswer && canBeAnswered(post, now);
  return spoken.map(({ brand, matches }) => ({ post, brand: brand.name, matches, tone, aspects, seemsUnanswered }));
}

/** Something said, recently, that nobody has answered as far as the network counts. */
function canBeAnswered(post: Post, now: Date): boolean {
  if (post.kind === 'repost' || post.kind === 'activity' || (post.replies ?? 0) > 0) return false;
  return now.getTime() - Date.parse(post.publishedAt) <= recentMs;
}
