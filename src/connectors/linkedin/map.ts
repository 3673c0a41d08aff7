import type { Deletion, HeardPost } from '../listener';
import { longest, toParagraphs } from '../shared/text-fields';
import type { Notification } from './schema';

const network = 'linkedin';
const site = 'https://www.linkedin.com';

/** A share that mentions our Page, or a comment on what our Page published; null for all else, and for our Page's own words. */
export function toHeardPost({ action, lastModifiedAt, sourcePost, decoratedGeneratedActivity }: Notification): HeardPost | null {
  const comment = decoratedGeneratedActivity?.comment ?? null;
  const written = decoratedGeneratedActivity?.share ?? comment;
  const text = toParagraphs(written?.text ?? null, longest.post);
  const person = /^urn:li:person:([\w-]{1,100})$/.exec(written?.owner ?? '')?.[1];
  if (written === null || text === null || person === undefined) return null;
  return {
    post: {
      ...{ network, id: written.entity, accountId: person, kind: comment ? 'reply' : 'post', text, language: null },
      url: comment ? commentUrl(sourcePost, written.entity) : `${site}/feed/update/${written.entity}/`,
      // The network tells no other time than that of the last change.
      publishedAt: new Date(lastModifiedAt).toISOString(),
      ...{ links: [], replies: null, reposts: null, likes: null },
    },
    // Who it is may not be looked up.
    author: { network, id: person, handle: null, url: null, name: null },
    edited: action === 'COMMENT_EDIT',
  };
}

/** A comment that was taken back. */
export function toDeletion({ action, generatedActivity, decoratedGeneratedActivity }: Notification): Deletion | null {
  const id = decoratedGeneratedActivity?.comment?.entity ?? generatedActivity;
  return action === 'COMMENT_DELETE' && id !== null ? { of: 'post', id } : null;
}

function commentUrl(sourcePost: string | null, comment: string): string {
  return sourcePost === null ? site : `${site}/feed/update/${sourcePost}/?commentUrn=${encodeURIComponent(comment)}`;
}
