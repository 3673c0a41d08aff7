import type { HeardPost } from '../listener';

/** Each post once, the last word about it, oldest first; what was none is left out. */
export function inOrder(posts: readonly (HeardPost | null)[]): readonly HeardPost[] {
  const heard = posts.filter((one) => one !== null);
  const byId = new Map(heard.map((one) => [one.post.id, one]));
  return [...byId.values()].sort((a, b) => a.post.publishedAt.localeCompare(b.post.publishedAt));
}
