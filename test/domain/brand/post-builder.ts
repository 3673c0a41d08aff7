import { type Brand, brandNamed } from '../../../src/domain/brand/brand';
import type { SaidPost } from '../../../src/domain/brand/post';

export function post(changes: Partial<SaidPost> = {}): SaidPost {
  return {
    network: 'bluesky',
    id: '1',
    accountId: 'did:plc:someone',
    url: 'https://bsky.app/profile/someone.example/post/1',
    kind: 'post',
    text: '',
    language: 'en',
    publishedAt: '2026-05-20T10:00:00Z',
    links: [],
    replies: 0,
    reposts: 0,
    likes: 0,
    ...changes,
  };
}

export function brand(changes: Partial<Brand> = {}): Brand {
  return {
    ...brandNamed('Contoso'),
    products: ['Contoso Cloud'],
    handles: ['contoso', 'contoso@social.example'],
    hashtags: ['PoweredByContoso'],
    sites: ['contoso.example'],
    ...changes,
  };
}
