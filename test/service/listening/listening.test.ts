import { sql } from 'kysely';
import { blueskyListener } from '../../../src/connectors/bluesky/listen';
import type { Listener, PollAnswer } from '../../../src/connectors/listener';
import { createStreams, type StreamLimits } from '../../../src/service/outbound/create-streams';
import type { ListeningEvent } from '../../../src/service/listening/listening-context';
import { startListening, type Listening } from '../../../src/service/listening/listening';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts } from '../../support/app';
import { postEvent, serveJetstream, type FakeEvent, type FakeJetstream } from '../../support/fake-jetstream';
import { requestAbout } from '../../support/requests';
import { forEachStore, type TestStore } from '../../support/stores';
import { foundAccount } from '../store/listening-people';

const none: string[] = [];
const brand = {
  ...{ name: 'Contoso', names: none, products: none, handles: none, hashtags: none, sites: ['contoso.example'] },
  ...{ people: none, topics: none, languages: [], near: none, notNear: none },
};
const settings = { brand, listening: { on: true, streams: {} } };
const pace = { startAfterMs: 0, fileAfterMs: 20, cursorAfterMs: 50, backoffMs: 20, longestBackoffMs: 100, leaseEveryMs: 50 };
const nowUs = () => Date.now() * 1000;
const startUs = nowUs() - 60_000_000;

const running: Listening[] = [];
const servers: FakeJetstream[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((listening) => listening.stop()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Starting {
  readonly listeners?: readonly Listener[];
  readonly jetstream?: FakeJetstream;
  readonly once?: boolean;
  readonly limits?: Partial<StreamLimits>;
}

function start(store: TestStore, { listeners = [blueskyListener], jetstream, once = false, limits = {} }: Starting) {
  const told: ListeningEvent[] = [];
  const warnings: unknown[] = [];
  const warn = (sentence: string, fields: unknown) => void warnings.push({ sentence, fields });
  const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: jetstream?.origin ?? 'http://127.0.0.1:1', limits });
  const parts = lookupParts({ store, settings, warn });
  const listening = startListening({ parts, streams, listeners, once, pace, tell: (event) => told.push(event) });
  running.push(listening);
  return { listening, told, warnings };
}

