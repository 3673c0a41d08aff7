import { blueskyListener } from '../../../src/connectors/bluesky/listen';
import type { Author, KeptPost, Listener, PollAnswer, Recheck } from '../../../src/connectors/listener';
import type { ListeningEvent } from '../../../src/service/listening/listening-context';
import { openPurse } from '../../../src/service/listening/purse';
import { startListening } from '../../../src/service/listening/listening';
import { createStreams } from '../../../src/service/outbound/create-streams';
import { lookupParts } from '../../support/app';
import { heardToFile, mentionOf } from '../../support/heard';
import { forEachStore, type TestStore } from '../../support/stores';
import { sql } from 'kysely';

const none: string[] = [];
const brand = {
  ...{ name: 'Contoso', names: none, products: none, handles: none, hashtags: none, sites: none },
  ...{ people: none, topics: none, languages: [], near: none, notNear: none },
};
const settings = { brand, listening: { on: true, streams: {} } };
const now = new Date('2026-11-21T09:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const heard = (rest: Partial<Extract<PollAnswer, { kind: 'heard' }>> = {}): PollAnswer => ({
  ...{ kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null },
  ...rest,
});
const quiet: Listener = {
  ...{ ...blueskyListener, id: 'quiet', way: 'polled', everySeconds: 60, authorNames: null },
  poll: async () => heard({ cursor: 'c' }),
};
const rechecking = (ask: Recheck['ask'], rest: Partial<Listener> = {}) =>
  ({ ...quiet, recheck: { most: 2, everyHours: 24, forDays: 30, ask }, ...rest }) as Listener;
const edited = ({ post, author }: KeptPost, text: string) => ({ post: { ...post, text }, author, edited: true });

