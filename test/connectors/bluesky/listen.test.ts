import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blueskyListener, hear } from '../../../src/connectors/bluesky/listen';
import type { Heard } from '../../../src/connectors/listener';
import { listenIo } from '../../support/listen-io';
import { recordedHttp } from '../../support/recorded-http';

const window = readFileSync(path.resolve(__dirname, '../../fixtures/bluesky/jetstream/window.jsonl'), 'utf8').trim().split('\n');

async function listen(cursor: string | null, messages: readonly (readonly string[])[]) {
  const opened: string[] = [];
  async function* open(url: string) {
    opened.push(url);
    yield* messages;
  }
  const io = listenIo(recordedHttp({}), { stream: { open }, now: new Date('2026-07-04T15:00:00Z') });
  const heard: Heard[] = [];
  const from = { place: 'jetstream2.us-east.bsky.network', cursor };
  for await (const one of blueskyListener.listen(from, { names: [], hashtags: [] }, io)) heard.push(one);
  return { opened, heard };
}

const commit = (change: object, outside: object = {}) =>
  JSON.stringify({
    did: 'did:plc:personaaaaaaaaaaaaaaaaaa',
    time_us: 1783175888090631,
    kind: 'commit',
    commit: { rev: '1', collection: 'app.bsky.feed.post', rkey: '3kpost', operation: 'create', ...change },
    ...outside,
  });
const record = { $type: 'app.bsky.feed.post', text: 'Contoso is down', createdAt: '2026-07-04T14:38:06.240Z' };

describe('listening to Bluesky', () => {
  test('asks for posts only, and goes back five seconds from where it was', async () => {
    expect((await listen(null, [])).opened).toEqual([
      'wss://jetstream2.us-east.bsky.network/subscribe?wantedCollections=app.bsky.feed.post&maxMessageSizeBytes=500000',
    ]);
    expect((await listen('1783175888090631', [])).opened[0]).toContain('&cursor=1783175883090631');
    expect((await listen('no number', [])).opened[0]).not.toContain('cursor');
  });

  test('reads the posts of a recorded window and passes over all else', async () => {
    const { heard } = await listen(null, [window]);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.posts).toHaveLength(9);
    expect(heard[0]?.deletions).toEqual([]);
    expect(heard[0]).toMatchObject({ cursor: '1783175888256337', lastEventAt: '2026-07-04T14:38:08.256Z' });
    const angry = heard[0]?.posts.find(({ post }) => post.text.includes('Contoso'));
    expect(angry).toEqual({
      post: {
        network: 'bluesky',
        id: 'at://did:plc:6lyex3gdvkguw2jlvqw5zjom/app.bsky.feed.post/3mptbyqhi7s2f',
        accountId: 'did:plc:6lyex3gdvkguw2jlvqw5zjom',
        url: 'https://bsky.app/profile/did:plc:6lyex3gdvkguw2jlvqw5zjom/post/3mptbyqhi7s2f',
        kind: 'post',
        text: 'Contoso has been down for two hours and nobody answers. Thanks for nothing.',
        language: 'en',
        // Its author's program stated a time that was still to come.
        publishedAt: '2026-07-04T14:38:08.094Z',
        links: [],
        replies: null,
        reposts: null,
        likes: null,
      },
      author: {
        network: 'bluesky',
        id: 'did:plc:6lyex3gdvkguw2jlvqw5zjom',
        handle: null,
        url: 'https://bsky.app/profile/did:plc:6lyex3gdvkguw2jlvqw5zjom',
        name: null,
      },
      edited: false,
    });
  });

  test('takes links from the facets, where the text shows them shortened', () => {
    const shortened = hear(window)?.posts.find(({ post }) => post.text.includes('shop.contoso.example'));
    expect(shortened?.post.text).toBe('shop.contoso.example/watch...');
    expect(shortened?.post.links).toEqual(['https://shop.contoso.example/watch?v=V5lDo-jw8mA']);
  });

  test('tells edits, deletions and accounts that went', () => {
    const heard = hear([
      commit({ operation: 'update', record }),
      commit({ operation: 'delete' }),
      JSON.stringify({
        did: 'did:plc:gone',
        time_us: 1783175888090640,
        kind: 'account',
        account: { active: false, status: 'deleted' },
      }),
      JSON.stringify({
        did: 'did:plc:slow',
        time_us: 1783175888090641,
        kind: 'account',
        account: { active: false, status: 'throttled' },
      }),
    ]);
    expect(heard?.posts.map(({ edited }) => edited)).toEqual([true]);
    expect(heard?.deletions).toEqual([
      { of: 'post', id: 'at://did:plc:personaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kpost' },
      { of: 'account', id: 'did:plc:gone' },
    ]);
  });

  test('counts an edit that leaves no words as taken back', () => {
    expect(hear([commit({ operation: 'update', record: { ...record, text: ' ' } })])).toMatchObject({
      posts: [],
      deletions: [{ of: 'post' }],
    });
  });

  test.each([
    ['no JSON', '{"did":'],
    ['no object', '[]'],
    ['a record without a text', commit({ record: { ...record, text: 7 } })],
    ['a key that would lead elsewhere', commit({ record, rkey: '../../admin' })],
    ['an account that is no DID', commit({ record }, { did: 'javascript:alert(1)' })],
    ['another collection', commit({ record, collection: 'app.bsky.feed.like' })],
  ])('reads no post out of %s', (_what, line) => {
    expect(hear([line])?.posts ?? []).toEqual([]);
  });

  test('moves on past a line that it can’t read', () => {
    expect(hear([commit({ record: 5 })])?.cursor).toBe('1783175888090631');
    expect(hear(['nonsense'])).toBeNull();
  });
});
