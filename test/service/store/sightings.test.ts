import { sql } from 'kysely';
import { places } from '../../../src/service/store/migrations/000013-places';
import { forEachStore, type TestStore } from '../../support/stores';
import { found, jane, noonOf, position, profile } from './observations';

forEachStore('sightings', (open) => {
  const seeOn = (store: TestStore, day: number, ...positions: Parameters<typeof position>[]) =>
    store.recordObservation({
      ...found([profile({ positions: positions.map((each) => position(...each)), seenAt: noonOf(day) })]),
      askedAt: noonOf(day),
    });
  const spans = async (store: TestStore) =>
    (await store.findByAddress(jane)).person?.sightings.map(({ title, company, firstSeenOn, lastSeenOn }) => [
      title,
      company,
      firstSeenOn,
      lastSeenOn,
    ]);

  test('widen with the same statement on other days, in whatever order they come', async () => {
    const store = await open();
    for (const day of [5, 9, 7, 3]) await seeOn(store, day, ['Engineer', 'Firma']);
    expect(await spans(store)).toEqual([['Engineer', 'Firma', '2026-10-03', '2026-10-09']]);
    const { rows } = await sql`select count(*) as rows from sighting`.execute(store.below.db);
    expect(rows).toEqual([{ rows: 1 }]);
  });

  test('are the same wherever the work is done, and tell the newest place that was stated', async () => {
    const store = await open();
    const seenIn = async (day: number, place: string | null) => {
      await seeOn(store, day, ['Engineer', 'Firma', { place }]);
      return (await store.findByAddress(jane)).person?.sightings.map((one) => [one.place, one.lastSeenOn]);
    };
    expect(await seenIn(5, null)).toEqual([[null, '2026-10-05']]);
    expect(await seenIn(7, 'Rīga')).toEqual([['Rīga', '2026-10-07']]);
    expect(await seenIn(9, null)).toEqual([['Rīga', '2026-10-09']]);
    expect(await seenIn(6, 'Liepāja')).toEqual([['Rīga', '2026-10-09']]);
  });

  test('of before places were kept know none, also in what was proposed', async () => {
    const store = await open();
    const { db } = store.below;
    await seeOn(store, 3, ['Engineer', 'Firma']);
    await sql`alter table sighting drop column place`.execute(db);
    const change = { id: 'one', sightings: [{ title: 'Engineer' }, { title: 'Head of Bridges' }] };
    await sql`
      insert into job_change (person_id, change_id, kind, change, proposed_at, last_seen_at)
      select person_id, 'one', 'promoted', ${JSON.stringify(change)}::json, now(), now() from address
    `.execute(db);
    await sql.raw(places).execute(db);
    expect((await store.findByAddress(jane)).person?.sightings).toMatchObject([{ title: 'Engineer', place: null }]);
    expect((await store.jobChanges.jobChangesOf(jane)).known[0]?.change).toEqual({
      id: 'one',
      sightings: [
        { title: 'Engineer', place: null },
        { title: 'Head of Bridges', place: null },
      ],
    });
  });

  test('stay as they were when the network falls silent', async () => {
    const store = await open();
    await seeOn(store, 3, ['Engineer', 'Firma']);
    await seeOn(store, 5);
    expect(await spans(store)).toEqual([['Engineer', 'Firma', '2026-10-03', '2026-10-03']]);
  });

  test('keep apart what differs in any part, also where a part is missing', async () => {
    const store = await open();
    await seeOn(
      store,
      3,
      ['Engineer', null],
      [null, 'Engineer'],
      ['Engineer', null, { since: '2024' }],
      ['Engineer', null, { statedIn: 'text' }],
    );
    expect(await spans(store)).toHaveLength(4);
    await seeOn(store, 4, ['Engineer', null]);
    expect((await spans(store))?.filter(([, , , last]) => last === '2026-10-04')).toEqual([
      ['Engineer', null, '2026-10-03', '2026-10-04'],
    ]);
  });

  test('come from the sender’s signature, on the day the message was sent', async () => {
    const store = await open();
    const signature = {
      address: jane,
      name: 'Jane Roe',
      title: 'Head of Bridges',
      company: 'Firma',
      ended: null,
      sentFrom: null,
      seenOn: '2026-09-01',
    };
    await store.recordSignature(signature);
    await store.recordSignature({ ...signature, seenOn: '2024-02-29' });
    await store.recordSignature({ ...signature, title: null, company: null });
    expect((await store.findByAddress(jane)).person).toMatchObject({
      name: 'Jane Roe',
      sightings: [
        {
          source: 'message',
          accountId: null,
          ...position('Head of Bridges', 'Firma', { statedIn: 'text' }),
          firstSeenOn: '2024-02-29',
          lastSeenOn: '2026-09-01',
        },
      ],
    });
  });

  test('are not made of an empty signature, nor is a person', async () => {
    const store = await open();
    await store.recordSignature({
      address: jane,
      name: null,
      title: '\0',
      company: null,
      ended: null,
      sentFrom: null,
      seenOn: '2026-09-01',
    });
    expect((await store.findByAddress(jane)).person).toBeNull();
  });
});
