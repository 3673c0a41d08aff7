import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { pageLanguage, pageLanguages, wordsByLanguage } from '../../../src/service/pages/privacy-request/languages';
import { testApp } from '../../support/app';
import { scriptedConnector } from '../../support/connectors';
import { settingsOf } from '../../support/settings';
import { openTestStore, type TestStore } from '../../support/stores';
import { observation } from '../store/observations';

const hostile = '<img src=x onerror=alert(1)>"\'&';
const settings = settingsOf({
  organisation: { name: `Contoso ${hostile}`, contact: 'privacy@contoso.example' },
  legal: { basis: 'legitimate-interest', notice: { kind: 'mail', text: 'x' }, privacyText: `Our words ${hostile}\n\nand more` },
});

let store: TestStore;
let app: FastifyInstance;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await sql`truncate privacy_request`.execute(store.below.db);
  app = await testApp({ store, settings, connectors: [scriptedConnector('alpha', () => ({ kind: 'none' }))] });
});
afterEach(() => app.close());

const page = (url = '/privacy/', headers: object = {}) => app.inject({ url, headers: { ...headers } });
const ask = (form: Readonly<Record<string, string>>, rest: { headers?: object; remoteAddress?: string } = {}) =>
  app.inject({
    ...{ method: 'POST', url: '/privacy/', payload: new URLSearchParams(form).toString() },
    remoteAddress: rest.remoteAddress ?? '198.51.100.7',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...rest.headers },
  });
const objection = { kind: 'objection', address: 'anna@company.com', lang: 'en' };
const filed = () => store.privacy.findRequests({ open: true, limit: 100 });

describe('the privacy page', () => {
  test('is shown to anybody, in the language of the browser or the chosen one, and offers the others', async () => {
    const latvian = await page('/privacy/', { 'accept-language': 'fr-FR, lv;q=0.8, en;q=0.5' });
    expect([latvian.statusCode, latvian.headers['content-language']]).toEqual([200, 'lv']);
    expect(latvian.body).toContain(wordsByLanguage.lv.title);
    for (const language of pageLanguages) {
      const { body } = await page(`/privacy/?lang=${language}`, { 'accept-language': 'lv' });
      const words = wordsByLanguage[language];
      for (const sentence of [words.title, words.notKept, words.rights, words.kind.objection]) expect(body).toContain(sentence);
      expect(body).toContain(words.basis['legitimate-interest']);
      expect(body).toContain('privacy@contoso.example');
      for (const other of pageLanguages.filter((one) => one !== language))
        expect(body).toContain(`href="/privacy/?lang=${other}"`);
      expect(body).not.toMatch(/\{\w+\}/);
    }
  });

  test('holds no script and may load nothing: its one style is known by its hash', async () => {
    const { headers, body } = await page();
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none';style-src 'sha256-${hash}';form-action 'self';frame-ancestors 'none';base-uri 'none'`,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script|style="| on\w+="/i);
  });

  test('shows whatever it is given as text', async () => {
    const { body } = await page();
    expect(body).not.toContain('<img');
    expect(body).toContain('Our words &lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    const again = await ask({ ...objection, address: `"><script>${hostile}` });
    expect(again.statusCode).toBe(422);
    expect(again.body).not.toMatch(/<script|<img/);
  });

  test('files what is asked, and says the same whether or not anything is kept', async () => {
    await store.recordObservation(observation({ address: 'known@company.com' }));
    const answers = await Promise.all(
      ['known@company.com', 'nobody@company.com'].map((address) => ask({ ...objection, address })),
    );
    const texts = answers.map(({ statusCode, body }) => `${statusCode} ${body.replace(/[A-Z2-9]{4}-[A-Z2-9]{4}/g, '#')}`);
    expect(texts[0]).toBe(texts[1]);
    expect(answers[0]?.body).toContain('privacy@contoso.example');
    expect((await filed()).map(({ address, kind }) => `${kind} ${String(address)}`).sort()).toEqual([
      'objection known@company.com',
      'objection nobody@company.com',
    ]);
    expect((await store.findByAddress('known@company.com')).suppressed).toBe(false);
  });

  test('says the same when it is asked again', async () => {
    const [first, second] = [await ask(objection), await ask({ ...objection, address: ' Anna@Company.com ' })];
    expect(second.body).toBe(first.body);
    expect(await filed()).toMatchObject([{ timesAsked: 2 }]);
  });

  test('takes as long for each answer', async () => {
    const times = [];
    for (const form of [objection, objection, { ...objection, address: 'no address' }]) {
      const before = performance.now();
      await ask(form);
      times.push(performance.now() - before);
    }
    for (const time of times) expect(time).toBeGreaterThanOrEqual(295);
  });

  test('takes ten requests an hour from one client, and says what to do then', async () => {
    const answers = [];
    for (let count = 0; count < 11; count += 1) answers.push(await ask({ ...objection, address: `p${count}@company.com` }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(10).fill(200), 429]);
    expect(answers.at(-1)?.body).toContain('Too many requests');
    expect((await ask(objection, { remoteAddress: '198.51.100.8' })).statusCode).toBe(200);
  }, 30_000);

  test('takes no form that another site sent', async () => {
    expect((await ask(objection, { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(403);
    expect(await filed()).toEqual([]);
  });

  test('takes nothing but a small form', async () => {
    const json = await app.inject({ method: 'POST', url: '/privacy/', payload: objection });
    expect(json.statusCode).toBe(422);
    expect((await ask({ ...objection, address: 'x'.repeat(5000) })).statusCode).toBe(413);
    expect((await ask({ ...objection, kind: 'everything' })).statusCode).toBe(422);
    expect(await filed()).toEqual([]);
  });
});

describe('the language of the page', () => {
  test.each([
    [null, '', 'en'],
    [null, 'nn-NO,nn;q=0.9', 'nb'],
    [null, 'no', 'nb'],
    [null, 'de, ro-MD;q=0.3', 'ro'],
    [null, 'lv;q=0, ru', 'ru'],
    ['RU', 'lv', 'ru'],
    ['xx', 'lv', 'lv'],
  ])('is for %s and "%s" %s', (chosen, header, language) => {
    expect(pageLanguage(chosen, header)).toBe(language);
  });
});
