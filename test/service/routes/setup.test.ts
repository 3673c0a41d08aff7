import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import {
  auditPage,
  checklist,
  conflict,
  importAnswer,
  invalid,
  networkKeys,
  networkStates,
  settingsExport,
  settingsState,
} from '../../../src/contract/setup';
import { testApp, type TestParts } from '../../support/app';
import { settingsOf, setUp } from '../../support/settings';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
const open: FastifyInstance[] = [];
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await sql`truncate network_key, settings_audit, network_answer, network_budget, organisation_settings`.execute(store.below.db);
  await sql`insert into organisation_settings default values`.execute(store.below.db);
});
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

const now = () => new Date('2026-11-22T10:00:00.000Z');
const secret = 'the secret of these tests, which is long enough';

async function start(parts: Partial<TestParts> = {}): Promise<FastifyInstance> {
  const app = await testApp({ store, now, keysSecrets: { current: secret, old: null }, ...parts });
  open.push(app);
  return app;
}

async function call(app: FastifyInstance, line: string, payload?: object) {
  const [method = '', url = ''] = line.split(' ');
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { host: 'localhost' },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : (answer.json() as unknown), headers: answer.headers };
}

const stateOf = async (app: FastifyInstance) => settingsState.parse((await call(app, 'GET /api/setup/settings')).body);

async function save(app: FastifyInstance, from: number, change: object) {
  return call(app, 'PUT /api/setup/settings', { from, settings: { ...settingsOf(), ...change } });
}

describe('the settings', () => {
  test('are those of the start until something is saved', async () => {
    const app = await start({ settings: settingsOf({ ownDomains: ['contoso.example'] }) });
    const state = await stateOf(app);
    expect(state).toMatchObject({ revision: 0, source: 'defaults', changed: null });
    expect(state.settings.ownDomains).toEqual(['contoso.example']);
  });

  test('take over with the first saved change, and hold for whoever looks somebody up at once', async () => {
    const app = await start();
    const saved = await save(app, 0, { ownDomains: ['contoso.example'], brand: { name: 'Contoso' } });
    expect(saved.status).toBe(200);
    expect(settingsState.parse(saved.body)).toMatchObject({
      revision: 1,
      source: 'saved',
      changed: { at: now().toISOString(), by: { id: 'local', name: null } },
    });
    expect((await call(app, 'GET /api/about')).body).toMatchObject({ brand: 'Contoso' });
    const asked = await call(app, 'POST /api/lookup', lookupOf('karl@contoso.example')).catch(String);
    expect(JSON.stringify(asked)).toContain('colleague');
  });

  test('are not written anew by saving what holds already', async () => {
    const app = await start();
    expect((await save(app, 0, {})).body).toMatchObject({ revision: 0, source: 'defaults' });
    await save(app, 0, { ownDomains: ['contoso.example'] });
    expect((await save(app, 1, { ownDomains: ['contoso.example'] })).body).toMatchObject({ revision: 1 });
  });

  test('are refused with the place of each problem, and nothing is saved', async () => {
    const app = await start();
    const refused = await save(app, 0, { ownDomains: ['not a domain'], networks: { bluesky: 'yes' } });
    expect(refused.status).toBe(422);
    expect(invalid.parse(refused.body).problems.map(({ path }) => path)).toEqual([
      ['ownDomains', 0],
      ['networks', 'bluesky'],
    ]);
    const unknown = await save(app, 0, { networks: { friendster: true } });
    expect(invalid.parse(unknown.body).problems).toEqual([
      { path: ['networks', 'friendster'], message: expect.stringContaining('there is no such network') },
    ]);
    expect(await stateOf(app)).toMatchObject({ revision: 0 });
  });

  test('tell somebody who comes second who was first, and lose nothing', async () => {
    const app = await start();
    await save(app, 0, { ownDomains: ['first.example'] });
    const second = await save(app, 0, { ownDomains: ['second.example'] });
    expect(second.status).toBe(409);
    expect(conflict.parse(second.body)).toMatchObject({ revision: 1, changed: { at: now().toISOString(), by: { id: 'local' } } });
    expect((await stateOf(app)).settings.ownDomains).toEqual(['first.example']);
  });

  test('reach another replica within its pace, without a restart', async () => {
    const [one, other] = [await start(), await start({ followEveryMs: 20 })];
    await save(one, 0, { brand: { name: 'Contoso' } });
    await expect(
      until(async () => ((await call(other, 'GET /api/about')).body as { brand: string | null }).brand === 'Contoso'),
    ).resolves.toBe(true);
  });

  test('may be as long as they may be, and not longer', async () => {
    const app = await start();
    const companyAliases = Array.from({ length: 500 }, (_unused, index) => [`Company ${index}`, `Another name of ${index}`]);
    expect((await save(app, 0, { companyAliases })).status).toBe(200);
    expect((await save(app, 1, { organisation: { name: 'x'.repeat(3_000_000) } })).status).toBe(413);
  });
});

