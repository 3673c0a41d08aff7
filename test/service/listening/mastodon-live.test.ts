import { sql } from 'kysely';
import { mastodonListener } from '../../../src/connectors/mastodon/listen';
import type { PolledListener } from '../../../src/connectors/listener';
import { startListening, type Listening, type ListeningOptions } from '../../../src/service/listening/listening';
import { createOutbound } from '../../../src/service/outbound/create-outbound';
import { createStreams, type StreamLimits } from '../../../src/service/outbound/create-streams';
import type { Outbound } from '../../../src/service/outbound/outbound';
import { lookupParts } from '../../support/app';
import { mastodonPlace, sendingHost, serveMastodon, statusSaying, type FakeMastodon } from '../../support/fake-mastodon';
import { settingsOf } from '../../support/settings';
import { openTestStore, type TestStore } from '../../support/stores';

const settingsWith = (places: readonly string[]) =>
  settingsOf({ brand: { name: 'Contoso' }, listening: { on: true, streams: { mastodon: { on: true, places } } } });
const pace = {
  startAfterMs: 0,
  fileAfterMs: 20,
  cursorAfterMs: 20,
  backoffMs: 20,
  longestBackoffMs: 100,
  upkeepEveryMs: 3_600_000,
};
const never = 3_600;

let store: TestStore;
let server: FakeMastodon;
let outbound: Outbound;
let listening: Listening | null = null;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await sql`truncate mention, listening_cursor`.execute(store.below.db);
  server = await serveMastodon();
  outbound = createOutbound({ userAgent: 'Acquaint/0', localOrigin: server.origin });
});
afterEach(async () => {
  await listening?.stop();
  listening = null;
  await Promise.all([outbound.close(), server.close()]);
});
afterAll(() => store.close());

interface Starting extends Pick<ListeningOptions, 'once'> {
  readonly pollEverySeconds?: number;
  readonly limits?: Partial<StreamLimits>;
  readonly token?: string | null;
  readonly places?: readonly string[];
}

function start({ pollEverySeconds = never, limits = {}, token = 'a-token', once = false, places = [mastodonPlace] }: Starting) {
  const listener: PolledListener = { ...mastodonListener, everySeconds: pollEverySeconds };
  const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: server.origin, limits });
  const values = token === null ? {} : { mastodon: { server: mastodonPlace, token } };
  const real = { outbound, sample: false };
  const parts = { ...lookupParts({ store, settings: settingsWith(places), real }), connectorSettings: values };
  listening = startListening({ parts, streams, listeners: [listener], pace, once });
  return listening;
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const kept = () => store.listening.mentions({ since: '2020-01-01T00:00:00Z', after: null, limit: 1_000 });
const texts = async () => (await kept()).map(({ post }) => post.text).toSorted();
const isSubscribed = () => (server.sockets.at(-1)?.said.length ?? 0) > 0;

describe('Mastodon by streaming', () => {
  test('opens one line to the host that the server names, shows the token there, and wishes to hear every hashtag', async () => {
    start({});
    await until(isSubscribed);
    expect(server.sockets).toHaveLength(1);
    const { request, said } = server.sockets[0] ?? fail('no line');
    expect([request.url, request.headers.host, request.headers.authorization]).toEqual([
      '/api/v1/streaming',
      sendingHost,
      'Bearer a-token',
    ]);
    expect(said.map((text) => JSON.parse(text))).toEqual([{ type: 'subscribe', stream: 'hashtag', tag: 'contoso' }]);
  });

  test('keeps a post as it is written, follows its new words, and forgets it when it is taken back', async () => {
    start({});
    await until(isSubscribed);
    const status = statusSaying('#Contoso is terrible, the worst support ever', 1);
    server.write(status);
    await until(async () => (await texts()).length === 1);
    expect(await kept()).toMatchObject([{ tone: 'negative', author: { handle: 'ilze@social.example' } }]);
    server.change({ ...status, content: '<p>#Contoso has answered</p>', edited_at: '2026-11-21T10:00:00Z' });
    await until(async () => (await texts())[0] === '#Contoso has answered');
    server.remove(status.id);
    await until(async () => (await texts()).length === 0);
  });

  test('opens the line again when it breaks; what was written meanwhile is read from the hashtag, and each post is kept once', async () => {
    server.write(statusSaying('#Contoso 1', 1));
    start({ pollEverySeconds: 0.1 });
    await until(async () => isSubscribed() && (await texts()).length === 1);
    server.write(statusSaying('#Contoso 2', 2));
    server.sockets[0]?.cut();
    server.write(statusSaying('#Contoso 3', 3), 'silently');
    await until(() => server.sockets.length > 1 && isSubscribed());
    server.write(statusSaying('#Contoso 4', 4));
    await until(async () => (await texts()).length === 4);
    expect(await texts()).toEqual(['#Contoso 1', '#Contoso 2', '#Contoso 3', '#Contoso 4']);
  });

  test('holds no more than it may of a burst, and still loses nothing of it', async () => {
    server.write(statusSaying('#Contoso 000', 0));
    start({ pollEverySeconds: 0.1, limits: { messages: 20, batch: 10 } });
    await until(async () => isSubscribed() && (await texts()).length === 1);
    const burst = Array.from({ length: 150 }, (_unused, index) =>
      statusSaying(`#Contoso ${String(index + 1).padStart(3, '0')}`, index + 1),
    );
    for (const status of burst) server.write(status);
    await until(async () => (await texts()).length === 151);
    await until(() => server.sockets.length > 1);
    expect(new Set(await texts()).size).toBe(151);
  });

  test('takes pings for signs of life, of the line and for the doctor, and gives up a line without any', async () => {
    start({ limits: { silentMs: 300 } });
    await until(isSubscribed);
    const beats = setInterval(() => server.ping(), 50);
    await new Promise((resolve) => setTimeout(resolve, 900));
    clearInterval(beats);
    expect(server.sockets).toHaveLength(1);
    const states = await store.listening.states();
    const line = states.find(({ stream }) => stream.endsWith(' live'));
    expect(Date.now() - Date.parse(line?.updatedAt ?? '')).toBeLessThan(600);
    await until(() => server.sockets.length > 1);
  });

  test('hears a public timeline in both ways: what speaks of a brand is kept once, all else is not', async () => {
    server.write(statusSaying('Contoso 1, without a hashtag', 1));
    server.write(statusSaying('Good morning', 2));
    start({ pollEverySeconds: 0.1, places: [`${mastodonPlace}/public/local`] });
    await until(async () => isSubscribed() && (await texts()).length === 1);
    server.write(statusSaying('Contoso 3, on the line', 3));
    server.write(statusSaying('Good evening', 4));
    server.write(statusSaying('Contoso 5, missed by the line', 5), 'silently');
    await until(async () => (await texts()).length === 3);
    expect(await texts()).toEqual(['Contoso 1, without a hashtag', 'Contoso 3, on the line', 'Contoso 5, missed by the line']);
    expect((server.sockets[0]?.said ?? []).map((text) => JSON.parse(text))).toEqual([
      { type: 'subscribe', stream: 'public:local' },
    ]);
    const label = `mastodon ${mastodonPlace}/public/local`;
    expect((listening?.streams ?? []).map((stream) => stream.label)).toEqual([label, `${label} live`]);
  });

  test('opens no line without a token, nor where listening ends by itself', async () => {
    await start({ token: null, once: true }).ended;
    expect((listening?.streams ?? []).map(({ label }) => label)).toEqual(['mastodon social.example']);
    await start({ once: true }).ended;
    expect(server.sockets).toEqual([]);
  });
});
