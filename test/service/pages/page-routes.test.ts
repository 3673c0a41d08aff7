import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { withLocalOffice } from '../../../src/service/pages/office-pages';
import { pageFolders } from '../../../src/service/pages/page-folders';
import type { SignIn } from '../../../src/service/auth/sign-in';
import type { PageFolders } from '../../../src/service/pages/page-routes';
import { testApp } from '../../support/app';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/stores';
import { refusalBody } from '../../../src/service/refusal-words';

const cdnTag = '<script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const script = 'console.log("the pane");'.repeat(20);
const root = temporaryFolder();

function write(name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

/** A project as it is when it was built. */
function writeProject(): void {
  write('build/pane/index.html', `<!doctype html><title>pane</title>${cdnTag}`);
  write('build/pane/pane.0123456789abcdef.js', script);
  write('build/pane/pane.0123456789abcdef.js.br', brotliCompressSync(script));
  write('build/pane/pane.0123456789abcdef.js.gz', gzipSync(script));
  write('build/setup/index.html', '<!doctype html><title>setup</title>');
  write('build/preview/index.html', '<!doctype html><title>preview</title>');
  write('build/preview/index.html.br', brotliCompressSync('<!doctype html><title>preview</title>'));
  write('build/preview/msajax.js', 'var Sys = {};');
  write('build/sign-in/index.html', `<!doctype html><title>sign-in</title>${cdnTag}`);
  write('build/sign-in/return.html', '<!doctype html><title>return</title>');
  write('assets/icons/icon-16.png', 'picture');
  write('assets/support.html', '<title>help</title>');
  write('assets/samples/mail/index.json', '[]');
  write('assets/samples/people/anna.json', '{}');
  write('node_modules/@microsoft/office-js/dist/office.js', 'var Office = {};');
  write('secret.key', 'secret');
}

let store: TestStore;
const apps: FastifyInstance[] = [];
beforeAll(async () => {
  writeProject();
  store = await openTestStore();
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await store.close();
});

async function appWith(folders: PageFolders, signIn: SignIn = { kind: 'local' }): Promise<FastifyInstance> {
  const app = await testApp({ store, signIn }, folders);
  apps.push(app);
  return app;
}
const preview = () => appWith(pageFolders(root, true));
const production = () => appWith(pageFolders(root, false));
const tenant: SignIn = {
  kind: 'tenant',
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  scope: 'access_as_user',
  guests: 'refused',
  loginHost: 'login.microsoftonline.us',
};
const sources = (policy: unknown, directive: string) =>
  new RegExp(`(?:^|;)${directive} ([^;]*)`).exec(String(policy))?.[1]?.split(' ');

describe('files that the build made', () => {
  const name = '/pane/pane.0123456789abcdef.js';

  test('are kept for a year if their name carries a hash, pages are asked for again each time', async () => {
    const app = await production();
    const forever = 'public, max-age=31536000, immutable';
    for (const encoding of ['identity', 'gzip', 'br']) {
      const answer = await app.inject({ url: name, headers: { 'accept-encoding': encoding } });
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, forever]);
    }
    expect((await app.inject('/pane/index.html')).headers['cache-control']).toBe('no-cache');
    expect((await app.inject('/pane/')).headers['cache-control']).toBe('no-cache');
    expect((await (await preview()).inject('/preview/msajax.js')).headers['cache-control']).toBe('no-cache');
  });

  test('come compressed as the build compressed them, and as what they are', async () => {
    const app = await production();
    const get = async (encoding: string) => {
      const { headers, rawPayload } = await app.inject({ url: name, headers: { 'accept-encoding': encoding } });
      expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
      expect(headers['vary']).toBe('accept-encoding');
      return { encoding: headers['content-encoding'], body: rawPayload };
    };
    const [br, gzip, plain] = [await get('gzip, deflate, br'), await get('gzip'), await get('identity')];
    expect([br.encoding, brotliDecompressSync(br.body).toString()]).toEqual(['br', script]);
    expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(['gzip', script]);
    expect([plain.encoding, plain.body.toString()]).toEqual([undefined, script]);
  });

  test('come compressed in the preview too', async () => {
    const { headers, rawPayload } = await (await preview()).inject({ url: '/preview/', headers: { 'accept-encoding': 'br' } });
    expect([headers['content-encoding'], headers['content-type']]).toEqual(['br', 'text/html; charset=utf-8']);
    expect(brotliDecompressSync(rawPayload).toString()).toContain('preview');
  });

  test('are not sent again when they have not changed', async () => {
    const app = await production();
    const { etag } = (await app.inject('/pane/index.html')).headers;
    expect((await app.inject({ url: '/pane/index.html', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(304);
  });
});

describe('every page', () => {
  test('has a policy of its own: the pane may load Office and be framed by Outlook', async () => {
    for (const app of [await preview(), await production()]) {
      for (const url of ['/pane/', '/pane/index.html']) {
        const policy = (await app.inject(url)).headers['content-security-policy'];
        expect(sources(policy, 'default-src')).toEqual(["'none'"]);
        expect(sources(policy, 'script-src')).toEqual([
          "'self'",
          'https://appsforoffice.microsoft.com',
          'https://ajax.aspnetcdn.com',
        ]);
        expect(sources(policy, 'frame-ancestors')).toEqual(expect.arrayContaining(["'self'", 'https://outlook.office.com']));
        expect(sources(policy, 'connect-src')).toEqual(["'self'"]);
        expect(sources(policy, 'frame-src')).toEqual(["'self'"]);
      }
    }
  });

  test('has a policy of its own: the preview frames panes of this machine, and nobody frames it', async () => {
    const policy = (await (await preview()).inject('/preview/')).headers['content-security-policy'];
    expect(sources(policy, 'script-src')).toEqual(["'self'"]);
    expect(sources(policy, 'frame-src')).toEqual(["'self'", 'https://localhost:*']);
    expect(sources(policy, 'frame-ancestors')).toEqual(["'none'"]);
  });

  test('has a policy of its own: the setup runs its own scripts only and is framed by nobody', async () => {
    for (const app of [await preview(), await production()]) {
      const policy = (await app.inject('/setup/')).headers['content-security-policy'];
      expect(sources(policy, 'default-src')).toEqual(["'none'"]);
      expect(sources(policy, 'script-src')).toEqual(["'self'"]);
      expect(sources(policy, 'style-src')).toEqual(["'self'", "'unsafe-inline'"]);
      expect(sources(policy, 'connect-src')).toEqual(["'self'"]);
      expect(sources(policy, 'frame-ancestors')).toEqual(["'none'"]);
      expect((await app.inject('/setup')).headers.location).toBe('/setup/');
    }
  });

  test('icons may be shown in Outlook’s own pages, scripts may not be taken', async () => {
    const app = await production();
    const policyOf = async (url: string) => (await app.inject(url)).headers['cross-origin-resource-policy'];
    expect(await policyOf('/assets/icons/icon-16.png')).toBe('cross-origin');
    expect(await policyOf('/pane/pane.0123456789abcdef.js')).toBe('same-origin');
  });
});

describe('where people sign in', () => {
  const login = 'https://login.microsoftonline.us';
  const pages = (isPreview: boolean) => appWith(pageFolders(root, isPreview), tenant);

  test.each([true, false])(
    'pages may ask the one sign-in of the configuration, and no other host (preview: %s)',
    async (isPreview) => {
      const app = await pages(isPreview);
      for (const url of ['/pane/', '/pane/index.html']) {
        const policy = (await app.inject(url)).headers['content-security-policy'];
        expect([sources(policy, 'connect-src'), sources(policy, 'frame-src')]).toEqual([
          ["'self'", login],
          ["'self'", login],
        ]);
      }
      for (const url of ['/sign-in/', '/sign-in/index.html', '/sign-in/return.html']) {
        const policy = (await app.inject(url)).headers['content-security-policy'];
        expect([sources(policy, 'default-src'), sources(policy, 'connect-src')]).toEqual([["'none'"], ["'self'", login]]);
        expect(sources(policy, 'frame-ancestors')).toEqual(expect.arrayContaining(["'self'", 'https://outlook.office.com']));
        expect(sources(policy, 'style-src')).toEqual(["'self'"]);
      }
    },
  );

  test.each([true, false])(
    'its pages keep their hold on the window that opened them, other pages do not (preview: %s)',
    async (isPreview) => {
      const app = await pages(isPreview);
      const openerPolicy = async (url: string) => (await app.inject(url)).headers['cross-origin-opener-policy'];
      expect(await openerPolicy('/sign-in/')).toBe('unsafe-none');
      expect(await openerPolicy('/sign-in/return.html')).toBe('unsafe-none');
      expect(await openerPolicy('/pane/index.html')).toBe('same-origin-allow-popups');
    },
  );

  test('the preview’s sign-in window loads Office from this machine too', async () => {
    expect((await (await pages(true)).inject('/sign-in/?ask=1')).body).toContain('src="/office/office.js"');
    expect((await (await pages(false)).inject('/sign-in/?ask=1')).body).toContain(cdnTag);
  });

  test('and only there are such pages', async () => {
    expect((await (await production()).inject('/sign-in/')).statusCode).toBe(404);
  });

  test('everybody is told how, and nothing more', async () => {
    const { signIn } = (await (await pages(false)).inject('/api/about')).json<{ signIn: object }>();
    const { guests, ...told } = tenant;
    expect([signIn, guests]).toEqual([told, 'refused']);
    const local = (await (await production()).inject({ url: '/api/about', headers: { host: 'localhost' } })).json<{
      signIn: object;
    }>();
    expect(local.signIn).toEqual({ kind: 'none' });
  });
});

describe('what is not to be served', () => {
  test.each([
    '/pane/../../secret.key',
    '/pane/%2e%2e/%2e%2e/secret.key',
    '/pane/..%2f..%2fsecret.key',
    '/pane/..%5c..%5csecret.key',
    '/pane/%252e%252e/%252e%252e/secret.key',
    '/assets/icons/../../secret.key',
    '/assets/icons/%2e%2e%2f%2e%2e%2fsecret.key',
    '/samples/..%2f..%2f..%2fsecret.key',
    '/office/..%2f..%2f..%2f..%2fsecret.key',
    '/pane//etc/passwd',
    '/pane/%00',
  ])('%s gives nothing away', async (url) => {
    const { statusCode, body } = await (await preview()).inject(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toContain('secret');
    expect(body).not.toContain(root);
  });

  test.each(['/pane/nothing.js', '/preview/nothing.html', '/assets/nothing', '/assets/icons/', '/samples/', '/pane'])(
    '%s is answered with words and 404',
    async (url) => {
      const answer = await (await preview()).inject(url);
      expect([answer.statusCode, answer.json()]).toEqual([404, refusalBody('nothing-here')]);
    },
  );
});

describe('the preview', () => {
  test('is where one comes who knows only the name', async () => {
    const app = await preview();
    for (const url of ['/', '/preview']) {
      const { statusCode, headers } = await app.inject(url);
      expect([statusCode, headers.location]).toEqual([302, '/preview/']);
    }
  });

  test('loads Office from this machine, before it a stand-in for the Ajax library', async () => {
    const app = await preview();
    for (const url of ['/pane/', '/pane/index.html', '/pane/index.html?et=']) {
      const page = (await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } })).body;
      expect(page).not.toContain('appsforoffice');
      const loaded = [...page.matchAll(/<script defer src="([^"]+)"><\/script>/g)].map(([, address]) => address ?? '');
      expect(loaded).toEqual(['/office-shim/msajax.js', '/office/office.js']);
      for (const address of loaded) expect((await app.inject(address)).statusCode).toBe(200);
    }
  });

  test('has the sample messages', async () => {
    expect((await (await preview()).inject('/samples/mail/index.json')).json()).toEqual([]);
  });

  test('uses Microsoft’s address where the package is not installed', async () => {
    const folders = pageFolders(root, true);
    const app = await appWith({ ...folders, preview: folders.preview && { ...folders.preview, officeJs: null } });
    expect((await app.inject('/pane/index.html')).body).toContain(cdnTag);
  });

  test.each([
    '/preview/',
    '/preview/index.html',
    '/preview/msajax.js',
    '/samples/mail/index.json',
    '/samples/people/anna.json',
    '/assets/samples/people/anna.json',
    '/office/office.js',
    '/office-shim/msajax.js',
  ])('is not there where the service runs for real: %s', async (url) => {
    expect((await (await production()).inject(url)).statusCode).toBe(404);
  });

  test('gives way to the help page where the service runs for real, and the pane is as shipped', async () => {
    const app = await production();
    const { statusCode, headers } = await app.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/assets/support.html']);
    expect((await app.inject('/assets/support.html')).body).toContain('help');
    expect((await app.inject('/pane/index.html')).body).toContain(cdnTag);
  });
});

describe('the pane’s page with Office from this machine', () => {
  const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

  test.each([`<script src="${cdn}"></script>`, `<script src=${cdn}></script>`, `<script defer src='${cdn}'></script>`])(
    'is made of %s',
    (tag) => {
      const page = withLocalOffice(`<head>${tag}</head>`);
      expect(page).toMatch(
        /<head><script( defer)? src="\/office-shim\/msajax\.js"><\/script><script\1? src="\/office\/office\.js"/,
      );
    },
  );

  test('is refused if the build does not load Office as shipped', () => {
    expect(() => withLocalOffice('<script src="/office.js"></script>')).toThrow('does not load Office.js from the CDN');
  });
});
