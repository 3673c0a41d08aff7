import type { Heard } from '../../connectors/listener';
import type { Brand } from '../../domain/brand/brand';
import { findMentions, type MentionContext } from '../../domain/brand/find-mentions';
import type { Mention } from '../../domain/brand/mention';
import type { Post } from '../../domain/brand/post';
import type { HeardToFile, JudgedMention } from '../store/listening-store';

/** Of what was heard, all that is worth keeping. */
export type Judged = Pick<HeardToFile, 'mentions' | 'reworded' | 'deletions'>;

/** The matcher of the domain: posts in, one mention for each post and brand out. */
function mentionsIn(posts: readonly Post[], brands: readonly Brand[], context: MentionContext): readonly Mention[] {
  return findMentions(posts, brands, context);
}

/** Finds the posts that speak of a brand, and judges their tone. */
export function judge(
  { posts, deletions }: Pick<Heard, 'posts' | 'deletions'>,
  brands: readonly Brand[],
  context: MentionContext,
): Judged {
  const heardByPost = new Map(posts.map((heard) => [heard.post, heard]));
  const found = mentionsIn([...heardByPost.keys()], brands, context);
  const mentions = found.flatMap(({ post, brand, matches, tone: { label, confidence, by } }): readonly JudgedMention[] => {
    const author = heardByPost.get(post)?.author;
    return author ? [{ brand, post, author, matches, tone: label, confidence, tonedBy: by }] : [];
  });
  const brandsOf = (post: Post) => found.filter((mention) => mention.post === post).map(({ brand }) => brand);
  const reworded = posts.filter(({ edited }) => edited).map(({ post }) => ({ id: post.id, brands: brandsOf(post) }));
  return { mentions, reworded, deletions };
}
