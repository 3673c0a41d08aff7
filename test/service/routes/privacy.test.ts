import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { ActsPage, LookupsPage, PersonRequests } from '../../../src/contract/privacy';
import { testApp } from '../../support/app';
import { openTestStore, type TestStore } from '../../support/stores';
import { observation } from '../store/observations';

const headers = { host: 'localhost:3443' };
const anna = 'anna@company.com';
let store: TestStore;
let app: FastifyInstance;
let clock = new Date('2026-11-22T10:00:00Z');
beforeAll(async () => {
  store = await openTestStore();
  app = await testApp({ store, now: () => clock });
});
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(async () => {
  clock = new Date('2026-11-22T10:00:00Z');
  await sql`truncate person, suppression, privacy_act, privacy_request, erased, lookup_audit cascade`.execute(store.below.db);
});

async function post<T = unknown>(url: string, payload: object): Promise<{ readonly status: number; readonly body: T }> {
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  return { status: answer.statusCode, body: answer.json<T>() };
}
const get = async <T>(url: string) => (await app.inject({ url, headers })).json<T>();
const acts = async () => (await get<ActsPage>('/api/privacy/acts')).items;

describe('what an administrator does for a person', () => {
  test('is noted with who, when and about whom, by a keyed hash', async () => {
    await store.recordObservation(observation({ address: anna }));
    expect((await post('/api/people/export', { address: ` ${anna.toUpperCase()}` })).body).toMatchObject({ address: anna });
    expect(await post('/api/people/erase', { address: anna, suppress: true })).toEqual({
      status: 200,
      body: { addresses: 1, suppressed: true },
    });
    const unsuppress = { address: anna, reason: `${anna} wrote to us on 20 November` };
    expect((await post('/api/people/unsuppress', unsuppress)).body).toEqual({ wasSuppressed: true });
    expect((await post('/api/people/unsuppress', unsuppress)).body).toEqual({ wasSuppressed: false });
    const noted = await acts();
    expect(noted.map(({ act, by, note }) => [act, by.id, note]).sort()).toEqual([
      ['export', 'local', null],
      ['suppress', 'local', null],
      ['unsuppress', 'local', '(address) wrote to us on 20 November'],
    ]);
    expect(new Set(noted.map(({ person }) => person)).size).toBe(1);
    expect(JSON.stringify(noted)).not.toContain(anna);
  });

  test('needs an address and a reason', async () => {
    for (const [url, payload] of [
      ['/api/people/export', { address: 'anna' }],
      ['/api/people/erase', { address: 'a@[127.0.0.1]' }],
    ] as const)
      expect(await post(url, payload)).toMatchObject({
        status: 422,
        body: { error: expect.stringContaining('no mail address') },
      });
    expect((await post('/api/people/unsuppress', { address: anna, reason: ' ' })).status).toBe(400);
    expect(await acts()).toEqual([]);
  });

  test('forgets whom nobody met since, and says first how many that are', async () => {
    for (const address of [anna, 'boris@company.com']) await store.recordObservation(observation({ address }));
    await store.watch.met([anna], '2024-05-01');
    await store.watch.met(['boris@company.com'], '2026-05-01');
    const asked = { notMetSince: '2025-01-01' };
    expect((await post('/api/people/forget', { ...asked, dryRun: true })).body).toEqual({ people: 1, keptAsFollowed: 0 });
    expect((await store.findByAddress(anna)).person).not.toBeNull();
    expect((await post('/api/people/forget', asked)).body).toEqual({ people: 1, keptAsFollowed: 0 });
    expect((await store.findByAddress(anna)).person).toBeNull();
    expect((await store.findByAddress('boris@company.com')).person).not.toBeNull();
    expect(await acts()).toMatchObject([{ act: 'forget', note: '1 people not met since 2025-01-01', person: null }]);
  });
});

describe('requests of people', () => {
  test('are listed with their age and the day by which they are due, and answered once', async () => {
    await store.privacy.fileRequest({ kind: 'copy', address: anna, language: 'lv', at: '2026-10-31T08:00:00.000Z' });
    const { requests } = await get<PersonRequests>('/api/privacy/requests');
    expect(requests).toMatchObject([
      { kind: 'copy', address: anna, language: 'lv', ageDays: 22, dueOn: '2026-11-30', answered: null },
    ]);
    const answer = { id: requests[0]?.id ?? '', outcome: 'refused', note: 'no proof that the address is theirs' };
    expect((await post('/api/privacy/requests/answer', answer)).body).toEqual({ answered: true });
    expect((await post('/api/privacy/requests/answer', answer)).body).toEqual({ answered: false });
    expect((await post('/api/privacy/requests/answer', { ...answer, id: randomUUID() })).body).toEqual({ answered: false });
    expect((await get<PersonRequests>('/api/privacy/requests')).requests).toEqual([]);
    expect((await get<PersonRequests>('/api/privacy/requests?answered=true')).requests).toMatchObject([
      { address: null, answered: { outcome: 'refused', note: 'no proof that the address is theirs' } },
    ]);
  });
});

describe('the audit of who looked up whom', () => {
  test('is read by pages, of one person or one colleague, and reading it is noted', async () => {
    const days = Array.from({ length: 101 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
    const looked = { address: anna, purpose: 'open-message' } as const;
    await store.privacy.noteLookups(days.map((day) => ({ ...looked, colleague: 'one', day })));
    await store.privacy.noteLookups([{ ...looked, address: 'boris@company.com', colleague: 'two', day: '2026-01-01' }]);
    const first = (await post<LookupsPage>('/api/privacy/lookups', {})).body;
    expect([first.items.length, first.items[0]?.day]).toEqual([100, days.at(-1)]);
    const rest = (await post<LookupsPage>('/api/privacy/lookups', { after: first.next })).body;
    expect([rest.items.length, rest.next]).toEqual([2, null]);
    const ofBoris = (await post<LookupsPage>('/api/privacy/lookups', { address: 'Boris@company.com' })).body;
    expect(ofBoris.items).toEqual([
      { colleague: 'two', person: expect.stringMatching(/^[0-9a-f]{64}$/), day: '2026-01-01', purpose: 'open-message' },
    ]);
    expect((await post<LookupsPage>('/api/privacy/lookups', { colleague: 'two' })).body.items).toHaveLength(1);
    const notes = (await acts()).map(({ act, note }) => `${act} ${String(note)}`).sort();
    expect(notes).toEqual(['read-lookups null', 'read-lookups null', 'read-lookups of the colleague two']);
    expect((await post('/api/privacy/lookups', { after: 'elsewhere' })).status).toBe(400);
    expect((await post('/api/privacy/lookups', { address: 'nobody' })).status).toBe(422);
  });
});