forEachStore('upkeep of what was heard', (open) => {
  async function ready(...kept: readonly { readonly id: string; readonly seenAt: string; readonly publishedAt?: string }[]) {
    const store = await open();
    await sql`truncate mention, listening_cursor, network_budget`.execute(store.below.db);
    for (const { id, seenAt, publishedAt = daysAgo(5) } of kept) {
      const mention = mentionOf(id, { network: 'quiet', publishedAt });
      const file = heardToFile({ stream: 'test', network: 'quiet', mentions: [mention], at: seenAt });
      await store.listening.claim('test', file.owner);
      await store.listening.file(file);
    }
    return store;
  }

  async function keepOnce(store: TestStore, listener: Listener): Promise<readonly ListeningEvent[]> {
    const told: ListeningEvent[] = [];
    const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: 'http://127.0.0.1:1' });
    const world = {
      outbound: {
        httpFor: () => ({ get: () => fail('nothing is asked') }),
        signInFor: () => ({ post: () => fail('nobody signs in') }),
        close: async () => undefined,
      },
      sample: false,
    };
    const parts = lookupParts({ store, settings, real: world, now: () => now, warn: (sentence) => fail(sentence) });
    await startListening({ parts, streams, listeners: [listener], once: true, tell: (event) => told.push(event) }).ended;
    return told;
  }

  const keptIn = async (store: TestStore) => {
    const mentions = await store.listening.mentions({ since: '2020-01-01T00:00:00Z', after: null, limit: 100 });
    return mentions.map(({ post, seenAt }) => [post.id, post.text, seenAt]).sort();
  };

  test('asks again about what was not seen for a day, the longest unseen first, a few at a time', async () => {
    const store = await ready({ id: 'a', seenAt: daysAgo(2) }, { id: 'b', seenAt: daysAgo(4) }, { id: 'c', seenAt: daysAgo(3) });
    const asked: string[][] = [];
    const listener = rechecking(async (posts) => {
      asked.push(posts.map(({ post }) => post.id));
      return heard();
    });
    await keepOnce(store, listener);
    await keepOnce(store, listener);
    await keepOnce(store, listener);
    expect(asked).toEqual([['b', 'c'], ['a']]);
  });

  test('asks about each post once, whatever the number of brands, and about none that is too old', async () => {
    const store = await ready({ id: 'a', seenAt: daysAgo(2) }, { id: 'old', seenAt: daysAgo(40), publishedAt: daysAgo(50) });
    const file = heardToFile({ stream: 'test', network: 'quiet', at: daysAgo(2) });
    await store.listening.claim('test', file.owner);
    const other = mentionOf('a', { network: 'quiet', publishedAt: daysAgo(5) }, { brand: 'Fabrikam' });
    await store.listening.file({ ...file, mentions: [other] });
    const asked: string[][] = [];
    await keepOnce(
      store,
      rechecking(async (posts) => {
        asked.push(posts.map(({ post }) => post.id));
        return heard();
      }),
    );
    expect(asked).toEqual([['a']]);
  });

  test('takes over other words, judges them anew, and lets go what speaks of nobody any more or was taken back', async () => {
    const store = await ready(...['a', 'b', 'c', 'd'].map((id) => ({ id, seenAt: daysAgo(2) })), { id: 'e', seenAt: daysAgo(0) });
    const ask: Recheck['ask'] = async (posts) =>
      heard({
        posts: posts
          .flatMap((one) => (one.post.id === 'a' ? [edited(one, 'Contoso is great, thank you')] : []))
          .concat(posts.flatMap((one) => (one.post.id === 'b' ? [edited(one, 'It rains')] : []))),
        deletions: [{ of: 'post', id: 'c' }],
      });
    const told = await keepOnce(store, { ...rechecking(ask), recheck: { most: 10, everyHours: 24, forDays: 30, ask } });
    expect(await keptIn(store)).toEqual([
      ['a', 'Contoso is great, thank you', now.toISOString()],
      ['d', 'Contoso is down', now.toISOString()],
      ['e', 'Contoso is down', now.toISOString()],
    ]);
    const [kept] = (await store.listening.mentions({ since: daysAgo(9), after: null, limit: 9 })).filter(
      ({ post }) => post.id === 'a',
    );
    expect(kept?.tone).toBe('positive');
    expect(told).toContainEqual({ stream: 'quiet', kind: 'filed', posts: 0, mentions: 1, removed: 2, lastEventAt: null });
  });

  test('leaves everything as it was, and tells, when nothing could be learnt', async () => {
    const store = await ready({ id: 'a', seenAt: daysAgo(2) });
    const told = await keepOnce(
      store,
      rechecking(async () => ({ kind: 'refused', reason: 'quota', retryAt: null })),
    );
    expect(await keptIn(store)).toEqual([['a', 'Contoso is down', daysAgo(2)]]);
    expect(told).toContainEqual({ stream: 'quiet', kind: 'failed', reason: 'upkeep refused: quota' });
  });

  test('lets go what was not seen at its source for as long as it may be kept', async () => {
    const store = await ready({ id: 'a', seenAt: daysAgo(6) }, { id: 'b', seenAt: daysAgo(8), publishedAt: daysAgo(400) });
    await keepOnce(store, { ...quiet, keptDays: 7 });
    expect((await keptIn(store)).map(([id]) => id)).toEqual(['a']);
  });

  test('names authors whom the network did not tell, once, and lets go who may not be shown', async () => {
    const store = await ready();
    const file = heardToFile({ stream: 'test', network: 'quiet', at: daysAgo(0) });
    await store.listening.claim('test', file.owner);
    const by = (accountId: string) => mentionOf(accountId, { network: 'quiet', accountId, publishedAt: daysAgo(1) });
    await store.listening.file({ ...file, mentions: ['did:anna', 'did:hidden', 'did:nils'].map(by) });
    const asked: (readonly string[])[] = [];
    const authorOf = (id: string): Author => ({
      network: 'quiet',
      id,
      handle: `${id.slice(4)}.example`,
      url: null,
      name: 'A \u0000 name',
    });
    const listener: Listener = {
      ...quiet,
      authorNames: {
        most: 2,
        ask: async (ids) => {
          asked.push(ids);
          const authors = ids.filter((id) => id !== 'did:hidden').map(authorOf);
          return { kind: 'named', authors, deletions: [{ of: 'account', id: 'did:hidden' }] };
        },
      },
    };
    for (let round = 0; round < 3; round += 1) await keepOnce(store, listener);
    expect(asked).toEqual([['did:anna', 'did:hidden'], ['did:nils']]);
    const kept = await store.listening.mentions({ since: daysAgo(9), after: null, limit: 9 });
    expect(kept.map(({ author }) => author.handle).sort()).toEqual(['anna.example', 'nils.example']);
  });

  test('counts money for all replicas together, thirty days long', async () => {
    const store = await ready();
    const purse = openPurse('x', { store: store.watch, now: () => now });
    const other = openPurse('x', { store: store.watch, now: () => now });
    const aside = await purse.take(60, 100);
    expect(await other.take(60, 100)).toMatchObject({ usedUpUntil: expect.stringMatching(/^20\d\d-/) });
    if ('giveBack' in aside) await aside.giveBack(50);
    expect(await other.take(60, 100)).toHaveProperty('giveBack');
    const later = openPurse('x', { store: store.watch, now: () => new Date(now.getTime() + 31 * 86_400_000) });
    expect(await later.take(100, 100)).toHaveProperty('giveBack');
  });
});
