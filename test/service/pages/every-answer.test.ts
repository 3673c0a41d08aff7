import { pageFolders } from '../../../src/service/pages/page-folders';
import { testApp } from '../../support/app';
import { projectRoot } from '../../support/running-service';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const host = { host: 'localhost' };
const json = { ...host, 'content-type': 'application/json' };

/** Every kind of answer that the service has: what is asked, and how it is answered. */
const answers = {
  'a page': [{ url: '/assets/support.html' }, 200],
  'a picture': [{ url: '/assets/icons/icon-16.png' }, 200],
  'a page made for the request': [{ url: '/privacy/' }, 200],
  'the interface': [{ url: '/api/about', headers: host }, 200],
  'no more than its headers': [{ method: 'HEAD', url: '/healthz' }, 200],
  'whether it is alive': [{ url: '/healthz' }, 200],
  'another address': [{ url: '/privacy' }, 302],
  'an address that leads nowhere': [{ url: '/nowhere' }, 404],
  'an address of the interface that leads nowhere': [{ url: '/api/nowhere', headers: host }, 404],
  'a file that is not there': [{ url: '/pane/nothing.js' }, 404],
  'an address that can’t be read': [{ url: '/%zz' }, 400],
  'another site': [{ url: '/api/about', headers: { host: 'evil.example' } }, 403],
  'a body that can’t be read': [{ method: 'POST', url: '/api/lookup', headers: json, payload: '{' }, 400],
  'a body of another kind': [
    { method: 'POST', url: '/api/lookup', headers: { ...host, 'content-type': 'application/xml' }, payload: 'x' },
    415,
  ],
  'a body that is too large': [{ method: 'POST', url: '/api/lookup', headers: json, payload: `"${'x'.repeat(70_000)}"` }, 413],
  'a store that does not answer': [{ url: '/readyz' }, 503],
} as const;

test.each(Object.entries(answers))(
  '%s comes with every header that says what may be done with it',
  async (_title, [asked, status]) => {
    const broken = { ...store, check: () => Promise.reject(new Error('the store is away')) };
    const app = await testApp({ store: broken }, pageFolders(projectRoot, false));
    const { statusCode, headers } = await app.inject(asked);
    await app.close();
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-permitted-cross-domain-policies': 'none',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cross-origin-resource-policy': expect.stringMatching(/^(same-origin|cross-origin)$/),
      'origin-agent-cluster': '?1',
    });
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-/);
    expect(headers['x-powered-by']).toBeUndefined();
  },
);
