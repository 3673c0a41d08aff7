import { randomUUID } from 'node:crypto';
import type { Post, SaidPost } from '../../src/domain/brand/post';
import type { HeardToFile, JudgedMention } from '../../src/service/store/listening-store';

/** A mention that listening heard on Bluesky. */
export function mentionOf(id: string, change: Partial<SaidPost> = {}, rest: Partial<JudgedMention> = {}): JudgedMention {
  const post: Post = {
    ...{ network: 'bluesky', id, accountId: 'did:anna', url: `https://bsky.app/profile/did:anna/post/${id}`, kind: 'post' },
    ...{ text: 'Contoso is down', language: 'en', publishedAt: '2026-11-20T08:00:00.000Z', links: [] },
    ...{ replies: null, reposts: null, likes: null },
    ...change,
  };
  return {
    brand: 'Contoso',
    post,
    author: { network: post.network, id: post.accountId, handle: null, url: null, name: null },
    matches: [{ term: 'Contoso', as: 'name', why: 'exact', start: 0, end: 7 }],
    tone: 'negative',
    confidence: 0.75,
    tonedBy: 'words',
    ...rest,
  };
}

/** What one filing of the stream `bluesky` holds. */
export function heardToFile(change: Partial<HeardToFile> = {}): HeardToFile {
  return {
    ...{ stream: 'bluesky', owner: randomUUID(), network: 'bluesky', mentions: [], reworded: [], deletions: [], cursor: '1' },
    ...{ lastEventAt: '2026-11-20T08:00:00.000Z', at: '2026-11-20T08:01:00.000Z' },
    ...change,
  };
}
