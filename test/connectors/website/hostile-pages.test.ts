import fc from 'fast-check';
import type { Finding } from '../../../src/connectors/connector';
import { website } from '../../../src/connectors/website';
import { recordedHttp } from '../../support/recorded-http';
import { now } from '../describe-connector';

const robots = [/\/robots\.txt$/, { status: 404 }] as const;
const missing = [/./, { status: 404 }] as const;

function findIn(html: string): Promise<Finding> {
  const http = recordedHttp([robots, ['https://northwind.example/', { body: html }], missing]);
  return website.find({ kind: 'domain', value: 'northwind.example', source: 'message' }, { http, now, settings: {} });
}

async function namesIn(html: string): Promise<(string | null)[]> {
  const finding = await findIn(html);
  return finding.kind === 'found' ? finding.found.map(({ profile }) => profile.name) : [];
}

const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
const person = '{"@type":"Person","name":"Ilze Bērziņa"}';

describe('a hostile page', () => {
  test.each([
    ['deep JSON', script(`${'{"@graph":['.repeat(2_000)}${person}${']}'.repeat(2_000)}`)],
    ['deep lists', script('['.repeat(50_000) + ']'.repeat(50_000))],
    ['a person nine levels down', script(`${'{"@graph":'.repeat(9)}${person}${'}'.repeat(9)}`)],
    ['many things before the person', script(`[${'{},'.repeat(5_000)}${person}]`)],
    ['a script beyond measure', script(`[${' '.repeat(200_001)}${person}]`)],
    ['a person who is not one', script('{"@type":["Person",{"a":1}],"name":{"name":{"name":"x"}}}')],
    ['no name but an address', script('{"@type":"Person","name":"ilze@northwind.example"}')],
    ['no name but a link', script('{"@type":"Person","name":"https://evil.example/"}')],
    ['no name but a sentence', script(`{"@type":"Person","name":"${'very '.repeat(40)}long"}`)],
    ['no name but signs', script('{"@type":"Person","name":"\\u202E ☎ 12"}')],
  ])('with %s names nobody', async (_what, html) => {
    expect(await namesIn(html)).toEqual([]);
  });

  test('cannot reach into objects that are not its own', async () => {
    const html = script(
      '{"@type":"Person","name":"Ilze Bērziņa","__proto__":{"jobTitle":"Admin","polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const finding = await findIn(html);
    expect(finding.kind === 'found' && finding.found[0]?.profile.positions).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('names at most 50 people', async () => {
    const people = Array.from({ length: 300 }, (_, i) => ({
      '@type': 'Person',
      name: `Anna ${String.fromCodePoint(0x100 + i)}berga`,
    }));
    expect(await namesIn(script(JSON.stringify(people)))).toHaveLength(50);
    const cards = people.map(({ name }) => `<p class="h-card"><b class="p-name">${name}</b><i class="p-role">x</i></p>`).join('');
    expect((await namesIn(cards)).length).toBeLessThanOrEqual(50);
  });

  test('has its markup in no text of a person', async () => {
    const finding = await findIn(
      script('{"@type":"Person","name":"<b>Ilze</b> <i>Bērziņa","jobTitle":"<img src=x onerror=alert(1)>Buyer"}'),
    );
    const [found] = finding.kind === 'found' ? finding.found : [];
    expect(found?.profile.name).toBe('Ilze Bērziņa');
    expect(found?.profile.positions[0]?.title).toBe('Buyer');
  });

  test('costs no more than a moment, however it is made', async () => {
    const attributes = Array.from({ length: 70_000 }, (_, i) => `a${i}`).join(' ');
    const pages = [
      `<a class="h-card" ${attributes}>x</a>`,
      '<p class="h-card">x'.repeat(25_000),
      `<div class="h-card">${'<b class="p-name p-org u-url">x</b>'.repeat(12_000)}</div>`,
      `<p>${Array.from({ length: 150 }, (_, i) => `<b id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(30_000)}`,
      `<div class="h-card">${'<b class="p-name p-org u-url">x</b>'.repeat(290)}</div>`.repeat(50),
      '<div>'.repeat(80_000),
      `<a rel="me" href="/x">x</a>`.repeat(15_000),
    ];
    for (const page of pages) {
      const begun = performance.now();
      await findIn(page);
      expect(performance.now() - begun).toBeLessThan(10_000);
    }
  });

  test('never makes find throw, whatever it holds', async () => {
    const piece = fc.constantFrom(
      '<div class="h-card">',
      '<a class="p-name u-url u-email" href="',
      '">',
      '</a>',
      '</div>',
      '<span class="vcard fn org">',
      '<script type="application/ld+json">',
      '{"@type":"Person","name":',
      '"x"}',
      '[',
      ']',
      '</script>',
      '<base href="',
      'http://[',
      'mailto:',
      '<a rel="me" href="//',
      '<meta name="robots" content="',
      '<template>',
      '<table>',
      '<svg>',
      '\u0000',
    );
    const html = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(html, async (given) => {
        expect(['found', 'none', 'unreadable']).toContain((await findIn(given)).kind);
      }),
      { numRuns: 200 },
    );
  });

  test('never makes find throw by the JSON in it', async () => {
    const key = fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      'name',
      'employee',
      'worksFor',
      'email',
      'sameAs',
      'url',
      'jobTitle',
      '__proto__',
      'image',
    );
    const leaf = fc.oneof(
      fc.constantFrom<unknown>('Person', 'Organization', 'https://schema.org/Person', null, 7, true),
      fc.string(),
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json'), { maxKeys: 6 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(json, async (given) => {
        expect(['found', 'none']).toContain((await findIn(script(JSON.stringify(given).replaceAll('<', '\\u003c')))).kind);
      }),
      { numRuns: 200 },
    );
  });
});
