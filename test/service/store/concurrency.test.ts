import { sql } from 'kysely';
import { forEachStore, openPostgresTestStore, type TestStore } from '../../support/stores';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { found, jane, noonOf, observation, post, profile } from './observations';

async function expectOnePerson(store: TestStore): Promise<void> {
  const { rows } = await sql<{ people: number; addresses: number }>`
    select (select count(*) from person) as people, (select count(*) from address) as addresses
  `.execute(store.below.db);
  expect(rows).toEqual([{ people: 1, addresses: 1 }]);
}

const networks = Array.from({ length: 12 }, (_, index) => `network-${index}`);

forEachStore('answers that arrive together', (open) => {
  test('about somebody new make one person', async () => {
    const store = await open();
    await Promise.all(networks.map((network) => store.recordObservation(observation({ network }))));
    await expectOnePerson(store);
    expect((await store.findByAddress(jane)).person?.askings).toHaveLength(networks.length);
  });

  test('of one network leave the newest, whatever their order', async () => {
    const store = await open();
    const days = [4, 9, 2, 7, 5];
    await Promise.all(
      days.map((day) =>
        store.recordObservation({
          ...found([profile({ bio: `of ${day}`, seenAt: noonOf(day) })], [post(`p${day}`)]),
          askedAt: noonOf(day),
        }),
      ),
    );
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles[0]?.bio).toBe('of 9');
    expect(person?.posts).toHaveLength(days.length);
    expect(person?.sightings).toMatchObject([{ firstSeenOn: '2026-10-02', lastSeenOn: '2026-10-09' }]);
  });

  test('that fail in the middle leave nothing behind and hold nobody up', async () => {
    const store = await open();
    const broken = { ...found([profile()], [post('a')]), outcome: 'found' as const };
    const impossible = {
      ...broken,
      found: [{ profile: { ...profile(), positions: [{ ...profile().positions[0], statedIn: 'dream' }] }, posts: [] }],
    };
    // A value that the types forbid and a constraint refuses, as a bug would bring it.
    const attempts = [impossible, impossible, impossible].map((each) =>
      store.recordObservation(JSON.parse(JSON.stringify(each))),
    );
    for (const attempt of attempts) await expect(attempt).rejects.toThrow(/sighting/);
    expect((await store.findByAddress(jane)).person).toBeNull();
    await store.recordObservation(broken);
    expect((await store.findByAddress(jane)).person?.profiles).toHaveLength(1);
  });
});

describe('two replicas over one PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  test('start at once on an empty database, and make one person of one new address', async () => {
    const database = await server.createDatabase();
    const replicas = await Promise.all([
      openPostgresTestStore(database),
      openPostgresTestStore(database),
      openPostgresTestStore(database),
    ]);
    const [first] = replicas;
    if (!first) throw new Error('no replica');
    for (let round = 0; round < 10; round++) {
      await sql`truncate person cascade`.execute(first.below.db);
      await Promise.all(
        networks.map((network, index) => (replicas[index % 3] ?? first).recordObservation({ ...found(), network })),
      );
      await expectOnePerson(first);
    }
    await Promise.all(replicas.map((replica) => replica.close()));
  });
});
