import { logged } from '../../support/capture-logs';
import { sql } from 'kysely';
import type { PersonExport } from '../../../src/contract/privacy';
import { keyedHash } from '../../../src/service/store/address-key';
import { forEachStore, testSecret, type TestStore } from '../../support/stores';
import { findEverywhere } from './find-everywhere';
import { ask, fill, namesake, openService, wanda } from './whole-person';

/** Every table that holds something of a person who is known in every way. One that is missing here is one that the test does not fill. */
const tablesOfPeople = [
  'address',
  'asking',
  'decision',
  'followed',
  'job_change',
  'job_change_answer',
  'lookup_audit',
  'mention',
  'mention_correction',
  'met',
  'person',
  'pgboss.job',
  'post',
  'profile',
  'refresh',
  'same_person',
  'shown_card',
  'sighting',
];

/** Tables with nothing of anybody who is looked up, or with keyed hashes and what is sealed only. */
const tablesOfNobody = [
  ...['erased', 'key_check', 'kysely_migration', 'kysely_migration_lock', 'listening_cursor', 'network_budget', 'news_seen'],
  ...['network_answer', 'network_key', 'organisation_settings', 'privacy_act', 'privacy_request', 'settings_audit'],
  ...['suppressed_account', 'suppression'],
];

const wordsOf = async (store: TestStore) => {
  const ids = await Promise.all(
    [wanda.address, wanda.other].map(async (one) => (await store.findByAddress(one)).person?.id ?? 'none'),
  );
  return [wanda.address, wanda.other, wanda.name, wanda.handle, ...ids];
};
const hashes = [wanda.address, wanda.other].map((address) => keyedHash(address, testSecret));

async function answerAll(store: TestStore, post: (url: string, payload: object) => Promise<{ readonly status: number }>) {
  for (const { id } of await store.privacy.findRequests({ open: true, limit: 100 }))
    expect((await post('/api/privacy/requests/answer', { id, outcome: 'done', note: `told ${wanda.address}` })).status).toBe(200);
}

/** A new table has to be filled and erased here, or named as holding nobody. */
async function unknownTables(store: TestStore): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'
  `.execute(store.below.db);
  const known = [...tablesOfPeople, ...tablesOfNobody];
  return rows.map(({ name }) => name).filter((name) => !known.includes(name));
}

forEachStore('somebody of whom everything was kept', (open) => {
  let service: Awaited<ReturnType<typeof openService>>;
  let store: TestStore;

  beforeEach(async () => {
    store = await open();
    await sql`truncate mention, mention_correction, privacy_act, privacy_request, erased, lookup_audit`.execute(store.below.db);
    service = await openService(store);
    logged.length = 0;
    await fill(store, service);
  }, 120_000);
  afterEach(() => service.close());

  test('is found in every table before, and in none after erasing', async () => {
    expect(await unknownTables(store)).toEqual([]);
    const words = await wordsOf(store);
    expect(Object.keys(await findEverywhere(store, words))).toEqual(expect.arrayContaining(tablesOfPeople));
    const erased = await service.post('/api/people/erase', { address: wanda.address });
    expect(JSON.parse(erased.body)).toEqual({ addresses: 2, suppressed: false });
    await answerAll(store, service.post);
    expect(await findEverywhere(store, words)).toEqual({});
    expect(await findEverywhere(store, hashes)).toEqual({ erased: 2, privacy_act: 2, privacy_request: 1 });
  }, 120_000);

  test('is in no log, however talkative it is', async () => {
    await service.post('/api/people/export', { address: wanda.address });
    await service.post('/api/people/erase', { address: wanda.address, suppress: true });
    await service.lookUp(wanda.address);
    await ask(service, 'copy');
    const text = logged.join('').toLowerCase();
    expect(text).toContain('/api/lookup');
    for (const word of [wanda.address, wanda.other, wanda.name, wanda.handle]) expect(text).not.toContain(word.toLowerCase());
  }, 120_000);

  test('is not there again once blocked, whatever is looked up, decided or heard', async () => {
    const words = await wordsOf(store);
    await service.post('/api/people/erase', { address: wanda.other, suppress: true });
    expect(await service.lookUp(wanda.address)).toContain('"asked-not-to"');
    expect(await service.lookUp(wanda.other)).toContain('"asked-not-to"');
    await service.hear('b2');
    // Networks offer the account to whoever bears the name.
    expect(await service.lookUp(namesake)).not.toContain(wanda.handle);
    await service.post('/api/decisions', {
      address: wanda.address,
      choice: 'linked',
      link: `https://gamma.example/${wanda.handle}`,
    });
    await service.post('/api/follows', { address: wanda.address, follow: true });
    await service.settle();
    await answerAll(store, service.post);
    expect(await findEverywhere(store, words)).toEqual({});
    expect(await findEverywhere(store, hashes)).toMatchObject({ suppression: 2 });
  }, 120_000);

  test('takes nobody else along', async () => {
    await service.post('/api/people/erase', { address: wanda.address });
    const { person } = await store.findByAddress(namesake);
    expect(person).toMatchObject({ address: namesake, name: 'Wanda B. Quistgaard', decisions: [], profiles: [] });
  }, 120_000);

  test('is exported whole: a row of every table, and each fact with source, date and confidence', async () => {
    const { body } = await service.post('/api/people/export', { address: wanda.address });
    const known = JSON.parse(body) as PersonExport;
    const tables = [...tablesOfPeople, 'privacy_request'];
    expect(Object.keys(known.records).sort()).toEqual([...tables].sort());
    expect(known.addresses).toEqual([wanda.address, wanda.other]);
    expect(known.facts).toContainEqual({
      what: 'name',
      value: wanda.name,
      source: 'alpha',
      url: `https://alpha.example/${wanda.handle}`,
      firstSeen: null,
      lastSeen: '2026-11-20T10:00:00.000Z',
      confidence: 'proven',
      because: expect.arrayContaining([expect.stringContaining('address exact')]),
    });
    for (const { source, confidence } of known.facts) expect([source, confidence]).not.toContain(null);
    expect(known.lookups).toEqual([
      { colleague: 'local', day: '2026-11-20', purpose: 'open-message' },
      { colleague: 'local', day: '2026-10-01', purpose: 'open-message' },
    ]);
    expect(known.requests).toMatchObject([{ kind: 'objection', outcome: null }]);
    const copy = await service.post('/api/people/export', { address: wanda.address, forPerson: true });
    expect(copy.body).toContain('"colleague 1"');
    expect(copy.body).not.toContain('"local"');
  }, 120_000);

  test('stays away when an older copy of the store is put back', async () => {
    const words = await wordsOf(store);
    await service.post('/api/people/erase', { address: wanda.address, suppress: true });
    const list = await store.privacy.suppressionList();
    await sql`truncate suppression, erased, person cascade`.execute(store.below.db);
    service.at('2026-11-19T10:00:00Z');
    await service.lookUp(wanda.address);
    await service.settle();
    expect(Object.keys(await findEverywhere(store, words))).toContain('address');
    expect(await store.privacy.mergeSuppression(list)).toBe(1);
    expect(await findEverywhere(store, [wanda.address, wanda.handle])).toEqual({});
    expect(await service.lookUp(wanda.address)).toContain('"asked-not-to"');
  }, 120_000);
});
