import { sql } from 'kysely';
import { domainSkeleton } from '../../../src/domain/text/skeleton';
import type { Store } from '../../../src/service/store/store';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { openPostgresTestStore, openTestStore, type TestStore } from '../../support/stores';
import { found, jane, noon, noonOf, observation, position, post, profile } from './observations';

/** A script of calls that touches everything, and all that can be read after each. */
async function play(store: Store): Promise<unknown[]> {
  const read: unknown[] = [];
  const look = async () => read.push(maskId(await store.findByAddress(jane)));
  await look();
  await store.recordSignature({
    address: jane,
    name: null,
    title: 'Ingeniør',
    company: null,
    ended: null,
    sentFrom: null,
    seenOn: '2025-02-28',
  });
  await look();
  await store.recordObservation(
    found(
      [profile({ positions: [position('Äh', 'Ж'), position(null, 'B', { since: '2020-01' })] }), profile({}, '7')],
      manyPosts(),
    ),
  );
  await look();
  await store.recordObservation({
    ...found([profile({ foundBy: ['link'], bio: '\u0001\n\t"\\', seenAt: noonOf(9) })]),
    askedAt: noonOf(9),
  });
  await store.recordObservation(observation({ network: 'bluesky', outcome: 'refused', retryAt: '2026-10-03T12:00:00.123456Z' }));
  await look();
  await store.recordObservation(observation({ askedAt: noonOf(10) }));
  await look();
  read.push(await store.findDomainsBySkeleton(domainSkeleton('firma.example'), 'x.example'));
  await store.suppress(jane, new Date(noon));
  await look();
  return read;
}

function manyPosts() {
  const kinds = [{ kind: 'post' }, { kind: 'reply' }, { kind: 'repost' }, { kind: 'activity', deed: null }] as const;
  return Array.from({ length: 60 }, (_, index) => ({
    ...post(`p${index}`, {
      likes: index * 1_000_000_007,
      publishedAt: new Date(Date.parse(noon) - (index % 7) * 1_001).toISOString(),
    }),
    ...(kinds[index % 4] ?? kinds[0]),
  }));
}

function maskId<T>(record: T): T {
  return JSON.parse(JSON.stringify(record, (key, value) => (key === 'id' && /^[0-9a-f-]{36}$/.test(value) ? 'an id' : value)));
}

describe('both engines', () => {
  let server: PostgresServer;
  let stores: readonly [TestStore, TestStore];
  beforeAll(async () => {
    server = await startPostgres();
    stores = [await openTestStore(), await openPostgresTestStore(await server.createDatabase())];
  }, 60_000);
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await server.stop();
  });

  test('give the same for the same calls', async () => {
    const [embedded, server15] = [await play(stores[0]), await play(stores[1])];
    expect(embedded).toEqual(server15);
    expect(embedded[2]).toMatchObject({ person: { profiles: [{ account: { id: '42' } }, { account: { id: '7' } }] } });
  });

  test('give the same JavaScript values for the database’s types', async () => {
    const values = await Promise.all(
      stores.map(async (store) => {
        const { rows } = await sql`
          select 9007199254740991::bigint as big, 7::int as small, 1.5::float8 as half, 1.10::numeric as exact, true as yes, null::text as nothing,
            timestamptz '2026-10-03 14:00:00.123+02' as instant, date '2026-02-28' as day, '{"a":[1,null]}'::jsonb as json, '[]'::json as list,
            array['a', null]::text[] as texts, '7f7c9f1e-0000-4000-8000-000000000000'::uuid as id
        `.execute(store.below.db);
        return rows[0];
      }),
    );
    expect(values[0]).toEqual(values[1]);
    expect(values[0]).toMatchObject({
      big: 9007199254740991,
      instant: '2026-10-03T12:00:00.123Z',
      day: '2026-02-28',
      json: { a: [1, null] },
    });
  });
});
