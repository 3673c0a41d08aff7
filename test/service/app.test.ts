import { openTestStore, type TestStore } from '../support/stores';
import { testApp, type TestParts } from '../support/app';
import { refusalBody } from '../../src/service/refusal-words';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const app = (parts: Partial<TestParts> = {}) => testApp({ store, ...parts });
const request = {
  lookup: '3f0a3b52-9f27-4c4b-8a38-6a1b0f6a2f11',
  address: 'anna@baltwave.com',
  name: 'Anna',
  title: null,
  company: null,
  links: [],
  departure: null,
  messageSentAt: null,
  again: [],
};
const post = (payload: object, headers: Record<string, string> = {}) => ({
  method: 'POST' as const,
  url: '/api/lookup',
  payload,
  headers: { host: 'localhost:3443', ...headers },
});
const events = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string });

describe('the service', () => {
  test('says that it is alive and ready', async () => {
    const service = await app();
    expect((await service.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await service.inject('/readyz')).json()).toEqual({ status: 'ok' });
  });

  test('says that it is not ready when the store does not answer, without details', async () => {
    const service = await app({ store: { ...store, check: () => Promise.reject(new Error('secret host name')) } });
    const answer = await service.inject('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'store unavailable' }]);
  });

  test('tells which networks it may ask, and what each is sent', async () => {
    const service = await app();
    const { version, networks } = (await service.inject({ url: '/api/about', headers: { host: 'localhost' } })).json();
    expect(version).toBe('1.2.3');
    for (const network of networks) {
      expect(network.homepage).toMatch(/^https:/);
      expect(network.sends.length).toBeGreaterThan(10);
      expect(network.on).toBe(false);
    }
  });

  test('describes its routes from the very schemas it checks with', async () => {
    const service = await app();
    const document = (await service.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } })).json();
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/lookup', '/api/about', '/healthz', '/readyz']));
    const body = document.paths['/api/lookup'].post.requestBody.content['application/json'].schema;
    expect(body.required).toContain('address');
    const line = document.paths['/api/lookup'].post.responses['200'].content['application/x-ndjson'].schema;
    expect(JSON.stringify(line)).toContain('jobChanges');
  });

  test('answers a look-up with one event a line, each with the look-up’s id', async () => {
    const answer = await (await app()).inject(post(request));
    expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(events(answer.body)).toEqual([
      expect.objectContaining({ lookup: request.lookup, type: 'card' }),
      { lookup: request.lookup, type: 'done' },
    ]);
  });

  test.each([
    ['a missing field', { ...request, address: undefined }],
    ['an unknown field', { ...request, body: 'the text of the mail' }],
    ['a link that is not https', { ...request, links: ['javascript:alert(1)'] }],
    ['a name of 501 characters', { ...request, name: 'x'.repeat(501) }],
    ['a look-up id that is none', { ...request, lookup: '1' }],
  ])('refuses %s with the field’s name', async (_what, payload) => {
    const answer = await (await app()).inject(post(payload));
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ ...refusalBody('not-valid'), problems: [expect.any(String)] });
  });

  test('refuses a body of more than 64 kB', async () => {
    expect((await (await app()).inject(post({ ...request, name: 'x'.repeat(70_000) }))).statusCode).toBe(413);
  });

  test.each([
    ['a foreign host name', { host: 'rebound.example:3443' }],
    ['a host name that only begins like ours', { host: 'localhost.evil.example' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['another port’s page', { origin: 'https://localhost:9999' }],
    ['a sandboxed page', { origin: 'null' }],
  ])('answers its interface to nobody under %s', async (_what, headers) => {
    const answer = await (await app()).inject(post(request, headers));
    expect(answer.statusCode).toBe(403);
  });

  test('keeps its interface to itself however its address is written', async () => {
    const service = await app();
    for (const url of ['/%61pi/about', '/api/%61bout', '/%61%70%69/about?x=/health']) {
      expect((await service.inject({ url, headers: { host: 'rebound.example' } })).statusCode).toBe(403);
      expect((await service.inject({ url, headers: { host: 'localhost' } })).statusCode).toBe(200);
    }
  });

  test('answers its own page', async () => {
    const answer = await (await app()).inject(post(request, { origin: 'http://localhost:3443' }));
    expect(answer.statusCode).toBe(200);
  });

  test('ends a look-up that fails with an event, and says nothing of why', async () => {
    const failing = {
      ...store,
      findByAddress: () => Promise.reject(new Error('password authentication failed for anna@baltwave.com')),
    };
    const answer = await (await app({ store: failing })).inject(post(request));
    expect(events(answer.body)).toEqual([{ lookup: request.lookup, type: 'failed' }]);
  });

  test('lets an answer that is no page do nothing at all', async () => {
    const { headers } = await (await app()).inject('/healthz');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';frame-ancestors 'none';form-action 'none';base-uri 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test.each(['/healthz', '/api/about', '/nowhere'])('%s binds nothing else on this machine', async (url) => {
    const { headers } = await (await app()).inject({ url, headers: { host: 'localhost' } });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('says in words that an address leads nowhere', async () => {
    expect((await (await app()).inject('/nowhere')).json()).toEqual(refusalBody('nothing-here'));
  });
});
