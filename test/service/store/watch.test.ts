import { sql } from 'kysely';
import type { DueQuery } from '../../../src/service/store/claim-due';
import { follow, unfollow } from '../../../src/service/store/watch';
import { forEachStore, type TestStore } from '../../support/stores';
import { found, jane, noonOf, observation, profile } from './observations';

const june = 'june@other.example';
const joan = 'joan@third.example';
const colleagueId = 'colleague-1';
const day = 86_400;

const dueAt = (now: string, rest: Partial<DueQuery> = {}): DueQuery => ({
  now,
  until: now,
  intervalSeconds: 7 * day,
  jitterSeconds: 0,
  metSince: '2026-09-01',
  share: 1,
  least: 1,
  claimSeconds: 3600,
  ...rest,
});

forEachStore('keeping watch', (open) => {
  const idOf = async (store: TestStore, address: string) => (await store.findByAddress(address)).person?.id ?? '';
  const know = async (store: TestStore, addresses: readonly string[]) => {
    for (const address of addresses) await store.recordObservation(observation({ address, network: address }));
  };
  const dueIds = async (store: TestStore, query: DueQuery) => (await store.watch.claimDue(query)).due.map(({ id }) => id);

  test('begins with those whom a message showed, the most recently met first', async () => {
    const store = await open();
    await know(store, [jane, june, joan]);
    expect(await store.watch.met([jane, 'nobody@else.example'], '2026-10-04')).toEqual([jane]);
    await store.watch.met([june], '2026-10-06');
    const { watched, due } = await store.watch.claimDue(dueAt(noonOf(20)));
    expect(watched).toBe(2);
    expect(due).toEqual([
      { id: await idOf(store, june), lastMetOn: '2026-10-06', dueAt: noonOf(10) },
      { id: await idOf(store, jane), lastMetOn: '2026-10-04', dueAt: noonOf(10) },
    ]);
  });

  test('keeps the newest day on which somebody was met', async () => {
    const store = await open();
    await know(store, [jane]);
    await store.watch.met([jane], '2026-10-06');
    await store.watch.met([jane, jane], '2026-10-04');
    expect((await store.watch.claimDue(dueAt(noonOf(20)))).due).toMatchObject([{ lastMetOn: '2026-10-06' }]);
  });

  test('lets those be who were met long ago, unless somebody follows them', async () => {
    const store = await open();
    await know(store, [jane, june]);
    await store.watch.met([jane, june], '2026-08-01');
    expect(await follow(store.below.db, { address: june, colleagueId, since: noonOf(3) })).toBe('followed');
    expect(await follow(store.below.db, { address: june, colleagueId, since: noonOf(5) })).toBe('followed');
    expect(await dueIds(store, dueAt(noonOf(20)))).toEqual([await idOf(store, june)]);
    await unfollow(store.below.db, { address: june, colleagueId });
    expect((await store.watch.claimDue(dueAt(noonOf(21)))).watched).toBe(0);
  });

  test('gives nobody twice, to nobody else either, until the claim is over', async () => {
    const store = await open();
    await know(store, [jane, june, joan]);
    await store.watch.met([jane, june, joan], '2026-10-04');
    const claims = await Promise.all([1, 2, 3].map(() => dueIds(store, dueAt(noonOf(20), { share: 0.6 }))));
    expect(new Set(claims.flat()).size).toBe(claims.flat().length);
    expect(await dueIds(store, dueAt('2026-10-20T12:30:00.000Z'))).toHaveLength(3 - claims.flat().length);
    expect(await dueIds(store, dueAt('2026-10-20T13:45:00.000Z'))).toHaveLength(3);
  });

  test('gives nobody again before the interval is over, counted from the last answer or the last turn', async () => {
    const store = await open();
    await know(store, [jane]);
    await store.watch.met([jane], '2026-10-03');
    expect(await dueIds(store, dueAt(noonOf(9)))).toEqual([]);
    const [id = ''] = await dueIds(store, dueAt(noonOf(11)));
    await store.watch.refreshed(id, noonOf(12));
    expect(await dueIds(store, dueAt(noonOf(18)))).toEqual([]);
    expect(await dueIds(store, dueAt(noonOf(20)))).toEqual([id]);
  });

  test('gives each person a delay of their own, which never changes', async () => {
    const store = await open();
    await know(store, [jane, june, joan]);
    await store.watch.met([jane, june, joan], '2026-10-04');
    const query = dueAt(noonOf(20), { jitterSeconds: day });
    const first = (await store.watch.claimDue(query)).due.map(({ id, dueAt: at }) => [id, at]);
    const later = { ...query, now: '2026-10-20T13:45:00.000Z', until: '2026-10-20T13:45:00.000Z' };
    expect((await store.watch.claimDue(later)).due.map(({ id, dueAt: at }) => [id, at])).toEqual(first);
    const delays = first.map(([, at]) => Date.parse(at ?? '') - Date.parse(noonOf(10)));
    expect(new Set(delays).size).toBe(3);
    for (const delay of delays) expect(delay >= 0 && delay < day * 1000).toBe(true);
  });

  test('is not stopped by what a clock wrote that was ahead', async () => {
    const store = await open();
    await know(store, [jane]);
    await store.watch.met([jane], '2026-10-04');
    const id = await idOf(store, jane);
    await store.watch.refreshed(id, '2031-01-01T00:00:00.000Z');
    await store.watch.planned(id, '2031-01-01T00:00:00.000Z');
    expect(await dueIds(store, dueAt(noonOf(20)))).toEqual([id]);
  });

  test('ends with the person: somebody who asked not to be looked up can be neither met nor followed', async () => {
    const store = await open();
    await know(store, [jane]);
    await store.watch.met([jane], '2026-10-04');
    await follow(store.below.db, { address: jane, colleagueId, since: noonOf(4) });
    const id = await idOf(store, jane);
    await store.suppress(jane, new Date(noonOf(5)));
    await store.recordObservation(found([profile()]));
    expect(await store.watch.met([jane], '2026-10-06')).toEqual([]);
    expect(await follow(store.below.db, { address: jane, colleagueId, since: noonOf(6) })).toBe('not-known');
    expect(await store.watch.claimDue(dueAt(noonOf(20)))).toEqual({ watched: 0, due: [] });
    expect(await store.watch.person(id)).toBeNull();
    await store.watch.refreshed(id, noonOf(20));
    const { rows } = await sql<{ left: number }>`
      select (select count(*) from met) + (select count(*) from followed) + (select count(*) from refresh) as left
    `.execute(store.below.db);
    expect(rows).toEqual([{ left: 0 }]);
  });
});

