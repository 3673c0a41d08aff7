import { sql } from 'kysely';
import { openSealedText, sealText } from '../../../src/service/store/sealed-text';
import { forEachStore } from '../../support/stores';
import { found, jane, noon, observation, profile } from './observations';

const other = 'other@firma.example';
const own = { network: 'github', id: '42', linkKey: 'github.com/janeroe', isSure: true };

forEachStore('what the rights of people need of the store', (open) => {
  async function start() {
    const store = await open();
    await sql`truncate privacy_act, privacy_request, erased, lookup_audit`.execute(store.below.db);
    return store;
  }
  const at = noon;

  test('forgets whom nobody met since, and not who is followed unless it is said', async () => {
    const store = await start();
    for (const address of [jane, other, 'new@firma.example']) await store.recordObservation(observation({ address }));
    await store.watch.met([jane, other], '2025-01-10');
    await store.watch.met(['new@firma.example'], '2026-09-10');
    await store.jobChanges.setFollowed({ address: other, colleague: 'one', follow: true, at });
    const query = { since: '2026-01-01', alsoFollowed: false };
    expect(await store.privacy.findNotMet(query)).toEqual({ addresses: [jane], followed: 1 });
    expect(await store.privacy.findNotMet({ ...query, alsoFollowed: true })).toEqual({ addresses: [jane, other], followed: 0 });
    expect(await store.privacy.findNotMet({ ...query, since: '2025-01-10' })).toEqual({ addresses: [], followed: 0 });
  });

  test('lets somebody be looked up again who changed their mind', async () => {
    const store = await start();
    await store.privacy.suppress({ address: jane, accounts: [own], at });
    expect(await store.privacy.isSuppressed(jane)).toBe(true);
    expect([await store.privacy.unsuppress(jane), await store.privacy.unsuppress(jane)]).toEqual([true, false]);
    await store.recordObservation(observation());
    expect((await store.findByAddress(jane)).person).not.toBeNull();
    const { rows } = await sql`select from suppressed_account`.execute(store.below.db);
    expect(rows).toEqual([]);
  });

  test('notes who looked up whom once a day, by a keyed hash, and nobody who asked not to be', async () => {
    const store = await start();
    await store.recordObservation(observation());
    await store.privacy.suppress({ address: other, accounts: [], at });
    const looked = { colleague: 'one', address: jane, day: '2026-10-03', purpose: 'open-message' } as const;
    await store.privacy.noteLookups([looked, looked, { ...looked, address: other }, { ...looked, day: '2026-10-04' }]);
    await store.privacy.noteLookups([looked, { ...looked, colleague: 'two' }]);
    const all = { address: null, colleague: null, after: null, limit: 10 };
    const rows = await store.privacy.findLookups(all);
    expect(rows.map(({ colleague, day }) => `${day} ${colleague}`).sort()).toEqual([
      '2026-10-03 one',
      '2026-10-03 two',
      '2026-10-04 one',
    ]);
    expect(new Set(rows.map(({ person }) => person)).size).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(jane);
    expect(await store.privacy.findLookups({ ...all, colleague: 'two' })).toHaveLength(1);
    expect(await store.privacy.findLookups({ ...all, address: other })).toEqual([]);
    const [first] = await store.privacy.findLookups({ ...all, limit: 1 });
    const next = await store.privacy.findLookups({ ...all, after: first ?? null });
    expect(next.map(({ id }) => id)).toEqual(rows.slice(1).map(({ id }) => id));
    await store.privacy.erase({ address: jane, accounts: [], at });
    expect((await store.privacy.findLookups(all)).map(({ person }) => person)).toEqual([null, null, null]);
    expect(await store.privacy.forgetLookups('2026-10-04')).toBe(2);
  });

  test('files a request once while it is open, under a number that tells nobody whether it was asked before', async () => {
    const store = await start();
    const request = { kind: 'objection', address: jane, language: 'lv', at } as const;
    const first = await store.privacy.fileRequest(request);
    expect(first).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await store.privacy.fileRequest({ ...request, language: 'en' })).toBe(first);
    expect(await store.privacy.fileRequest({ ...request, kind: 'copy' })).not.toBe(first);
    const [filed, copy] = await store.privacy.findRequests({ open: true, limit: 10 });
    expect([filed, copy].map((one) => one?.timesAsked).sort()).toEqual([1, 2]);
    const objection = [filed, copy].find((one) => one?.kind === 'objection');
    expect(objection).toMatchObject({ address: jane, reference: first, language: 'lv', filedAt: noon, answered: null });
    const answer = { id: objection?.id ?? '', outcome: 'done', note: `told ${jane} so`, at } as const;
    expect([await store.privacy.answerRequest(answer), await store.privacy.answerRequest(answer)]).toEqual([jane, null]);
    expect(await store.privacy.findRequests({ open: false, limit: 10 })).toMatchObject([
      { address: null, answered: { at: noon, outcome: 'done', note: 'told (address) so' } },
    ]);
    expect(await store.privacy.fileRequest(request)).toBe(first);
  });

  test('keeps who did what, about a keyed hash', async () => {
    const store = await start();
    const by = { id: 'admin', name: 'Admin' };
    await store.privacy.recordAct({ act: 'erase', by, at, address: jane, note: null });
    await store.privacy.recordAct({
      act: 'unsuppress',
      by,
      at: '2026-10-04T12:00:00.000Z',
      address: jane,
      note: `<${jane}> wrote`,
    });
    const acts = await store.privacy.findActs({ after: null, limit: 10 });
    expect(acts).toMatchObject([
      { act: 'unsuppress', by, note: '<(address)> wrote', person: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { act: 'erase', by, note: null, at: noon },
    ]);
    expect(await store.privacy.findActs({ after: acts[0] ?? null, limit: 10 })).toEqual(acts.slice(1));
  });

  test('erases after a restore whoever was erased since they were known, and nobody who became known later', async () => {
    const store = await start();
    for (const address of [jane, other]) await store.recordObservation({ ...found([profile()]), address });
    await store.privacy.erase({ address: jane, accounts: [], at: '2100-01-01T00:00:00.000Z' });
    await store.privacy.erase({ address: other, accounts: [], at: '2000-01-01T00:00:00.000Z' });
    const list = await store.privacy.suppressionList();
    expect(list.erased).toHaveLength(2);
    for (const address of [jane, other]) await store.recordObservation(observation({ address }));
    expect([await store.privacy.mergeSuppression(list), await store.privacy.mergeSuppression(list)]).toEqual([1, 0]);
    expect((await store.findByAddress(jane)).person).toBeNull();
    expect((await store.findByAddress(other)).person).not.toBeNull();
  });
});

describe('a sealed text', () => {
  test('is opened with the same secret at the same place only', () => {
    const sealed = sealText(jane, 'place', 'secret');
    expect(sealed).not.toContain(Buffer.from(jane).toString('hex'));
    expect(sealText(jane, 'place', 'secret')).not.toBe(sealed);
    expect(openSealedText(sealed, 'place', 'secret')).toBe(jane);
    for (const [place, secret] of [
      ['other', 'secret'],
      ['place', 'other'],
    ] as const)
      expect(openSealedText(sealed, place, secret)).toBeNull();
    expect(openSealedText('00', 'place', 'secret')).toBeNull();
  });
});
