import type { FastifyInstance } from 'fastify';
import { guardRoutes } from '../../../src/service/auth/guard-routes';
import { mayAct, roles, type LeastRole, type Role } from '../../../src/service/auth/role';
import { pageFolders } from '../../../src/service/pages/page-folders';
import { refusalBody } from '../../../src/service/refusal-words';
import Fastify from 'fastify';
import { noSettings, testApp } from '../../support/app';
import { openTestStore, type TestStore } from '../../support/stores';
import { projectRoot } from '../../support/running-service';

/** The tokens of this table are words: `reader.a.b` is a reader's. How real ones are checked is another table's. */
const verify = (token: string) => {
  const held = roles.filter((role) => token.startsWith(`${role}.`));
  return Promise.resolve(
    token.startsWith('forged') ? ('signature' as const) : { colleague: { id: token, name: null }, roles: held },
  );
};
const callers = ['nobody', 'forged', 'norole', ...roles] as const;
const leastRoles: Readonly<Record<string, LeastRole>> = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /api/about': 'anyone',
  'GET /api/openapi.json': 'reader',
  'POST /api/lookup': 'reader',
  'POST /api/decisions': 'responder',
  'POST /api/job-changes': 'responder',
  'POST /api/follows': 'reader',
  'POST /api/mentions/corrections': 'responder',
  'POST /api/mentions/around': 'reader',
  'POST /api/mentions/people': 'reader',
  'POST /api/mentions/mark': 'reader',
  'GET /api/places/tips': 'reader',
  'GET /api/listening': 'administrator',
  'GET /api/setup/settings': 'administrator',
  'PUT /api/setup/settings': 'administrator',
  'GET /api/setup/keys': 'administrator',
  'PUT /api/setup/keys/:network/:setting': 'administrator',
  'DELETE /api/setup/keys/:network/:setting': 'administrator',
  'GET /api/setup/audit': 'administrator',
  'GET /api/setup/export': 'administrator',
  'POST /api/setup/import': 'administrator',
  'GET /api/setup/checklist': 'administrator',
  'PUT /api/setup/checklist/manifest': 'administrator',
  'GET /api/setup/networks': 'administrator',
  'GET /api/news': 'reader',
  'GET /api/news/unread': 'reader',
  'POST /api/news/seen': 'reader',
  'POST /api/people/export': 'administrator',
  'POST /api/people/erase': 'administrator',
  'POST /api/people/unsuppress': 'administrator',
  'POST /api/people/forget': 'administrator',
  'GET /api/privacy/requests': 'administrator',
  'POST /api/privacy/requests/answer': 'administrator',
  'POST /api/privacy/lookups': 'administrator',
  'GET /api/privacy/acts': 'administrator',
  'GET /privacy/': 'anyone',
  'POST /privacy/': 'anyone',
};

let store: TestStore;
let app: FastifyInstance;
beforeAll(async () => {
  store = await openTestStore();
  app = await testApp({ store, door: { kind: 'tokens', verify } }, pageFolders(projectRoot, true));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await store.close();
});

interface Route {
  readonly method: string;
  readonly url: string;
  readonly least: LeastRole | undefined;
}

const routesOf = (): Route[] =>
  app.guardedRoutes.flatMap(({ method, url, config }) =>
    [method].flat().map((one) => ({ method: one, url, least: config?.leastRole })),
  );

async function call({ method, url }: Route, caller: (typeof callers)[number]): Promise<{ status: number; body: string }> {
  const headers = caller === 'nobody' ? {} : { authorization: `Bearer ${caller}.a.b` };
  const answer = await app.inject({ method: method as 'GET', url: url.replace('*', 'x'), headers });
  return { status: answer.statusCode, body: answer.body };
}

function expectedOf({ least }: Route, caller: (typeof callers)[number]): 401 | 403 | 'let in' {
  if (least === 'anyone') return 'let in';
  if (caller === 'nobody' || caller === 'forged') return 401;
  const held: readonly Role[] = caller === 'norole' ? [] : [caller];
  return least !== undefined && mayAct(held, least) ? 'let in' : 403;
}

