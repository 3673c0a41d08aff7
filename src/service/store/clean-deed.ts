import type { Deed } from '../../domain/brand/deed';
import type { DonePost, Post, SaidPost } from '../../domain/brand/post';
import { cleanText, cleanTextOrNull } from './clean-text';

const longest = 300;

/** What kind of post it is, with the deed of one that tells of something done; every text may be kept. */
export function cleanKind(post: Post): Pick<SaidPost, 'kind'> | Pick<DonePost, 'kind' | 'deed'> {
  if (post.kind !== 'activity') return { kind: post.kind };
  return { kind: post.kind, deed: post.deed && cleanDeed(post.deed) };
}

function cleanDeed(deed: Deed): Deed {
  const repo = cleanText(deed.repo, longest);
  if ('title' in deed) return { ...deed, repo, title: cleanTextOrNull(deed.title, longest) };
  if ('version' in deed) return { ...deed, repo, version: cleanTextOrNull(deed.version, longest) };
  return { ...deed, repo };
}