describe('the audit', () => {
  test('says who changed what from what to what, newest first and in pages', async () => {
    const app = await start();
    for (let index = 0; index < 60; index += 1) await save(app, index, { organisation: { name: `Contoso ${index}` } });
    const first = auditPage.parse((await call(app, 'GET /api/setup/audit')).body);
    expect(first.items).toHaveLength(50);
    expect(first.items[0]).toMatchObject({
      ...{ at: now().toISOString(), by: { id: 'local', name: null }, kind: 'changed' },
      ...{ path: 'organisation.name', from: 'Contoso 58', to: 'Contoso 59' },
    });
    const second = auditPage.parse((await call(app, `GET /api/setup/audit?after=${String(first.next)}`)).body);
    expect([second.items.length, second.next, second.items.at(-1)?.from]).toEqual([10, null, null]);
    expect((await call(app, 'GET /api/setup/audit?after=x')).status).toBe(400);
  });

  test('keeps no excluded address', async () => {
    const app = await start();
    await save(app, 0, { excludedGroups: [{ name: 'Press', addresses: ['anna@paper.example'], domains: [] }] });
    const { body } = await call(app, 'GET /api/setup/audit');
    expect(JSON.stringify(body)).toContain('1 address');
    expect(JSON.stringify(body)).not.toContain('paper.example');
  });
});

describe('keys of networks', () => {
  const value = 'ghp_a-token-of-nobody';
  const keyOf = async (app: FastifyInstance, network = 'github') =>
    networkKeys.parse((await call(app, 'GET /api/setup/keys')).body).keys.find((key) => key.network === network);

  test('go in, are said to be there, and never come out', async () => {
    const app = await start();
    expect(await keyOf(app)).toMatchObject({
      setting: 'token',
      source: 'none',
      variable: 'ACQUAINT_GITHUB_TOKEN',
      changed: null,
    });
    expect((await call(app, 'PUT /api/setup/keys/github/token', { value })).status).toBe(204);
    expect(await keyOf(app)).toMatchObject({
      source: 'saved',
      changed: { at: now().toISOString(), by: { id: 'local', name: null } },
    });
    const answers = await Promise.all(
      ['settings', 'keys', 'audit', 'export', 'checklist', 'networks'].map((page) => call(app, `GET /api/setup/${page}`)),
    );
    expect(JSON.stringify(answers)).not.toContain(value);
    const { rows } = await sql`select * from network_key`.execute(store.below.db);
    expect(JSON.stringify(rows)).not.toContain(value);
    expect(auditPage.parse((await call(app, 'GET /api/setup/audit')).body).items).toMatchObject([
      { kind: 'key-set', path: 'keys.github.token', from: null, to: null },
    ]);
  });

  test('switch a network on that needs one, and off again when they are removed', async () => {
    const app = await start();
    await save(app, 0, { networks: { peopledatalabs: true } });
    const isOn = async () =>
      networkStates.parse((await call(app, 'GET /api/setup/networks')).body).networks.find(({ id }) => id === 'peopledatalabs');
    expect(await isOn()).toMatchObject({ wanted: true, on: false, missingKeys: ['apiKey'] });
    await call(app, 'PUT /api/setup/keys/peopledatalabs/apiKey', { value: 'k' });
    expect(await isOn()).toMatchObject({ wanted: true, on: true, missingKeys: [] });
    expect((await call(app, 'DELETE /api/setup/keys/peopledatalabs/apiKey')).status).toBe(204);
    expect((await call(app, 'DELETE /api/setup/keys/peopledatalabs/apiKey')).status).toBe(204);
    expect(await isOn()).toMatchObject({ on: false });
  });

  test('of the environment win', async () => {
    const app = await start({ keysGiven: { github: { token: 'given' } } });
    await call(app, 'PUT /api/setup/keys/github/token', { value });
    expect(await keyOf(app)).toMatchObject({ source: 'environment', changed: { by: { id: 'local' } } });
  });

  test('can’t be saved without a secret, and it is said what to do', async () => {
    const app = await start({ keysSecrets: { current: null, old: null } });
    const refused = await call(app, 'PUT /api/setup/keys/github/token', { value });
    expect([refused.status, refused.body]).toEqual([409, { error: expect.stringContaining('ACQUAINT_KEYS_SECRET') }]);
    expect(networkKeys.parse((await call(app, 'GET /api/setup/keys')).body).problem).toContain('ACQUAINT_KEYS_SECRET');
  });

  test('that another secret sealed are said to be unreadable, and warned of without a value', async () => {
    const app = await start();
    await call(app, 'PUT /api/setup/keys/github/token', { value });
    const warn = jest.fn();
    const other = await start({ keysSecrets: { current: 'another secret, which is long enough too', old: null }, warn });
    expect(await keyOf(other)).toMatchObject({ source: 'unreadable' });
    expect(warn.mock.calls).toEqual([
      ['a saved key of a network can’t be opened', { network: 'github', setting: 'token', reason: 'unknown-secret' }],
    ]);
  });

  test('are refused where there are none, and when they can be none', async () => {
    const app = await start();
    expect((await call(app, 'PUT /api/setup/keys/github/password', { value })).status).toBe(404);
    expect((await call(app, 'PUT /api/setup/keys/friendster/token', { value })).status).toBe(404);
    for (const bad of ['', 'two words', 'x'.repeat(5000), 'ключ'])
      expect((await call(app, 'PUT /api/setup/keys/github/token', { value: bad })).status).toBe(400);
  });
});