describe('the roles', () => {
  test('stand above each other', () => {
    const table = roles.map((held) => roles.map((needed) => mayAct([held], needed)));
    expect(table).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
    expect(mayAct([], 'reader')).toBe(false);
  });

  test('are what each route of the interface says', () => {
    const said = Object.fromEntries(routesOf().map(({ method, url, least }) => [`${method} ${url}`, least]));
    expect(said).toMatchObject(leastRoles);
    expect(routesOf().length).toBeGreaterThan(20);
  });

  test('let to every route those who may use it, and nobody else', async () => {
    const wrong: string[] = [];
    for (const route of routesOf()) {
      for (const caller of callers) {
        const { status } = await call(route, caller);
        const outcome = status === 401 || status === 403 ? status : 'let in';
        if (outcome !== expectedOf(route, caller)) wrong.push(`${route.method} ${route.url} for ${caller}: ${String(status)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('leave only pages, health and what the service is open to anyone', () => {
    const open = routesOf().filter(({ least }) => least === 'anyone');
    expect(open.filter(({ method, url }) => method === 'GET' && url.startsWith('/api')).map(({ url }) => url)).toEqual([
      '/api/about',
      '/api/health',
    ]);
    expect(
      open.filter(({ method }) => method !== 'GET' && method !== 'HEAD').map(({ method, url }) => `${method} ${url}`),
    ).toEqual(['POST /privacy/']);
  });

  test('are told with every answer as what they allow, so that nobody is offered what would be refused', async () => {
    const told = await Promise.all(
      roles.map(async (role) => {
        const headers = { authorization: `Bearer ${role}.a.b` };
        return (await app.inject({ url: '/api/news/unread', headers })).headers['acquaint-may'];
      }),
    );
    expect(told).toEqual(['lookUp', 'lookUp decide', 'lookUp decide']);
    expect((await app.inject('/api/about')).headers).not.toHaveProperty('acquaint-may');
  });

  test('are missed with the name of the missing one', async () => {
    const decision = { method: 'POST', url: '/api/decisions', least: 'responder' } as const;
    expect(await call(decision, 'reader')).toEqual({
      status: 403,
      body: '{"error":"This needs the role \\"responder\\". An administrator of your organisation can give it.","role":"responder"}',
    });
  });

  test('keep a request of nobody from being read: a broken body is not told from a whole one', async () => {
    const asked = { method: 'POST' as const, url: '/api/lookup', headers: { 'content-type': 'application/json' } };
    const answers = await Promise.all(['{', '{}', 'x'.repeat(70_000)].map((payload) => app.inject({ ...asked, payload })));
    expect(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).toEqual(
      Array(3).fill(`401 ${JSON.stringify(refusalBody('sign-in'))}`),
    );
  });

  test('do not matter where there is nothing', async () => {
    for (const caller of callers)
      expect(await call({ method: 'GET', url: '/api/nothing', least: undefined }, caller)).toMatchObject({ status: 404 });
  });

  test('must be said: a route that does not keeps the service from starting', async () => {
    const careless = Fastify();
    guardRoutes(careless, { kind: 'local' }, () => noSettings.rights);
    careless.get('/api/secret', () => 'secret');
    await expect(careless.ready()).rejects.toThrow(
      'say in the config of these routes who may use them (leastRole): GET /api/secret',
    );
  });
});

describe('with sign-in', () => {
  const headers = (token: string) => ({
    authorization: `Bearer ${token}`,
    host: 'acquaint.contoso.example',
    'content-type': 'application/json',
  });
  const request = {
    lookup: '3f0a3b52-9f27-4c4b-8a38-6a1b0f6a2f11',
    address: 'karl@fabrikam.example',
    name: 'Karl',
    title: null,
    company: null,
    links: [],
    departure: null,
    messageSentAt: null,
    again: [],
  };
  const isFollowedFor = async (token: string) => {
    const answer = await app.inject({ method: 'POST', url: '/api/lookup', headers: headers(token), payload: request });
    const [line = ''] = answer.body.split('\n');
    return (JSON.parse(line) as { card: { followed: boolean } }).card.followed;
  };

  test('answers under the name that the organisation gave it', async () => {
    const answer = await app.inject({ url: '/api/news/unread', headers: headers('reader.a.b') });
    expect([answer.statusCode, answer.json()]).toEqual([200, { unread: 0 }]);
  });

  test('keeps apart whom each colleague follows, and the cards that were drawn for each', async () => {
    await store.recordObservation({
      address: request.address,
      name: 'Karl',
      network: 'github',
      outcome: 'none',
      askedAt: new Date().toISOString(),
      retryAt: null,
      found: [],
    });
    expect(await isFollowedFor('reader.anna.x')).toBe(false);
    const follow = { address: request.address, follow: true };
    const kept = await app.inject({ method: 'POST', url: '/api/follows', headers: headers('reader.anna.x'), payload: follow });
    expect(kept.statusCode).toBe(204);
    expect(await isFollowedFor('reader.anna.x')).toBe(true);
    expect(await isFollowedFor('reader.boris.x')).toBe(false);
    expect(await isFollowedFor('reader.anna.x')).toBe(true);
  });
});
