import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { DecisionToRecord } from '../../../src/service/store/store';
import { forEachStore, type TestStore } from '../../support/stores';
import { found, jane, noon, noonOf, observation, profile } from './observations';

const github = profile().account;
const robin = { id: 'colleague-1', name: 'Robin Vale' };
const kim = { id: 'colleague-2', name: null };

const decision = (change: Partial<DecisionToRecord> = {}): DecisionToRecord => ({
  id: randomUUID(),
  address: jane,
  kind: 'same',
  accounts: [github],
  by: robin,
  at: noon,
  ...change,
});

const decisionsOf = async (store: TestStore, address: string) => (await store.findByAddress(address)).person?.decisions ?? [];

forEachStore('decisions of colleagues', (open) => {
  test('are read as they were made, oldest first, also of a person whom nothing was known of', async () => {
    const store = await open();
    expect(await decisionsOf(store, jane)).toEqual([]);
    const second = decision({ kind: 'other', by: kim, at: noonOf(4) });
    const first = decision();
    expect(await store.recordDecision(second)).toBe('recorded');
    expect(await store.recordDecision(first)).toBe('recorded');
    expect(await decisionsOf(store, jane)).toEqual([
      { id: first.id, kind: 'same', account: github, by: robin, at: noon, undone: null },
      { id: second.id, kind: 'other', account: github, by: kim, at: noonOf(4), undone: null },
    ]);
    expect(await decisionsOf(store, 'other@firma.example')).toEqual([]);
  });

  test('that were made twice are one, and a split is one about several accounts', async () => {
    const store = await open();
    const split = decision({ kind: 'split', accounts: [github, { ...github, id: '43', handle: 'other' }] });
    await store.recordDecision(split);
    await store.recordDecision(split);
    const kept = await decisionsOf(store, jane);
    expect(kept.map(({ id, account }) => [id, account.id])).toEqual([
      [split.id, '42'],
      [split.id, '43'],
    ]);
  });

  test('outlive the profile they are about', async () => {
    const store = await open();
    await store.recordObservation(found([profile()]));
    await store.recordDecision(decision());
    await store.recordObservation(observation({ askedAt: noonOf(5), gone: ['42'] }));
    expect((await store.findByAddress(jane)).person?.profiles).toEqual([]);
    expect(await decisionsOf(store, jane)).toHaveLength(1);
  });

  test('are undone with who and when, and can’t be undone twice', async () => {
    const store = await open();
    const { id } = decision();
    await store.recordDecision(decision({ id }));
    const undoing = { address: jane, which: { kind: 'decision', id }, by: kim, at: noonOf(6) } as const;
    expect(await store.undoDecision(undoing)).toBe('undone');
    expect(await store.undoDecision({ ...undoing, by: robin, at: noonOf(7) })).toBe('not-found');
    expect((await decisionsOf(store, jane))[0]?.undone).toEqual({ by: kim, at: noonOf(6) });
  });

  test('of one’s own about an account are undone together, and no others', async () => {
    const store = await open();
    const other = { ...github, id: '43' };
    await store.recordDecision(decision());
    await store.recordDecision(decision({ kind: 'other', at: noonOf(4) }));
    await store.recordDecision(decision({ by: kim }));
    await store.recordDecision(decision({ accounts: [other] }));
    const which = { kind: 'own', network: 'github', accountId: '42' } as const;
    expect(await store.undoDecision({ address: jane, which, by: robin, at: noonOf(6) })).toBe('undone');
    const left = (await decisionsOf(store, jane)).filter(({ undone }) => undone === null);
    expect(left.map(({ by, account }) => [by.id, account.id]).sort()).toEqual([
      ['colleague-1', '43'],
      ['colleague-2', '42'],
    ]);
  });

  test('can’t be undone through another person’s address, and undoing nothing makes nobody', async () => {
    const store = await open();
    const { id } = decision();
    await store.recordDecision(decision({ id }));
    const undoing = { address: 'other@firma.example', which: { kind: 'decision', id }, by: robin, at: noon } as const;
    expect(await store.undoDecision(undoing)).toBe('not-found');
    expect((await store.findByAddress('other@firma.example')).person).toBeNull();
    expect((await decisionsOf(store, jane))[0]?.undone).toBeNull();
  });

  test('and their undoing keep cards of before from being shown', async () => {
    const store = await open();
    await store.recordObservation(observation());
    const show = () => store.findShownCard({ address: jane, view: 'plain', now: new Date(noon) });
    const keep = async () => {
      const { person } = await store.findByAddress(jane);
      const { id: personId = '', version = -1 } = person ?? {};
      await store.keepShownCard({ personId, version, view: 'plain', card: '{}', goodUntil: noonOf(20), now: noon });
    };
    const { id } = decision();
    await keep();
    expect(await show()).toBe('{}');
    await store.recordDecision(decision({ id }));
    expect(await show()).toBeNull();
    await keep();
    expect(await show()).toBe('{}');
    await store.undoDecision({ address: jane, which: { kind: 'decision', id }, by: robin, at: noonOf(4) });
    expect(await show()).toBeNull();
  });

  test('go when the person asks not to be looked up, and none is kept afterwards', async () => {
    const store = await open();
    const { id } = decision();
    await store.recordDecision(decision({ id }));
    await store.suppress(jane, new Date(noon));
    expect(await store.recordDecision(decision())).toBe('suppressed');
    expect(await store.undoDecision({ address: jane, which: { kind: 'decision', id }, by: robin, at: noon })).toBe('not-found');
    expect(await decisionsOf(store, jane)).toEqual([]);
    const { rows } = await sql<{ count: number }>`select count(*) as count from decision`.execute(store.below.db);
    expect(rows[0]?.count).toBe(0);
  });

  test('about what can’t be kept whole are refused, and names are cleaned', async () => {
    const store = await open();
    const hostile = [
      decision({ accounts: [] }),
      decision({ accounts: [{ ...github, id: '4\0' }] }),
      decision({ accounts: [github, { ...github, url: `https://github.com/${'x'.repeat(2000)}` }] }),
      decision({ by: { id: '', name: null } }),
      decision({ accounts: Array.from({ length: 51 }, (_, at) => ({ ...github, id: String(at) })) }),
    ];
    for (const each of hostile) expect(await store.recordDecision(each)).toBe('unusable');
    expect((await store.findByAddress(jane)).person).toBeNull();
    await store.recordDecision(decision({ by: { id: 'x', name: 'R\0obin \ud83c' } }));
    expect((await decisionsOf(store, jane))[0]?.by.name).toBe('Robin \ufffd');
  });
});
