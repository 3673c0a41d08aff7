import { findAspects } from './aspects';
import type { Brand } from './brand';
import { type BrandMatcher, matcherOf } from './matcher';
import type { Mention } from './mention';
import type { Post } from './post';
import { seemsUnanswered } from './seems-unanswered';
import type { ToneJudge } from './tone';

/** When it is, and who judges the tone. */
export interface MentionContext {
  readonly now: Date;
  readonly judgeTone: ToneJudge;
}

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
  const judged = { post, tone, aspects };
  const isUnanswered = seemsUnanswered(judged, now);
  return spoken.map(({ brand, matches }) => ({ ...judged, brand: brand.name, matches, seemsUnanswered: isUnanswered, said: [] }));
}