describe('the settings as a file', () => {
  test('are exported without keys, and imported elsewhere as one audited change', async () => {
    const app = await start();
    await save(app, 0, { brand: { name: 'Contoso' }, ownDomains: ['contoso.example'] });
    const answer = await call(app, 'GET /api/setup/export');
    expect(answer.headers['content-disposition']).toContain('acquaint-settings.json');
    const file = settingsExport.parse(answer.body);
    expect(file).toMatchObject({ acquaint: 'settings', version: 1, exportedAt: now().toISOString() });
    await save(app, 1, {});
    const preview = importAnswer.parse((await call(app, 'POST /api/setup/import', { file, from: 2, apply: false })).body);
    expect([preview.applied, preview.state.revision, preview.differences.map(({ path }) => path)]).toEqual([
      false,
      2,
      ['brand', 'ownDomains'],
    ]);
    const applied = importAnswer.parse((await call(app, 'POST /api/setup/import', { file, from: 2, apply: true })).body);
    expect([applied.applied, applied.state.revision, applied.state.settings.brand?.name]).toEqual([true, 3, 'Contoso']);
    expect(auditPage.parse((await call(app, 'GET /api/setup/audit')).body).items).toHaveLength(6);
  });

  test('may be a settings file too', async () => {
    const app = await start();
    const file = { $schema: 'x', ...setUp, ownDomains: ['contoso.example'] };
    const answer = await call(app, 'POST /api/setup/import', { file, from: 0, apply: true });
    expect(importAnswer.parse(answer.body).state).toMatchObject({ revision: 1, settings: { ownDomains: ['contoso.example'] } });
  });

  test.each([
    ['of a later form', { acquaint: 'settings', version: 2, settings: {} }, 'version 2'],
    ['of something else', { acquaint: 'card', version: 1, settings: {} }, 'not an export'],
    ['that is a list', [], 'expected object'],
    ['that is nothing', null, 'expected object'],
  ])('are refused from a file %s', async (_what, file, words) => {
    const app = await start();
    const answer = await call(app, 'POST /api/setup/import', { file, from: 0, apply: true });
    expect(answer.status).toBe(422);
    expect(invalid.parse(answer.body).problems).toEqual([{ path: [], message: expect.stringContaining(words) }]);
  });

  test('are refused when somebody changed them since the preview', async () => {
    const app = await start();
    await save(app, 0, { ownDomains: ['first.example'] });
    const answer = await call(app, 'POST /api/setup/import', { file: setUp, from: 0, apply: true });
    expect(answer.status).toBe(409);
    expect(conflict.parse(answer.body).revision).toBe(1);
  });
});

