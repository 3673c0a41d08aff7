import type { FastifyInstance, RouteOptions } from 'fastify';
import { roles } from '../../../src/service/auth/role';
import { pageFolders } from '../../../src/service/pages/page-folders';
import { createMetrics } from '../../../src/service/metrics/metrics';
import { readManifestSource } from '../../../src/service/manifest/read-source';
import { testApp } from '../../support/app';
import { projectRoot } from '../../support/running-service';
import { openTestStore, type TestStore } from '../../support/stores';

/** Tokens of this suite are names; `forged` ones do not count. */
const verify = (token: string) =>
  Promise.resolve(
    token.startsWith('forged') ? ('signature' as const) : { colleague: { id: token, name: null }, roles: [...roles] },
  );
/** A thousandth of every limit: the first request of most routes is one too many, the seventh of pages. */
const tight = 0.001;
/** A setup with every brand that may be there. */
const largestBody = 2 * 1024 * 1024;

let store: TestStore;
const apps: FastifyInstance[] = [];
async function appWith(limitFactor: number): Promise<FastifyInstance> {
  const manifest = { source: readManifestSource(projectRoot), publicUrl: null, clientId: null };
  const metrics = { metrics: await createMetrics('1.2.3'), token: 'a token of the tests' };
  const operations = { limitFactor, manifest, metrics };
  const app = await testApp({ store, door: { kind: 'tokens', verify }, operations }, pageFolders(projectRoot, true));
  apps.push(app);
  await app.ready();
  return app;
}
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await store.close();
});

const as = (token: string) => ({ authorization: `Bearer ${token}.a.b`, 'content-type': 'application/json' });
const methodsOf = ({ method }: RouteOptions) => [method].flat() as ('GET' | 'HEAD' | 'POST')[];
const pathOf = ({ url }: RouteOptions) => url.replace('*', 'x').replaceAll(/:\w+/g, 'x');
const about = { method: 'GET', url: '/api/news/unread' } as const;

describe('the limits', () => {
  test('end the asking of every route with 429, and say when to come again', async () => {
    const app = await appWith(tight);
    const unlimited: string[] = [];
    for (const route of app.guardedRoutes) {
      for (const method of methodsOf(route)) {
        const asked = { method, url: pathOf(route), headers: as('anna') };
        const answers = await Promise.all(Array.from({ length: 10 }, () => app.inject(asked)));
        const refused = answers.find(({ statusCode }) => statusCode === 429);
        const wait = Number(refused?.headers['retry-after']);
        if (!(wait >= 1 && wait <= 60)) unlimited.push(`${method} ${route.url}`);
      }
    }
    expect(app.guardedRoutes.length).toBeGreaterThan(20);
    expect(unlimited).toEqual([]);
  });

  test('end every body that is too large with 413', async () => {
    const app = await appWith(1_000);
    const wrong: string[] = [];
    for (const route of app.guardedRoutes.filter((each) => methodsOf(each).some((method) => !['GET', 'HEAD'].includes(method)))) {
      const limit = route.bodyLimit ?? app.initialConfig.bodyLimit ?? Infinity;
      const payload = JSON.stringify({ text: 'x'.repeat(Math.min(limit, largestBody)) });
      const answer = await app.inject({
        method: methodsOf(route)[0] ?? 'POST',
        url: pathOf(route),
        headers: as('anna'),
        payload,
      });
      if (answer.statusCode !== 413 || limit > largestBody)
        wrong.push(`${String(route.method)} ${route.url}: ${answer.statusCode}`);
    }
    expect(wrong).toEqual([]);
  });

  test('say in words that it was too often', async () => {
    const app = await appWith(tight);
    const answer = await app.inject({ ...about, headers: as('anna') });
    expect(answer.json()).toEqual({ error: expect.stringMatching(/^This was asked too often\. Try again in \d+ s\.$/) });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  test('count each colleague apart, and each route', async () => {
    const app = await appWith(0.01);
    const statuses = async (token: string, url: string) => {
      const answers = [];
      for (let asked = 0; asked < 4; asked++) answers.push((await app.inject({ url, headers: as(token) })).statusCode);
      return answers;
    };
    expect(await statuses('anna', '/api/news/unread')).toEqual([200, 200, 200, 429]);
    expect(await statuses('boris', '/api/news/unread')).toEqual([200, 200, 200, 429]);
    expect(await statuses('anna', '/api/news')).toEqual([200, 200, 200, 429]);
  });

  test('count addresses where nobody signs in, and addresses that do not exist', async () => {
    const app = await appWith(0.01);
    const statusesFrom = async (remoteAddress: string) => {
      const answers = [];
      for (let asked = 0; asked < 4; asked++) answers.push((await app.inject({ url: '/api/nothing', remoteAddress })).statusCode);
      return answers;
    };
    expect(await statusesFrom('192.0.2.1')).toEqual([404, 404, 404, 429]);
    expect(await statusesFrom('192.0.2.2')).toEqual([404, 404, 404, 429]);
    expect(await statusesFrom('2001:db8::1')).toEqual([404, 404, 404, 429]);
    expect(await statusesFrom('2001:db8::2')).toEqual([429, 429, 429, 429]);
  });

  test('stop looking at tokens from an address that sent too many wrong ones, and at no other’s', async () => {
    const app = await appWith(0.01);
    const from = (remoteAddress: string, token: string) => app.inject({ ...about, remoteAddress, headers: as(token) });
    const statuses = [];
    for (let asked = 0; asked < 5; asked++) statuses.push((await from('192.0.2.9', `forged${asked}`)).statusCode);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect(Number((await from('192.0.2.9', 'forged')).headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('192.0.2.10', 'anna')).statusCode).toBe(200);
  });
});
