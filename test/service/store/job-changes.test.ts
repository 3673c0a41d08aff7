import { sql } from 'kysely';
import { proposalOf } from '../../../src/domain/work/answered-changes';
import type { JobChange } from '../../../src/domain/work/job-change';
import type { ChangeAnswerToRecord } from '../../../src/service/store/job-change-store';
import type { TestStore } from '../../support/stores';
import { changeWith } from '../../support/cards';
import { forEachStore } from '../../support/stores';
import { found, jane, noon, noonOf, observation, profile } from './observations';

const robin = { id: 'robin', name: 'Robin Vale' };
const kim = { id: 'kim', name: null };
const proposal = proposalOf(changeWith());
const other: JobChange = { ...proposal, id: 'other', kind: 'promoted' };

const record = (store: TestStore, changes: readonly JobChange[], at = noon, complete = true) =>
  store.jobChanges.recordJobChanges({ address: jane, changes, complete, at });
const answer = (change: Partial<ChangeAnswerToRecord> = {}): ChangeAnswerToRecord => ({
  address: jane,
  changeId: proposal.id,
  answer: 'confirmed',
  by: robin,
  at: noonOf(4),
  ...change,
});
const answersOf = async (store: TestStore, address = jane) =>
  (await store.jobChanges.jobChangesOf(address)).known.flatMap(({ answers }) => answers.map((one) => [one.by.id, one.answer]));
const countRows = async (store: TestStore, table: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(store.below.db)).rows[0]?.count;

forEachStore('job changes', (open) => {
  const known = async () => {
    const store = await open();
    await sql`truncate news_seen`.execute(store.below.db);
    await store.recordObservation(found([profile()]));
    return store;
  };

  test('are kept once, as they were described last, and belong to somebody who is known', async () => {
    const store = await known();
    expect(await store.jobChanges.jobChangesOf(jane)).toEqual({ known: [], forgottenOn: null });
    await record(store, [proposal]);
    const described = { ...proposal, saidBy: ['gravatar', 'github', 'message'] };
    await record(store, [described, other], noonOf(5));
    await record(store, [proposal], noonOf(4), false);
    expect((await store.jobChanges.jobChangesOf(jane)).known).toEqual([
      { change: described, answers: [], withdrawnOn: null, isPartlyForgotten: false },
      { change: other, answers: [], withdrawnOn: null, isPartlyForgotten: false },
    ]);
    await store.jobChanges.recordJobChanges({ address: 'nobody@firma.example', changes: [proposal], complete: true, at: noon });
    expect(await countRows(store, 'job_change')).toBe(2);
  });

  test('are answered by each colleague once, whose newest answer counts', async () => {
    const store = await known();
    await record(store, [proposal]);
    expect(await store.jobChanges.answerJobChange(answer({ answer: 'later' }))).toBe('kept');
    expect(await store.jobChanges.answerJobChange(answer({ at: noonOf(5) }))).toBe('kept');
    expect(await store.jobChanges.answerJobChange(answer({ answer: 'wrong', by: kim, at: noonOf(6) }))).toBe('kept');
    expect(await answersOf(store)).toEqual([
      ['kim', 'wrong'],
      ['robin', 'confirmed'],
    ]);
    const [first] = (await store.jobChanges.jobChangesOf(jane)).known;
    expect(first?.answers[1]).toEqual({ answer: 'confirmed', by: robin, at: noonOf(5) });
  });

  test('are no longer answered once that was taken back, and can be answered again', async () => {
    const store = await known();
    await record(store, [proposal]);
    expect(await store.jobChanges.answerJobChange(answer({ answer: null }))).toBe('unknown');
    await store.jobChanges.answerJobChange(answer());
    await store.jobChanges.answerJobChange(answer({ by: kim }));
    expect(await store.jobChanges.answerJobChange(answer({ answer: null, at: noonOf(5) }))).toBe('kept');
    expect(await answersOf(store)).toEqual([['kim', 'confirmed']]);
    await store.jobChanges.answerJobChange(answer({ at: noonOf(6) }));
    expect(await answersOf(store)).toHaveLength(2);
  });

  test('can’t be answered where they were never proposed', async () => {
    const store = await known();
    await record(store, [proposal]);
    const wrong = [
      answer({ changeId: 'never' }),
      answer({ address: 'other@firma.example' }),
      answer({ by: { id: '', name: null } }),
    ];
    for (const each of wrong) expect(await store.jobChanges.answerJobChange(each)).toBe('unknown');
    expect(await countRows(store, 'job_change_answer')).toBe(0);
  });

  test('leave kept cards good, and answers to them do not', async () => {
    const store = await known();
    const show = () => store.findShownCard({ address: jane, view: 'plain', now: new Date(noon) });
    const keep = async () => {
      const { person } = await store.findByAddress(jane);
      const { id: personId = '', version = -1 } = person ?? {};
      await store.keepShownCard({ personId, version, view: 'plain', card: '{}', goodUntil: noonOf(20), now: noon });
    };
    await keep();
    await record(store, [proposal]);
    expect(await show()).toBe('{}');
    for (const given of ['confirmed', null] as const) {
      await store.jobChanges.answerJobChange(answer({ answer: given }));
      expect(await show()).toBeNull();
      await keep();
    }
    await store.jobChanges.setFollowed({ address: jane, colleague: 'robin', follow: true, at: noon });
    expect(await show()).toBeNull();
  });

  test('and their answers go when the person asks not to be looked up, and none is kept afterwards', async () => {
    const store = await known();
    await record(store, [proposal]);
    await store.jobChanges.answerJobChange(answer());
    await store.suppress(jane, new Date(noon));
    await record(store, [proposal]);
    expect(await store.jobChanges.answerJobChange(answer())).toBe('unknown');
    expect([await countRows(store, 'job_change'), await countRows(store, 'job_change_answer')]).toEqual([0, 0]);
  });
});

