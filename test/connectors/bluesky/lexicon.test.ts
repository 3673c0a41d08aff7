import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LexiconDoc } from '@atproto/lexicon';
import { Lexicons, jsonToLex } from '@atproto/lexicon';
import feed from '../../fixtures/bluesky/recorded/author-feed.json';
import profile from '../../fixtures/bluesky/recorded/profile.json';
import search from '../../fixtures/bluesky/recorded/search-actors.json';
import found from '../../fixtures/bluesky/recorded/search-posts.json';
import { session } from './session-answer';

const folder = path.resolve(__dirname, '../../fixtures/bluesky/lexicons');
const lexicons = new Lexicons(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name): LexiconDoc => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
);

function problemOf(query: string, body: unknown): string | null {
  try {
    lexicons.assertValidXrpcOutput(query, body);
    return null;
  } catch (error) {
    return String(error);
  }
}

describe('the answers we test with, under the official lexicons', () => {
  test.each([
    ['app.bsky.actor.getProfile', profile],
    ['app.bsky.feed.getAuthorFeed', feed],
    ['app.bsky.actor.searchActors', search],
    ['app.bsky.feed.searchPosts', found],
    ['com.atproto.server.createSession', session],
    ['app.bsky.actor.getProfile', { did: profile.did, handle: 'handle.invalid' }],
    ['app.bsky.actor.getProfile', { ...profile, website: 'https://northwind.example/ilze' }],
    [
      'app.bsky.actor.getProfile',
      {
        ...profile,
        labels: [{ src: profile.did, uri: profile.did, val: '!no-unauthenticated', cts: '2024-05-01T00:00:00.000Z' }],
      },
    ],
  ])('%s is valid', (query, body) => {
    expect(problemOf(query, body)).toBeNull();
  });

  test('an answer that breaks them is noticed', () => {
    expect(problemOf('app.bsky.actor.getProfile', { handle: profile.handle })).toContain('did');
    expect(problemOf('app.bsky.feed.getAuthorFeed', { feed: [{}] })).toContain('post');
  });

  test('every post record in the recorded feed is a valid post', () => {
    for (const { post } of feed.feed) {
      const record = jsonToLex(JSON.parse(JSON.stringify(post.record)));
      expect(() => lexicons.assertValidRecord('app.bsky.feed.post', record)).not.toThrow();
    }
  });
});