forEachStore('the budget of a network', (open) => {
  const emptied = async () => {
    const store = await open();
    await sql`truncate network_budget`.execute(store.below.db);
    return store;
  };
  const taking = (now: string, requests: number) => ({ network: 'github', windowSeconds: 3600, requests, most: 10, now });

  test('is shared: of many who take at once none gets more than there is', async () => {
    const store = await emptied();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => store.watch.takeRequests(taking('2026-10-03T12:10:00.000Z', 3))),
    );
    expect(all.filter(({ kind }) => kind === 'taken')).toHaveLength(3);
    expect(all.find(({ kind }) => kind === 'used-up')).toEqual({ kind: 'used-up', until: '2026-10-03T13:00:00.000Z' });
    expect(await store.watch.takeRequests(taking('2026-10-03T13:00:00.000Z', 3))).toMatchObject({ kind: 'taken' });
  });

  test('counts what people asked for as well, and never refuses that', async () => {
    const store = await emptied();
    const sent = [
      { network: 'github', windowSeconds: 3600, requests: 8 },
      { network: 'bluesky', windowSeconds: 300, requests: 500 },
    ];
    await store.watch.countRequests(sent, noonOf(3));
    await store.watch.countRequests(sent, noonOf(3));
    expect(await store.watch.takeRequests(taking(noonOf(3), 1))).toMatchObject({ kind: 'used-up' });
  });

  test('takes back what was not used, in its own window only', async () => {
    const store = await emptied();
    const taken = await store.watch.takeRequests(taking(noonOf(3), 10));
    const windowStart = taken.kind === 'taken' ? taken.windowStart : '';
    await store.watch.giveBackRequests('github', { windowStart, requests: 4 });
    expect(await store.watch.takeRequests(taking(noonOf(3), 5))).toMatchObject({ kind: 'used-up' });
    expect(await store.watch.takeRequests(taking(noonOf(3), 4))).toMatchObject({ kind: 'taken' });
    expect(await store.watch.takeRequests(taking('2026-10-03T13:00:00.000Z', 10))).toMatchObject({ kind: 'taken' });
    await store.watch.giveBackRequests('github', { windowStart, requests: 10 });
    expect(await store.watch.takeRequests(taking('2026-10-03T13:00:00.000Z', 1))).toMatchObject({ kind: 'used-up' });
  });

  test('is counted together by replicas whose clocks differ a little, and freed when a clock was far ahead', async () => {
    const store = await emptied();
    await store.watch.takeRequests(taking('2026-10-03T13:00:01.000Z', 6));
    expect(await store.watch.takeRequests(taking('2026-10-03T12:59:59.000Z', 6))).toMatchObject({ kind: 'used-up' });
    await store.watch.countRequests([{ network: 'github', windowSeconds: 3600, requests: 4 }], '2026-10-03T12:59:59.000Z');
    expect(await store.watch.takeRequests(taking('2026-10-03T13:00:01.000Z', 1))).toMatchObject({ kind: 'used-up' });
    await store.watch.countRequests([{ network: 'github', windowSeconds: 3600, requests: 90 }], '2031-10-03T12:59:59.000Z');
    expect(await store.watch.takeRequests(taking('2026-10-03T13:00:01.000Z', 6))).toMatchObject({ kind: 'taken' });
  });
});
