import type { Mention } from './mention';

const recentMs = 30 * 86_400_000;

/** Whether a mention is negative, complains or asks, is recent, and nobody has answered as far as the network counts. */
export function seemsUnanswered({ post, tone, aspects }: Pick<Mention, 'post' | 'tone' | 'aspects'>, now: Date): boolean {
  const wantsAnswer = tone.label === 'negative' || aspects.includes('complaint') || aspects.includes('question');
  if (!wantsAnswer || post.kind === 'repost' || post.kind === 'activity' || (post.replies ?? 0) > 0) return false;
  return now.getTime() - Date.parse(post.publishedAt) <= recentMs;
}