describe('the checklist', () => {
  const itemsOf = async (app: FastifyInstance) => {
    const { isOpen, items } = checklist.parse((await call(app, 'GET /api/setup/checklist')).body);
    return { isOpen, done: items.filter((one) => one.done).map(({ item }) => item), items };
  };

  test('begins with what is required, and says what to do', async () => {
    const app = await start({ settings: settingsOf({ legal: {}, networks: {} }), keysSecrets: { current: null, old: null } });
    const { isOpen, done, items } = await itemsOf(app);
    expect([isOpen, done]).toEqual([false, []]);
    expect(items.filter(({ required }) => required).map(({ item }) => item)).toEqual(['legal-basis', 'notice', 'networks']);
    for (const { toDo } of items) expect(toDo?.length).toBeGreaterThan(20);
  });

  test('is done step by step', async () => {
    const app = await start({ settings: settingsOf({ legal: {}, networks: {} }) });
    await save(app, 0, { organisation: { name: 'Contoso', contact: 'it@contoso.example' }, ownDomains: ['contoso.example'] });
    expect((await call(app, 'PUT /api/setup/checklist/manifest')).status).toBe(204);
    const { isOpen, done } = await itemsOf(app);
    expect(isOpen).toBe(true);
    expect(done).toEqual(['organisation', 'own-domains', 'legal-basis', 'notice', 'networks', 'keys-secret', 'manifest']);
  });
});

describe('the networks', () => {
  test('say what is on, what is missing, what is sent, what is left and how they answered last', async () => {
    const app = await start();
    await save(app, 0, { networks: { github: true, wikidata: false }, networkCaps: { github: { callsAMonth: 100 } } });
    const at = '2026-11-22T09:59:00.000Z';
    await store.settings.noteAnswers([{ network: 'github', at, outcome: '200', wellAt: at }]);
    await store.watch.countRequests([{ network: 'github', windowSeconds: 3600, requests: 7 }], now().toISOString());
    await store.watch.takeRequests({
      ...{ network: 'github calls', windowSeconds: 30 * 86_400, requests: 1, most: 100, now: now().toISOString() },
    });
    const { networks, streams } = networkStates.parse((await call(app, 'GET /api/setup/networks')).body);
    const of = (id: string) => networks.find((network) => network.id === id);
    expect(of('github')).toMatchObject({
      ...{ wanted: true, on: true, missingKeys: [], limit: { requests: 60, perSeconds: 3600 } },
      window: { used: 7, endsAt: '2026-11-22T11:00:00.000Z' },
      cap: { callsAMonth: 100, used: 1, endsAt: expect.any(String) },
      lastAnswer: { at, outcome: '200', wellAt: at },
    });
    expect(of('wikidata')).toMatchObject({ wanted: false, on: false, cap: null, lastAnswer: null, window: { used: 0 } });
    expect(of('peopledatalabs')).toMatchObject({ missingKeys: ['apiKey'], sends: expect.stringContaining('SHA-256') });
    expect(streams.find(({ id }) => id === 'rss')).toMatchObject({ wanted: true, on: false, places: 'https address of a feed' });
  });

  test('are all off until the required setup is done', async () => {
    const app = await start({ settings: settingsOf({ legal: {} }) });
    const { networks } = networkStates.parse((await call(app, 'GET /api/setup/networks')).body);
    expect(networks.filter(({ on }) => on)).toEqual([]);
  });
});

describe('rights', () => {
  const verify = (token: string) => Promise.resolve({ colleague: { id: token, name: null }, roles: ['reader' as const] });
  const ask = async (app: FastifyInstance, url: string) => {
    const headers = { authorization: 'Bearer reader.a.b', host: 'acquaint.contoso.example' };
    return (await app.inject({ method: 'POST', url, headers, payload: {} })).statusCode;
  };

  test('are given to more people, or to fewer, by the settings', async () => {
    const usual = await start({ door: { kind: 'tokens', verify } });
    expect([await ask(usual, '/api/lookup'), await ask(usual, '/api/decisions')]).toEqual([400, 403]);
    const rights = { lookUp: 'responder', decide: 'reader' } as const;
    const other = await start({ door: { kind: 'tokens', verify }, settings: settingsOf({ rights }) });
    expect([await ask(other, '/api/lookup'), await ask(other, '/api/decisions')]).toEqual([403, 400]);
  });
});

function lookupOf(address: string) {
  return {
    ...{ lookup: '3f0a3b52-9f27-4c4b-8a38-6a1b0f6a2f11', address, name: 'Karl', title: null, company: null },
    ...{ links: [], departure: null, messageSentAt: null, again: [] },
  };
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
