import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { refusalWords, type RefusalName } from '../../src/service/refusal-words';
import { testApp } from '../support/app';
import { openTestStore, type TestStore } from '../support/stores';

const sources = path.resolve(__dirname, '../../src/service');

describe('what the service says when it refuses', () => {
  test.each(Object.entries(refusalWords))('%s: first what is wrong, then what to do', (_name, [what, todo]) => {
    expect(what).toMatch(/^[A-Z].+\.$/);
    expect(todo).toMatch(/^(Ask|Check|Correct|Give|Open|Send|Start|Take|Try|Use)\b.+\.$/);
  });

  test('stands in one list, so that no route says something else', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const own = files.filter((file) => /\bsend\(\{\s*error: ['"`]/.test(readFileSync(path.join(sources, file), 'utf8')));
    expect(own).toEqual([]);
  });

  let store: TestStore;
  let app: FastifyInstance;
  beforeAll(async () => {
    store = await openTestStore();
    app = await testApp({ store });
  });
  afterAll(async () => {
    await app.close();
    await store.close();
  });

  const json = { 'content-type': 'application/json' };
  test.each<[string, RefusalName, number, object]>([
    ['an address where nothing is', 'nothing-here', 404, { url: '/api/nothing' }],
    ['an address that can’t be read', 'unreadable-address', 400, { url: '/api/%zz' }],
    ['half a body', 'not-readable', 400, { method: 'POST', url: '/api/lookup', payload: '{"half', headers: json }],
    ['no body', 'not-readable', 400, { method: 'POST', url: '/api/lookup', payload: '', headers: json }],
    [
      'a body of another type',
      'other-type',
      415,
      { method: 'POST', url: '/api/lookup', payload: '<a/>', headers: { 'content-type': 'text/xml' } },
    ],
    ['a body that is too large', 'too-large', 413, { method: 'POST', url: '/api/lookup', payload: { name: 'x'.repeat(70_000) } }],
  ])('is in our words for %s', async (_what, name, status, request) => {
    const answer = await app.inject({
      ...request,
      headers: { host: 'localhost', ...('headers' in request ? (request.headers as object) : {}) },
    });
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([status, refusalWords[name].join(' ')]);
  });
});