forEachStore('following', (open) => {
  test('is each colleague’s own, and only of somebody who is known', async () => {
    const store = await open();
    const set = (follow: boolean, address = jane) =>
      store.jobChanges.setFollowed({ address, colleague: 'robin', follow, at: noon });
    expect(await set(true)).toBe('not-known');
    await store.recordObservation(observation());
    expect(await set(true)).toBe('done');
    expect(await store.jobChanges.isFollowed(jane, 'robin')).toBe(true);
    expect(await store.jobChanges.isFollowed(jane, 'kim')).toBe(false);
    expect(await set(false)).toBe('done');
    expect(await store.jobChanges.isFollowed(jane, 'robin')).toBe(false);
  });
});

forEachStore('what is new', (open) => {
  const now = new Date(noonOf(10));
  const meeting = async (addresses: readonly string[]) => {
    const store = await open();
    await sql`truncate news_seen`.execute(store.below.db);
    for (const [at, address] of addresses.entries()) {
      await store.recordObservation(observation({ address, name: address }));
      await store.jobChanges.recordJobChanges({ address, changes: [proposal], complete: true, at: noonOf(1 + at) });
    }
    await store.watch.met(addresses, noon.slice(0, 10));
    return store;
  };
  const newsOf = (store: TestStore, more: Partial<Parameters<TestStore['jobChanges']['findNews']>[0]> = {}) =>
    store.jobChanges.findNews({ colleague: 'robin', now, after: null, limit: 50, ...more });
  const names = async (...args: Parameters<typeof newsOf>) => (await newsOf(...args)).map(({ name }) => name);
  const all = ['a@firma.example', 'b@firma.example', 'c@firma.example'];

  test('comes newest first, in pages that lose and repeat nothing', async () => {
    const store = await meeting(all);
    const [first, second] = await newsOf(store, { limit: 2 });
    expect(first).toMatchObject({ address: 'c@firma.example', unread: true, change: { ...proposal, standing: 'open' } });
    expect(await names(store, { after: second?.place ?? null })).toEqual(['a@firma.example']);
    expect(await store.jobChanges.countNews({ colleague: 'robin', now, limit: 100 })).toBe(3);
    expect(await store.jobChanges.countNews({ colleague: 'robin', now, limit: 2 })).toBe(2);
  });

  test('is of people whom one met or follows', async () => {
    const store = await meeting(all);
    await sql`truncate met`.execute(store.below.db);
    expect(await names(store)).toEqual([]);
    await store.jobChanges.setFollowed({ address: 'b@firma.example', colleague: 'robin', follow: true, at: noon });
    expect(await names(store)).toEqual(['b@firma.example']);
    expect(await names(store, { colleague: 'kim' })).toEqual([]);
  });

  test('leaves out what is wrong, put off, or no longer proposed', async () => {
    const store = await meeting(all);
    const say = (address: string, more: Partial<ChangeAnswerToRecord>) =>
      store.jobChanges.answerJobChange(answer({ address, at: noonOf(9), ...more }));
    await say('a@firma.example', { answer: 'wrong', by: kim });
    await say('b@firma.example', { answer: 'later' });
    await store.jobChanges.recordJobChanges({ address: 'c@firma.example', changes: [], complete: true, at: noonOf(9) });
    expect(await names(store)).toEqual([]);
    expect(await names(store, { colleague: 'kim' })).toEqual(['b@firma.example']);
    expect(await names(store, { now: new Date(noonOf(17)) })).toEqual(['b@firma.example']);
    await say('a@firma.example', {});
    expect((await newsOf(store)).map(({ change }) => change.standing)).toEqual(['disputed']);
    await store.jobChanges.recordJobChanges({ address: 'c@firma.example', changes: [proposal], complete: true, at: noonOf(10) });
    expect(await names(store)).toEqual(['c@firma.example', 'a@firma.example']);
  });

  test('is marked as looked at up to a moment, for one colleague, and never back', async () => {
    const store = await meeting(all);
    const unread = (colleague: string) => store.jobChanges.countNews({ colleague, now, limit: 100 });
    await store.jobChanges.markNewsSeen('robin', noonOf(2));
    await store.jobChanges.markNewsSeen('robin', noonOf(1));
    expect([await unread('robin'), await unread('kim')]).toEqual([1, 3]);
    expect((await newsOf(store)).map((item) => item.unread)).toEqual([true, false, false]);
  });
});