async function fake(...past: readonly FakeEvent[]): Promise<FakeJetstream> {
  const server = await serveJetstream(past);
  servers.push(server);
  return server;
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 25_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const mentionsIn = async (store: TestStore) => {
  const mentions = await store.listening.mentions({ since: '2020-01-01T00:00:00Z', after: null, limit: 10_000 });
  return mentions.map(({ post }) => post.text).sort();
};
const cursorIn = async (store: TestStore) => {
  const { rows } = await sql<{ cursor: string | null }>`select cursor from listening_cursor where stream = 'bluesky'`.execute(
    store.below.db,
  );
  return rows[0]?.cursor ?? null;
};

forEachStore('listening', (open) => {
  const ready = async () => {
    const store = await open();
    await sql`truncate mention, listening_cursor`.execute(store.below.db);
    return store;
  };

  test('keeps what speaks of a brand, judged, and passes over all else', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    const { warnings } = start(store, { jetstream });
    await until(() => jetstream.sockets.length === 1);
    jetstream.emit(
      postEvent({ us: startUs, rkey: 'a', text: 'Contoso is terrible, the worst support ever' }),
      postEvent({ us: startUs + 1, rkey: 'b', text: 'It rains' }),
    );
    await until(async () => (await mentionsIn(store)).length === 1);
    const [kept] = await store.listening.mentions({ since: '2020-01-01T00:00:00Z', after: null, limit: 10 });
    expect(kept).toMatchObject({
      brand: 'Contoso',
      tone: 'negative',
      matches: [{ term: 'Contoso', as: 'name', start: 0, end: 7 }],
    });
    await until(async () => (await cursorIn(store)) === String(startUs + 1));
    expect(warnings).toEqual([]);
  });

  test('moves its cursor although nothing speaks of a brand', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    start(store, { jetstream });
    await until(() => jetstream.sockets.length === 1);
    jetstream.emit(postEvent({ us: startUs, rkey: 'a', text: 'It rains' }));
    await until(async () => (await cursorIn(store)) === String(startUs));
  });

  test('goes on where it was when the line breaks, and loses and repeats nothing', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    start(store, { jetstream });
    await until(() => jetstream.sockets.length === 1);
    for (let round = 0; round < 4; round += 1) {
      const event = (index: number) => {
        const number = round * 10 + index;
        return postEvent({ us: startUs + number, rkey: `p${number}`, text: `Contoso ${String(number).padStart(2, '0')}` });
      };
      jetstream.emit(...Array.from({ length: 10 }, (_unused, index) => event(index)));
      if (round === 0) await until(async () => (await mentionsIn(store)).length === 10);
      jetstream.sockets.at(-1)?.cut();
      await until(() => jetstream.sockets.length === round + 2);
    }
    await until(async () => (await mentionsIn(store)).length === 40);
    expect(await mentionsIn(store)).toEqual(
      Array.from({ length: 40 }, (_unused, index) => `Contoso ${String(index).padStart(2, '0')}`),
    );
    expect(jetstream.cursors[1]).toBe(startUs + 9 - 5_000_000);
  });

  test('closes the line rather than hold more than it may, and still keeps all', async () => {
    const store = await ready();
    const firstUs = startUs - 3_000_000_000;
    const past = Array.from({ length: 2_000 }, (_unused, index) =>
      postEvent({ us: firstUs + index * 1_000_000, rkey: `p${index}`, text: `Contoso ${index}` }),
    );
    const jetstream = await fake(...past);
    await sql`insert into listening_cursor (stream, cursor, updated_at) values ('bluesky', ${String(firstUs)}, now())`.execute(
      store.below.db,
    );
    start(store, { jetstream, limits: { messages: 100, batch: 50 } });
    await until(async () => (await mentionsIn(store)).length === 2_000);
    expect(jetstream.sockets.length).toBeGreaterThan(3);
    expect(jetstream.sockets.filter(({ isOpen }) => isOpen()).length).toBeLessThanOrEqual(1);
  });

  test('hears edits and deletions', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    start(store, { jetstream });
    await until(() => jetstream.sockets.length === 1);
    jetstream.emit(...['a', 'b', 'c'].map((rkey, index) => postEvent({ us: startUs + index, rkey, text: `Contoso ${rkey}` })));
    await until(async () => (await mentionsIn(store)).length === 3);
    jetstream.emit(
      postEvent({ us: startUs + 5, rkey: 'a', operation: 'update', text: 'Contoso, edited' }),
      postEvent({ us: startUs + 6, rkey: 'b', operation: 'update', text: 'nothing of them' }),
      postEvent({ us: startUs + 7, rkey: 'c', operation: 'delete' }),
    );
    await until(async () => (await mentionsIn(store)).length === 1);
    expect(await mentionsIn(store)).toEqual(['Contoso, edited']);
  });

  test('takes the last word where a post is written, changed and taken back at once', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    start(store, { jetstream });
    await until(() => jetstream.sockets.length === 1);
    jetstream.emit(
      postEvent({ us: startUs, rkey: 'a', text: 'Contoso one' }),
      postEvent({ us: startUs + 1, rkey: 'a', operation: 'update', text: 'Contoso two' }),
      postEvent({ us: startUs + 2, rkey: 'b', text: 'Contoso gone' }),
      postEvent({ us: startUs + 3, rkey: 'b', operation: 'delete' }),
    );
    await until(async () => (await cursorIn(store)) === String(startUs + 3));
    expect(await mentionsIn(store)).toEqual(['Contoso two']);
  });

  test('shows the mention on the card of whoever wrote it, and not when it is gone', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    const [address, did] = ['anna@baltwave.com', 'did:plc:personaaaaaaaaaaaaaaaaaa'];
    await store.recordObservation(foundAccount({ address, id: did, url: 'https://bsky.app/profile/anna.example' }));
    start(store, { jetstream });
    const mentionsOnCard = async () => {
      const events = [];
      for await (const event of lookupPerson(
        requestAbout(address),
        lookupParts({ store, settings }),
        new AbortController().signal,
      ))
        events.push(event);
      const card = events.findLast((event) => event.type === 'card');
      return card?.type === 'card' ? card.card.mentions.map(({ post, tone }) => [post.text, tone.label]) : null;
    };
    expect(await mentionsOnCard()).toEqual([]);
    await until(() => jetstream.sockets.length === 1);
    jetstream.emit(postEvent({ us: startUs, rkey: 'a', did, text: 'Contoso is terrible, the worst support ever' }));
    await until(async () => (await mentionsIn(store)).length === 1);
    expect(await mentionsOnCard()).toEqual([['Contoso is terrible, the worst support ever', 'negative']]);
    jetstream.emit(postEvent({ us: startUs + 1, rkey: 'a', did, operation: 'delete' }));
    await until(async () => (await mentionsIn(store)).length === 0);
    expect(await mentionsOnCard()).toEqual([]);
  });

  test('with once, leaves each stream when it has caught up', async () => {
    const store = await ready();
    await sql`insert into listening_cursor (stream, cursor, updated_at) values ('bluesky', ${String(startUs)}, now())`.execute(
      store.below.db,
    );
    const jetstream = await fake(
      postEvent({ us: startUs, rkey: 'a', text: 'Contoso' }),
      postEvent({ us: nowUs() + 60_000_000, rkey: 'b', text: 'x' }),
    );
    const { listening, told } = start(store, { jetstream, once: true });
    await listening.ended;
    expect(await mentionsIn(store)).toEqual(['Contoso']);
    expect(told).toMatchObject([{ kind: 'listening' }, { kind: 'filed', stream: 'bluesky', posts: 2, mentions: 1 }]);
  });

  test('polls again where it was, and tells what failed without stopping', async () => {
    const store = await ready();
    const asked: (string | null)[] = [];
    const answers: readonly PollAnswer[] = [
      { kind: 'heard', posts: [], deletions: [], cursor: 'first', lastEventAt: null, retryAt: null },
      { kind: 'unreachable', detail: 'timeout', retryAt: null },
      { kind: 'refused', reason: 'quota', retryAt: null },
    ];
    const poll = async ({ cursor }: { cursor: string | null }) => {
      asked.push(cursor);
      const again: PollAnswer = {
        kind: 'heard',
        posts: [],
        deletions: [],
        cursor: `turn ${asked.length}`,
        lastEventAt: null,
        retryAt: null,
      };
      return answers[asked.length - 1] ?? again;
    };
    const polled: Listener = { ...blueskyListener, id: 'polled', way: 'polled', everySeconds: 0.01, poll };
    const { told } = start(store, { listeners: [polled] });
    await until(() => asked.length >= 6);
    expect(asked.slice(0, 6)).toEqual([null, 'first', 'first', 'first', 'turn 4', 'turn 5']);
    expect(told.filter(({ kind }) => kind === 'failed')).toMatchObject([
      { reason: 'unreachable: timeout' },
      { reason: 'refused: quota' },
    ]);
  });

  test('a listener that throws is a bug of ours: it is told, and the others go on', async () => {
    const [store, jetstream] = [await ready(), await fake()];
    const broken: Listener = {
      ...blueskyListener,
      id: 'broken',
      way: 'polled',
      everySeconds: 1,
      poll: () => Promise.reject(new Error('bug')),
    };
    const { warnings } = start(store, { listeners: [broken, blueskyListener], jetstream });
    await until(() => jetstream.sockets.length === 1 && warnings.length > 0);
    jetstream.emit(postEvent({ us: startUs, rkey: 'a', text: 'Contoso' }));
    await until(async () => (await mentionsIn(store)).length === 1);
  });

  test('listens to nothing before it is on and a brand is set', async () => {
    const store = await ready();
    const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: 'http://127.0.0.1:1' });
    for (const off of [
      { brand },
      { listening: settings.listening },
      { brand, listening: { on: true, streams: { bluesky: { on: false, places: [] } } } },
    ]) {
      const listening = startListening({
        parts: lookupParts({ store, settings: off }),
        streams,
        listeners: [blueskyListener],
        pace,
      });
      await listening.ended;
      expect(listening.streams).toEqual([]);
    }
  });
});
