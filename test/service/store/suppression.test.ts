import { sql } from 'kysely';
import { forEachStore, type TestStore } from '../../support/stores';
import { found, jane, noon, observation, post, profile } from './observations';

const tables = ['person', 'address', 'profile', 'post', 'sighting', 'asking'];

async function rowsIn(store: TestStore): Promise<Record<string, number>> {
  const counts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(store.below.db);
      return [table, rows[0]?.count ?? -1] as const;
    }),
  );
  return Object.fromEntries(counts);
}

const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

forEachStore('someone who asked not to be looked up', (open) => {
  test('is recognised, and everything stored of them is gone', async () => {
    const store = await open();
    await store.recordObservation(found([profile()], [post('a')]));
    expect(Object.values(await rowsIn(store))).toEqual([1, 1, 1, 1, 1, 1]);
    await store.suppress(jane, new Date(noon));
    expect(await store.findByAddress(jane)).toEqual({ person: null, suppressed: true });
    expect(await rowsIn(store)).toEqual(nothing);
  });

  test('is not stored again by an answer or a signature that arrives later', async () => {
    const store = await open();
    await store.suppress(jane, new Date(noon));
    await store.recordObservation(found([profile()], [post('a')]));
    await store.recordSignature({
      address: jane,
      name: 'Jane',
      title: 'Head',
      company: null,
      ended: null,
      sentFrom: null,
      seenOn: '2026-10-03',
    });
    expect(await rowsIn(store)).toEqual(nothing);
  });

  test('takes all known addresses along, and nobody else', async () => {
    const store = await open();
    await store.recordObservation(observation());
    await store.recordObservation(observation({ address: 'other@firma.example' }));
    await sql`
      insert into address (address, person_id, domain, domain_skeleton)
      select 'jane@home.example', person_id, 'home.example', 'home.example' from address where address = ${jane}
    `.execute(store.below.db);
    await store.suppress(jane, new Date(noon));
    expect((await store.findByAddress('jane@home.example')).suppressed).toBe(true);
    expect(await store.findByAddress('other@firma.example')).toMatchObject({
      suppressed: false,
      person: { address: 'other@firma.example' },
    });
  });

  test('keeps the day of the first request, and only a keyed hash', async () => {
    const store = await open();
    await store.suppress(jane, new Date(noon));
    await store.suppress(jane, new Date('2027-01-01T00:00:00.000Z'));
    const { rows } = await sql<{
      hash: string;
      since: string;
    }>`select encode(address_hash, 'hex') as hash, since from suppression`.execute(store.below.db);
    expect(rows).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), since: noon }]);
  });

  test('stays unknown while answers and the request race', async () => {
    const store = await open();
    const answers = Array.from({ length: 10 }, (_, index) =>
      store.recordObservation({ ...found([profile()], [post(`p${index}`)]), network: 'github' }),
    );
    await Promise.all([...answers.slice(0, 5), store.suppress(jane, new Date(noon)), ...answers.slice(5)]);
    expect(await store.findByAddress(jane)).toEqual({ person: null, suppressed: true });
    expect(await rowsIn(store)).toEqual(nothing);
  });

  test('erasing a person leaves no row of them, and others as they were', async () => {
    const store = await open();
    await store.recordObservation({ ...found([profile()], [post('a')]), address: 'other@firma.example' });
    const others = await rowsIn(store);
    await store.recordObservation(found([profile()], [post('a')]));
    const { person } = await store.findByAddress(jane);
    await sql`delete from person where id = ${person?.id}::uuid`.execute(store.below.db);
    expect(await rowsIn(store)).toEqual(others);
  });
});
