import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import type { FastifyInstance } from 'fastify';
import { health, healthDetails } from '../../../src/contract/health';
import { roles } from '../../../src/service/auth/role';
import { createPulse } from '../../../src/service/metrics/pulse';
import { pageFolders } from '../../../src/service/pages/page-folders';
import { languages } from '../../../src/web/language';
import { testApp } from '../../support/app';
import { projectRoot } from '../../support/running-service';
import { openTestStore, type TestStore } from '../../support/stores';

const signIn = {
  kind: 'tenant',
  tenantId: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  clientId: '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e',
  scope: 'access_as_user',
  guests: 'refused',
  loginHost: 'login.microsoftonline.com',
} as const;
const verify = () => Promise.resolve({ colleague: { id: 'anna', name: null }, roles: [...roles] });
const authorization = 'Bearer a.b.c';

let store: TestStore;
let app: FastifyInstance;
const pulse = createPulse(() => new Date());
beforeAll(async () => {
  store = await openTestStore();
  const operations = { pulse, startedAt: new Date('2026-11-20T10:00:00Z') };
  app = await testApp({ store, signIn, door: { kind: 'tokens', verify }, operations }, pageFolders(projectRoot, false));
});
afterAll(async () => {
  await app.close();
  await store.close();
});

describe('the health', () => {
  test('tells anyone the version, since when, the time, and whether it can work; nothing of who runs it', async () => {
    const answer = await app.inject('/api/health');
    expect(health.parse(answer.json())).toMatchObject({
      version: '1.2.3',
      startedAt: '2026-11-20T10:00:00.000Z',
      isReady: true,
      loginHost: 'login.microsoftonline.com',
    });
    expect(answer.body).not.toContain(signIn.tenantId);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('says that the store can’t be read, instead of failing', async () => {
    const broken = await testApp({ store: { ...store, check: () => Promise.reject(new Error('away')) } });
    expect((await broken.inject('/api/health')).json()).toMatchObject({ isReady: false, loginHost: null });
    await broken.close();
  });

  test('tells administrators how each network answers', async () => {
    pulse.note({ network: 'github', hostKind: 'listed', outcome: 'timeout', ms: 5000, attempts: 1, fromCache: false });
    expect((await app.inject('/api/health/details')).statusCode).toBe(401);
    const answer = await app.inject({ url: '/api/health/details', headers: { authorization } });
    expect(healthDetails.parse(answer.json())).toMatchObject({
      engine: 'pglite',
      networks: [{ network: 'github', calls: 1, failures: 1, lastFailure: 'timeout', lastAnswerAt: null, budgetLeft: null }],
    });
  });
});

describe('the health page', () => {
  test('is there for anyone, with files of its own and no script in it', async () => {
    expect((await app.inject('/health')).headers['location']).toBe('/health/');
    const page = await app.inject('/health/');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).not.toMatch(/<script(?![^>]* src=)|<style|style=| on\w+=/);
    for (const [file, type] of [
      ['words.js', 'text/javascript'],
      ['check.js', 'text/javascript'],
      ['style.css', 'text/css'],
    ] as const) {
      const answer = await app.inject(`/health/${file}`);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
    }
  });

  test('may try only the hosts that the pane needs', async () => {
    const policy = String((await app.inject('/health/')).headers['content-security-policy']);
    expect(policy.split(';')).toContain(
      "connect-src 'self' https://appsforoffice.microsoft.com https://login.microsoftonline.com",
    );
    expect(policy).not.toContain('unsafe');
  });

  test('says everything in each of our languages: what stands in the page, and what its script says', () => {
    const read = (file: string) => readFileSync(path.join(projectRoot, 'assets/health', file), 'utf8');
    const words = runInNewContext(`${read('words.js').replace('export const words', 'const words')}; words`) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    const { en = {}, ...others } = words;
    expect(['en', ...Object.keys(others)]).toEqual(languages);
    const inPage = [...read('index.html').matchAll(/data-words="(\w+)"/g)].map((match) => match[1] ?? '');
    const places = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const own of Object.values(others)) {
      expect(Object.keys(own).sort()).toEqual([...new Set([...inPage, ...Object.keys(en)])].sort());
      expect(
        Object.keys(en).filter((key) => own[key] === en[key] || String(places(own[key])) !== String(places(en[key]))),
      ).toEqual([]);
    }
    for (const key of Object.keys(en)) expect(read('check.js')).toContain(`'${key.replace(/\.not$/, '')}'`);
  });

  test('shows what it reads as text', () => {
    const script = readFileSync(path.join(projectRoot, 'assets/health/check.js'), 'utf8');
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
