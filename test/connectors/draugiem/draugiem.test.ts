import { draugiem } from '../../../src/connectors/draugiem';
import { judgeAccounts } from '../../../src/domain/identity/judge-accounts';
import type { Finding } from '../../../src/connectors/connector';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Clue } from '../../../src/domain/message/clue';
import denied from '../../fixtures/draugiem/recorded/error-access-denied.json';
import authorised from '../../fixtures/draugiem/recorded/authorize-ok.json';
import members from '../../fixtures/draugiem/synthetic/app-users.json';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const settings = { key: 'app key&x' };
const name = (value: string): Clue => ({ kind: 'name', value, source: 'message' });
const handle: Clue = { kind: 'handle', network: 'draugiem', value: '700123', source: 'message' };
const listed = 'https://api.draugiem.lv/json/?app=app+key%26x&action=app_users&page=1&limit=200';

describeConnector(draugiem, {
  clue: name('Ilze Bērziņa'),
  found: [[listed, { body: members }]],
  unknown: { body: { total: 0, users: [] } },
  settings,
  foreign: [
    { kind: 'address', value: 'ilze@northwind.example', source: 'message' },
    { kind: 'domain', value: 'northwind.example', source: 'message' },
    { kind: 'name-at-company', value: 'Ilze Bērziņa', domain: 'northwind.example', company: null, source: 'message' },
    { kind: 'name', value: 'Ilze', source: 'message' },
    { kind: 'handle', network: 'github', value: '700123', source: 'github' },
    { kind: 'handle', network: 'draugiem', value: '1,2,3', source: 'message' },
    { kind: 'link', value: 'https://github.com/ilze', source: 'message' },
  ],
  profileUrls: [
    ['https://www.draugiem.lv/user/700123/', '700123'],
    ['http://draugiem.lv/user/700123', '700123'],
    ['https://m.draugiem.lv/user/700123/?from=mail#top', '700123'],
    ['https://www.frype.com/user/700123/', '700123'],
  ],
  otherUrls: [
    'https://www.draugiem.lv/',
    'https://www.draugiem.lv/user/',
    'https://www.draugiem.lv/user/ilze/',
    'https://www.draugiem.lv/user/0/',
    'https://www.draugiem.lv/user/700123/gallery/',
    'https://www.draugiem.lv/contoso/',
    'https://api.draugiem.lv/user/700123/',
    'https://draugiem.lv.evil.example/user/700123/',
  ],
});

const ask = (clue: Clue, http: RecordedHttp): Promise<Finding> => draugiem.find(clue, { http, now, settings });
const profilesOf = (finding: Finding) => (finding.kind === 'found' ? finding.found.map(({ profile }) => profile) : []);
const page = (count: number, change: object = {}) => ({
  total: 900,
  users: Object.fromEntries(
    Array.from({ length: count }, (_unused, at) => [
      String(at + 1),
      { uid: at + 1, name: 'Kārlis', surname: `Ozols${at}`, ...change },
    ]),
  ),
});

describe('members who authorised the app', () => {
  test('are found by their number, with name, place and page, and nothing else of them', async () => {
    const http = recordedHttp([[/action=userdata&ids=700123$/, { body: authorised }]]);
    expect(profilesOf(await ask(handle, http))).toEqual([
      {
        account: { network: 'draugiem', id: '700123', handle: '700123', url: 'https://www.draugiem.lv/user/700123/' },
        ...{ foundBy: ['handle'], name: 'Ilze Bērziņa', bio: null, place: null, pictureUrl: null },
        ...{ addresses: [], links: [], positions: [], seenAt: now.toISOString() },
      },
    ]);
    const told = JSON.stringify(await ask(handle, recordedHttp([[/userdata/, { body: authorised }]])));
    for (const word of ['1980', 'ifrype', '"F"', 'adult']) expect(told).not.toContain(word);
  });

  test('are offered by name however it is written, and not once they left', async () => {
    const asked = (text: string) => ask(name(text), alwaysReplying({ body: members }));
    expect(profilesOf(await asked('ilze berzina')).map(({ account }) => account.id)).toEqual(['700123']);
    expect(profilesOf(await asked('Bērziņa, Ilze')).map(({ account }) => account.id)).toEqual(['700123']);
    expect(profilesOf(await asked('Jānis Kalniņš'))).toMatchObject([{ account: { id: '700124' }, place: 'Liepāja' }]);
    expect(await asked('Anna Liepa')).toEqual({ kind: 'none' });
  });

  test('are possible at most by their name; likely where the signature links to their page', async () => {
    const judge = (profiles: readonly Profile[], links: readonly string[] = []) =>
      judgeAccounts(
        { address: 'ilze@northwind.example', domain: 'northwind.example', name: 'Ilze Bērziņa', company: null, links },
        profiles,
      ).map(({ verdict, evidence }) => [verdict, ...evidence.map(({ kind }) => kind)]);
    const byName = profilesOf(await ask(name('Ilze Bērziņa'), alwaysReplying({ body: members })));
    expect(judge(byName)).toEqual([['possible', 'same-name']]);
    const byLink = profilesOf(await ask(handle, alwaysReplying({ body: authorised })));
    const [likely] = judge(byLink, ['https://www.draugiem.lv/user/700123/']);
    expect(likely).toEqual(expect.arrayContaining(['likely', 'signature-link']));
  });

  test('are read page by page, five at most', async () => {
    const http = recordedHttp([
      [/page=3&/, { body: page(10, { name: 'Ilze', surname: 'Bērziņa', uid: 700123 }) }],
      [/page=[12]&/, { body: page(200) }],
    ]);
    await ask(name('Ilze Bērziņa'), http);
    expect(http.asked).toHaveLength(3);
    const endless = alwaysReplying({ body: page(200) });
    expect(await ask(name('Ilze Bērziņa'), endless)).toEqual({ kind: 'none' });
    expect(endless.asked).toHaveLength(5);
  });

  test('are not offered where more than five have the name', async () => {
    expect(await ask(name('Ilze Bērziņa'), alwaysReplying({ body: page(6, { name: 'Ilze', surname: 'Bērziņa' }) }))).toEqual({
      kind: 'none',
    });
  });

  test.each([
    [denied, { kind: 'refused', reason: 'forbidden' }],
    [{ error: { code: '7', description: '<b>Odd</b>' } }, { kind: 'unreadable', detail: 'error 7' }],
    [{ users: { 1: { uid: 'x' }, 2: null } }, { kind: 'unreadable' }],
    [{ users: [] }, { kind: 'none' }],
    [{ users: { 5: { uid: 5, name: 'Other', surname: 'Person' } } }, { kind: 'none' }],
  ])('are told from errors, which come with status 200', async (body, expected) => {
    expect(await ask(handle, alwaysReplying({ body }))).toMatchObject(expected);
  });

  test('have harmless names, whatever they write', async () => {
    const users = {
      700123: { uid: '700123', name: '<b>Ilze</b>\u202e', surname: `Bērziņa\u0000${'x'.repeat(5000)}`, place: {} },
    };
    const [profile] = profilesOf(await ask(handle, alwaysReplying({ body: { users } })));
    expect(profile?.name).toMatch(/^<b>Ilze<\/b> Bērziņa/);
    expect(profile?.name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(profile?.name?.length).toBeLessThanOrEqual(200);
    expect(profile?.place).toBeNull();
  });
});

test('Draugiem is off until the key of the own app is set', () => {
  expect(draugiem.onByDefault).toBe(false);
  expect(draugiem.settings).toMatchObject([{ name: 'key', secret: true, required: true }]);
});
