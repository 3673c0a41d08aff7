import { logged } from '../../support/capture-logs';
import { sql } from 'kysely';
import type { About } from '../../../src/contract/about';
import type { PlaceTips } from '../../../src/contract/place-tips';
import { judgeByWords } from '../../../src/domain/brand/tone';
import { noteNetworkAnswers } from '../../../src/service/jobs/note-answers';
import { createLog } from '../../../src/service/log';
import { testApp, type TestParts } from '../../support/app';
import { settingsOf } from '../../support/settings';
import { forEachStore, openTestStore, type TestStore } from '../../support/stores';
import { closeAll, listen, startOutbound, type Handler } from '../outbound/local-server';
import { findEverywhere } from '../privacy/find-everywhere';

const headers = { host: 'localhost:3443' };
const cafe = '0123456789abcdef01234567';
const shop = 'fedcba98765432100123abcd';
const ownPlaces = [
  { name: 'Café', foursquareId: cafe },
  { name: 'Shop', foursquareId: shop },
];
const key = 'fsq-secret-of-the-tests';
const keysGiven = { foursquare: { key } };
const words = 'The waiters were rude and the service was terrible. We are very disappointed with the qorvaxel.';
const tip = { id: 'tip-1', created_at: '2026-11-01T18:40:00.000Z', text: words };

const telling: Handler = (_request, response) =>
  void response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=3600', etag: '"one"' })
    .end(JSON.stringify([tip]));

interface Start extends Partial<TestParts> {
  readonly store: TestStore;
  readonly handler?: Handler;
  readonly change?: object;
}

async function start({ handler = telling, change = { ownPlaces }, ...rest }: Start) {
  const answers = noteNetworkAnswers({ store: rest.store, now: () => new Date(), warn: () => undefined });
  const server = await listen(handler);
  const { outbound } = startOutbound({ localOrigin: server.origin, log: (event) => answers.note(event) });
  const app = await testApp({ real: { outbound, sample: false }, settings: settingsOf(change), keysGiven, ...rest });
  return {
    ...{ app, server },
    ask: () => app.inject({ url: '/api/places/tips', headers }),
    about: async () => (await app.inject({ url: '/api/about', headers })).json<About>(),
    close: () => app.close().finally(() => answers.close()),
  };
}

afterEach(closeAll);

/** Rows of every table. */
async function countRows({ below: { db } }: TestStore): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(db);
  const counts: Record<string, number> = {};
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ count: string }>`select count(*) as count from ${sql.table(`${schema}.${name}`)}`.execute(db);
    counts[`${schema}.${name}`] = Number(rows[0]?.count);
  }
  return counts;
}

forEachStore('tips about our places', (open) => {
  test('are shown and kept nowhere: no row, no cache, no log', async () => {
    const store = await open();
    await sql`truncate network_answer`.execute(store.below.db);
    const warn = (sentence: string, fields: object) => createLog('lookup', 'debug').warn(fields, sentence);
    const { ask, server, close } = await start({ store, logLevel: 'debug', warn });
    const before = await countRows(store);
    for (const answer of [await ask(), await ask()]) {
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(answer.json<PlaceTips>().places.map(({ tips }) => tips[0]?.text)).toEqual([words, words]);
    }
    await close();
    // Asked anew each time, and not whether what is known still holds.
    expect(server.requests).toHaveLength(4);
    expect(server.requests.map((request) => request.headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    // How a network answered last: a status and a time.
    expect(await countRows(store)).toEqual({ ...before, 'public.network_answer': 1 });
    expect(await findEverywhere(store, ['qorvaxel', 'tip-1', cafe, key])).toEqual({});
    expect(logged.length).toBeGreaterThan(0);
    for (const secret of ['orvaxel', cafe, key]) expect(logged.join('\n')).not.toContain(secret);
  }, 60_000);
});

describe('what visitors wrote', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  test('comes with its tone, its age, the page of its place and the name of its source', async () => {
    const { ask, server, about, close } = await start({ store });
    expect((await ask()).json()).toEqual({
      source: { name: 'Foursquare', homepage: 'https://foursquare.com' },
      places: ownPlaces.map(({ name, foursquareId }) => ({
        ...{ name, url: `https://foursquare.com/v/${foursquareId}`, outcome: 'told', retryAt: null },
        tips: [
          {
            ...{ id: 'tip-1', text: words, writtenAt: '2026-11-01T18:40:00.000Z' },
            tone: judgeByWords(words, null),
          },
        ],
      })),
    });
    const asked = server.requests.map(({ headers: sent, url }) => [
      sent.host,
      url,
      sent.authorization,
      sent['x-places-api-version'],
    ]);
    const call = (id: string) => [
      'places-api.foursquare.com',
      `/places/${id}/tips?limit=50&sort=NEWEST`,
      `Bearer ${key}`,
      '2025-06-17',
    ];
    expect(asked.sort()).toEqual([call(cafe), call(shop)].sort());
    expect((await about()).placeTips).toBe(true);
    await close();
  });

  test.each([
    ['no place is listed', { change: {} }],
    ['there is no key', { keysGiven: {} }],
    ['the service is not set up', { change: { ownPlaces, legal: {} } }],
  ])('is not asked for where %s', async (_why, given) => {
    const { ask, server, about, close } = await start({ store, ...given });
    expect((await ask()).json<PlaceTips>().places).toEqual([]);
    expect((await about()).placeTips).toBe(false);
    expect(server.requests).toHaveLength(0);
    await close();
  });

  test.each([
    [401, 'key-refused'],
    [403, 'forbidden'],
    [404, 'no-such-place'],
    [429, 'too-many'],
    [500, 'unreachable'],
  ])('of status %i is %s, and the other place is shown', async (status, outcome) => {
    const handler: Handler = (request, response, hit) =>
      request.url?.includes(cafe)
        ? void response.writeHead(status, status === 429 ? { 'retry-after': '120' } : {}).end('{"message": "no"}')
        : telling(request, response, hit);
    const { ask, close } = await start({ store, handler, change: { ownPlaces: ownPlaces.toReversed() } });
    const { places } = (await ask()).json<PlaceTips>();
    expect(places.find(({ name }) => name === 'Café')).toMatchObject({ outcome, tips: [] });
    expect(places.find(({ name }) => name === 'Shop')?.outcome).toMatch(status === 429 ? /told|too-many/ : /told/);
    await close();
  });

  test('is held to the cap of calls, which counts and keeps no words', async () => {
    const { ask, server, close } = await start({ store, change: { ownPlaces, networkCaps: { foursquare: { callsAMonth: 1 } } } });
    const outcomes = (await ask()).json<PlaceTips>().places.map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['told', 'too-many']);
    expect(server.requests).toHaveLength(1);
    await close();
  });

  test('is asked for at most ten times a minute by one colleague', async () => {
    const { ask, close } = await start({ store });
    const statuses: number[] = [];
    for (let at = 0; at < 11; at += 1) statuses.push((await ask()).statusCode);
    expect(statuses.slice(-2)).toEqual([200, 429]);
    await close();
  });
});
