import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Post, SaidPost } from '../../../src/domain/brand/post';
import type { HeardToFile } from '../../../src/service/store/listening-store';
import { heardToFile, mentionOf } from '../../support/heard';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { forEachStore, openPostgresTestStore, type TestStore } from '../../support/stores';
import { foundAccount } from './listening-people';

const at = (time: string) => `2026-11-20T${time}:00.000Z`;
const address = 'anna@baltwave.com';
const stream = 'bluesky';

const post = (id: string, change: Partial<SaidPost> = {}): Post => mentionOf(id, change).post;
const mention = mentionOf;

forEachStore('what was heard', (open) => {
  let owner = '';
  const ready = async () => {
    const store = await open();
    await sql`truncate mention, listening_cursor`.execute(store.below.db);
    owner = randomUUID();
    expect(await store.listening.claim(stream, owner)).toBeNull();
    return store;
  };
  const heard = (change: Partial<HeardToFile> = {}) => heardToFile({ owner, ...change });
  const all = async (store: TestStore) => {
    const mentions = await store.listening.mentions({ since: at('00:00'), after: null, limit: 100 });
    return mentions.map((one) => [one.post.id, one.brand, one.post.text]);
  };
  const cardIsGood = async (store: TestStore) =>
    (await store.findShownCard({ address, view: 'plain', now: new Date(at('10:00')) })) !== null;
  const keepCard = async (store: TestStore) => {
    const { person } = await store.findByAddress(address);
    if (!person) throw new Error('nobody was recorded');
    const card = {
      personId: person.id,
      version: person.version,
      view: 'plain',
      card: '{}',
      goodUntil: at('23:00'),
      now: at('10:00'),
    };
    await store.keepShownCard(card);
    expect(await cardIsGood(store)).toBe(true);
  };
  const postsOf = async (store: TestStore) => (await store.findByAddress(address)).person?.posts ?? [];

  test('is kept together with how far the stream was heard', async () => {
    const store = await ready();
    expect(await store.listening.file(heard({ mentions: [mention('a'), mention('b')], cursor: '7' }))).toEqual({
      mentions: 2,
      removed: 0,
    });
    expect(await store.listening.claim(stream, owner)).toBe('7');
    expect(await store.listening.states()).toEqual([{ stream, lastEventAt: at('08:00'), updatedAt: at('08:01'), lagMs: 60_000 }]);
    expect(await store.listening.mentions({ since: at('00:00'), after: null, limit: 100 })).toEqual([
      { ...mention('a'), seenAt: at('08:01') },
      { ...mention('b'), seenAt: at('08:01') },
    ]);
  });

  test('is there once, however often it is heard, and for each brand it speaks of', async () => {
    const store = await ready();
    const both = [mention('a'), mention('a', {}, { brand: 'Other' })];
    expect(await store.listening.file(heard({ mentions: [...both, mention('a')] }))).toEqual({ mentions: 2, removed: 0 });
    expect(await store.listening.file(heard({ mentions: both }))).toEqual({ mentions: 0, removed: 0 });
    expect(await all(store)).toEqual([
      ['a', 'Contoso', 'Contoso is down'],
      ['a', 'Other', 'Contoso is down'],
    ]);
  });

  test('is refused from whoever has lost the stream, cursor and all', async () => {
    const store = await ready();
    const late = heard({ mentions: [mention('a')], cursor: '9' });
    await store.listening.claim(stream, randomUUID());
    expect(await store.listening.file(late)).toBe('lost');
    expect(await all(store)).toEqual([]);
    expect(await store.listening.claim(stream, owner)).toBeNull();
  });

  test('is nothing at all if a part of it can’t be kept', async () => {
    const store = await ready();
    const impossible = mention('b', {}, { confidence: Number.NaN });
    await expect(
      store.listening.file(heard({ mentions: [mention('a'), impossible], lastEventAt: 'no instant', cursor: '9' })),
    ).rejects.toThrow();
    expect(await all(store)).toEqual([]);
    expect(await store.listening.claim(stream, owner)).toBeNull();
  });

  test('follows edits: new words replace the old ones, a brand that is named no more goes', async () => {
    const store = await ready();
    await store.listening.file(heard({ mentions: [mention('a'), mention('a', {}, { brand: 'Other' }), mention('b')] }));
    const edit = {
      mentions: [mention('a', { text: 'Contoso works' })],
      reworded: [
        { id: 'a', brands: ['Contoso'] },
        { id: 'b', brands: [] },
      ],
    };
    expect(await store.listening.file(heard(edit))).toEqual({ mentions: 1, removed: 2 });
    expect(await all(store)).toEqual([['a', 'Contoso', 'Contoso works']]);
  });

  test('forgets what was taken back, and what a gone account said; reading the stream again brings neither back', async () => {
    const store = await ready();
    const mentions = [mention('a'), mention('b', { accountId: 'did:gone' }), mention('c')];
    await store.listening.file(heard({ mentions }));
    const deletions = [
      { of: 'post', id: 'a' } as const,
      { of: 'account', id: 'did:gone' } as const,
      { of: 'post', id: 'never' } as const,
    ];
    expect(await store.listening.file(heard({ deletions }))).toEqual({ mentions: 0, removed: 2 });
    expect(await store.listening.file(heard({ mentions }))).toEqual({ mentions: 0, removed: 0 });
    expect(await all(store)).toEqual([['c', 'Contoso', 'Contoso is down']]);
    const { rows } = await sql`select from mention where post::text like '%down%' and post_id <> 'c'`.execute(store.below.db);
    expect(rows).toEqual([]);
  });

  test('joins the posts of the person whose account it is, once, under the account’s id', async () => {
    const store = await ready();
    await store.recordObservation(
      foundAccount({
        address,
        id: 'did:anna',
        url: 'https://bsky.app/profile/anna.example',
        posts: [post('own', { replies: 3 })],
      }),
    );
    await store.listening.file(
      heard({
        mentions: [
          mention('new'),
          mention('own'),
          mention('other', { accountId: 'did:other' }),
          mention('new', {}, { brand: 'Other' }),
        ],
      }),
    );
    expect((await postsOf(store)).map(({ id, replies }) => [id, replies])).toEqual([
      ['new', null],
      ['own', 3],
    ]);
  });

  test('joins by the account’s page where the place that told it knows no id of it', async () => {
    const store = await ready();
    const url = 'https://home.example/@anna';
    await store.recordObservation({ ...foundAccount({ address, id: 'home.example:1', url, network: 'mastodon' }) });
    const author = { network: 'mastodon', id: null, handle: 'anna@home.example', url, name: null };
    const said = { network: 'mastodon', accountId: 'anna@home.example' };
    await store.listening.file(heard({ network: 'mastodon', mentions: [mention('m', said, { author })] }));
    expect(await postsOf(store)).toMatchObject([{ id: 'm', accountId: 'home.example:1' }]);
  });

  test('outdates the author’s cards when it comes, changes or goes, and nobody else’s', async () => {
    const store = await ready();
    await store.recordObservation(foundAccount({ address, id: 'did:anna', url: 'https://bsky.app/profile/anna.example' }));
    await keepCard(store);
    await store.listening.file(heard({ mentions: [mention('x', { accountId: 'did:other' })], cursor: '2' }));
    expect(await cardIsGood(store)).toBe(true);
    for (const change of [
      { mentions: [mention('a')] },
      { mentions: [mention('a', { text: 'Contoso works' })], reworded: [{ id: 'a', brands: ['Contoso'] }] },
      { deletions: [{ of: 'post', id: 'a' } as const] },
    ]) {
      await store.listening.file(heard(change));
      expect(await cardIsGood(store)).toBe(false);
      await keepCard(store);
    }
    await store.listening.file(heard({ mentions: [mention('a')], deletions: [{ of: 'post', id: 'a' }] }));
    expect(await cardIsGood(store)).toBe(true);
  });

  test('takes a look-up’s copy of a post along when it is taken back', async () => {
    const store = await ready();
    await store.recordObservation(
      foundAccount({ address, id: 'did:anna', url: 'https://bsky.app/profile/anna.example', posts: [post('a'), post('b')] }),
    );
    await store.listening.file(heard({ mentions: [mention('a')] }));
    await store.listening.file(heard({ deletions: [{ of: 'post', id: 'a' }] }));
    expect((await postsOf(store)).map(({ id }) => id)).toEqual(['b']);
  });

  test('goes with whoever asks not to be looked up, if the account is surely theirs', async () => {
    const store = await ready();
    const url = 'https://bsky.app/profile/anna.example';
    const { found, ...answer } = foundAccount({ address, id: 'did:anna', url });
    const byName = found.map(({ profile }) => ({
      profile: {
        ...profile,
        foundBy: ['name'] as const,
        account: { ...profile.account, id: 'did:namesake', url: `${url}.namesake` },
      },
      posts: [],
    }));
    await store.recordObservation({ ...answer, found: [...found, ...byName] });
    await store.listening.file(heard({ mentions: [mention('a'), mention('b', { accountId: 'did:namesake' })] }));
    await store.suppress(address, new Date(at('09:00')));
    expect(await all(store)).toEqual([['b', 'Contoso', 'Contoso is down']]);
  });

  test('is clean, and without what has no usable key', async () => {
    const store = await ready();
    const hostile = mention('a', { text: 'bad\0 \uD800 text', links: ['https://a.example/', 'x'.repeat(3_000)] });
    await store.listening.file(
      heard({ mentions: [hostile, mention('x'.repeat(600)), mention('n\0')], deletions: [{ of: 'post', id: '\0' }] }),
    );
    expect(await all(store)).toEqual([['a', 'Contoso', 'bad \uFFFD text']]);
  });

  test('is read in pages that lose and repeat nothing', async () => {
    const store = await ready();
    const times = ['08:00', '08:00', '08:00', '09:00', '07:00'].map((time, index) =>
      mention(`p${index}`, { publishedAt: at(time) }),
    );
    await store.listening.file(heard({ mentions: times }));
    const seen: string[] = [];
    for (let page = await store.listening.mentions({ since: at('08:00'), after: null, limit: 2 }); page.length > 0;) {
      seen.push(...page.map((one) => one.post.id));
      page = await store.listening.mentions({ since: at('08:00'), after: page.at(-1) ?? null, limit: 2 });
    }
    expect(seen).toEqual(['p3', 'p0', 'p1', 'p2']);
  });

  test('lets a stream be listened to, and again once that is over', async () => {
    const store = await ready();
    const lease = await store.listening.lease(stream);
    expect(lease?.signal.aborted).toBe(false);
    await lease?.release();
    const again = await store.listening.lease(stream);
    expect(again).not.toBeNull();
    await again?.release();
  });
});

describe('two replicas over PostgreSQL', () => {
  let server: PostgresServer;
  const stores: TestStore[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    const connectionString = await server.createDatabase();
    for (let count = 0; count < 2; count += 1) stores.push(await openPostgresTestStore(connectionString));
  }, 60_000);
  afterAll(async () => {
    for (const store of stores) await store.close();
    await server.stop();
  });

  test('never listen to one stream together, and one takes over when the other is gone', async () => {
    const [one, other] = stores;
    if (!one || !other) throw new Error('two stores are open');
    const lease = await one.listening.lease('a');
    expect(lease).not.toBeNull();
    expect(await other.listening.lease('a')).toBeNull();
    expect(await other.listening.lease('b')).not.toBeNull();
    await lease?.release();
    const taken = await other.listening.lease('a');
    expect(taken).not.toBeNull();

    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`.execute(one.below.db);
    expect(await one.listening.lease('a')).not.toBeNull();
    await expect(other.listening.lease('c')).rejects.toThrow();
    expect(taken?.signal.aborted).toBe(true);
    expect(await other.listening.lease('a')).toBeNull();
    expect(await other.listening.lease('c')).not.toBeNull();
  });
});
