import { github } from '../../../src/connectors/github';
import type { Finding } from '../../../src/connectors/connector';
import type { Clue } from '../../../src/domain/message/clue';
import events from '../../fixtures/github/examples/user-public-events-items.json';
import socialAccounts from '../../fixtures/github/examples/social-account-items.json';
import organisation from '../../fixtures/github/recorded/hub4j-org-as-user-jenkinsci.json';
import search from '../../fixtures/github/recorded/hub4j-search-users.json';
import octocat from '../../fixtures/github/recorded/hub4j-user-octocat.json';
import runaHolt from '../../fixtures/github/recorded/hub4j-user-runa-holt.json';
import unknownUser from '../../fixtures/github/recorded/pygithub-testUnknownUser.json';
import type { RecordedHttp, Routes } from '../../support/recorded-http';
import { alwaysReplying, recordedHttp } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const api = 'https://api.github.com';
const runa = runaHolt.response.body;
const address: Clue = { kind: 'address', value: 'runa@runaholt.example', source: 'message' };
const handle: Clue = { kind: 'handle', network: 'github', value: 'Runa-Holt', source: 'gravatar' };
const name: Clue = { kind: 'name', value: 'Runa Holt', source: 'message' };
const searchUrl = `${api}/search/users?q=runa%40runaholt.example+in%3Aemail+type%3Auser&per_page=3`;
const nameUrl = `${api}/search/users?q=fullname%3A%22Runa+Holt%22+type%3Auser&per_page=3`;

const hits = (...logins: string[]) => ({
  body: { total_count: logins.length, incomplete_results: false, items: logins.map((login) => ({ login })) },
});

const account: Routes = [
  [`${api}/users/runa-holt`, { body: runa }],
  [`${api}/users/runa-holt/social_accounts`, { body: socialAccounts }],
  [`${api}/users/runa-holt/events/public?per_page=30`, { body: events }],
];
const byAddress: Routes = [[searchUrl, hits('runa-holt')], ...account];

describeConnector(github, {
  clue: address,
  found: byAddress,
  unknown: hits(),
  foreign: [
    { kind: 'domain', value: 'runaholt.example', source: 'message' },
    { kind: 'handle', network: 'mastodon', value: 'runa@social.example', source: 'gravatar' },
    { kind: 'handle', network: 'github', value: '../orgs/contoso', source: 'message' },
    { kind: 'handle', network: 'github', value: 'dependabot[bot]', source: 'message' },
    { kind: 'link', value: 'https://gitlab.com/runa-holt', source: 'message' },
    { kind: 'link', value: 'https://github.com/contoso/tender-tools', source: 'message' },
    { kind: 'address', value: 'runa@[127.0.0.1]', source: 'message' },
    { kind: 'address', value: '"x type:org "@runaholt.example', source: 'message' },
    { kind: 'name', value: 'Runa', source: 'message' },
  ],
  profileUrls: [
    ['https://github.com/runa-holt', 'runa-holt'],
    ['http://www.github.com/Runa-Holt/', 'runa-holt'],
    ['https://github.com/runa_contoso?tab=repositories', 'runa_contoso'],
  ],
  otherUrls: [
    'https://github.com/',
    'https://github.com/features',
    'https://github.com/orgs/contoso',
    'https://github.com/contoso/tender-tools',
    'https://gist.github.com/runa-holt',
    'https://github.com.evil.example/runa-holt',
    'https://github.com@evil.example/runa-holt',
    'https://github.com/..%2fadmin',
    'https://github.com/-runa',
  ],
});

const find = (clue: Clue, http: RecordedHttp, settings: Record<string, string> = {}) =>
  github.find(clue, { http, now, settings });

function firstOf(finding: Finding) {
  const [found] = finding.kind === 'found' ? finding.found : [];
  if (!found) throw new Error(`not found: ${finding.kind}`);
  return found;
}

describe('asking GitHub by address', () => {
  test('tells who shows exactly this address, with accounts elsewhere and what was done lately', async () => {
    const { profile, posts } = firstOf(await find(address, recordedHttp(byAddress)));
    expect(profile).toEqual({
      account: { network: 'github', id: '9100001', handle: 'runa-holt', url: 'https://github.com/runa-holt' },
      foundBy: ['address'],
      name: 'Runa Holt',
      bio: null,
      place: 'Trondheim',
      pictureUrl: runa.avatar_url,
      addresses: ['runa@runaholt.example'],
      links: [
        { url: 'http://www.runaholt.example/', verified: false },
        { url: 'https://twitter.com/github', verified: false },
      ],
      positions: [{ title: null, company: 'Fabrikam, Inc.', since: null, until: null, place: null, statedIn: 'field' }],
      seenAt: now.toISOString(),
    });
    expect(posts.map(({ text }) => text)).toEqual(['Starred octocat/Hello-World', 'Pushed to octocat/Hello-World']);
  });

  test('asks about activity only once the address is confirmed', async () => {
    const http = recordedHttp([
      [searchUrl, hits('runa-holt')],
      [`${api}/users/runa-holt`, { body: { ...runa, email: 'other.runa@runaholt.example' } }],
    ]);
    expect(await find(address, http)).toEqual({ kind: 'none' });
    expect(http.asked).toHaveLength(2);
  });

  test('picks the one exact address out of a loose match', async () => {
    const loose: Routes = [
      [searchUrl, hits('aruna', 'gone', 'runa-holt')],
      [`${api}/users/aruna`, { body: { ...runa, login: 'aruna', id: 7, email: 'aruna@runaholt.example' } }],
      [`${api}/users/gone`, { status: 404, body: unknownUser[0]?.response.body }],
      ...account,
    ];
    const finding = await find(address, recordedHttp(loose));
    expect(firstOf(finding).profile.account.handle).toBe('runa-holt');
    expect(finding.kind === 'found' && finding.found).toHaveLength(1);
  });

  test('compares addresses without regard to case', async () => {
    const routes: Routes = [[`${api}/users/runa-holt`, { body: { ...runa, email: 'Runa@RunaHolt.example' } }], ...byAddress];
    expect((await find({ ...address, value: ' RUNA@runaholt.example' }, recordedHttp(routes))).kind).toBe('found');
  });

  test.each(['Organization', 'Bot'])('finds nobody where the address belongs to an account of type %s', async (type) => {
    const routes: Routes = [[`${api}/users/runa-holt`, { body: { ...runa, type } }], ...byAddress];
    expect(await find(address, recordedHttp(routes))).toEqual({ kind: 'none' });
  });

  test('says that a key is missing where GitHub hides addresses from strangers, instead of "nobody"', async () => {
    const routes: Routes = [[`${api}/users/runa-holt`, { body: { ...runa, email: null } }], ...byAddress];
    expect(await find(address, recordedHttp(routes))).toEqual({ kind: 'refused', reason: 'key', retryAt: null });
    expect(await find(address, recordedHttp(routes), { token: 't' })).toEqual({ kind: 'none' });
  });

  test('does not take a search that GitHub cut short for an answer', async () => {
    const cutShort = { body: { total_count: 0, incomplete_results: true, items: [] } };
    expect(await find(address, alwaysReplying(cutShort))).toMatchObject({ kind: 'unreachable', detail: 'search cut short' });
  });

  test('still tells who it is when activity and accounts elsewhere cannot be had', async () => {
    const routes: Routes = [[/social_accounts|events/, { status: 502, body: '<html>' }], ...byAddress];
    const { profile, posts } = firstOf(await find(address, recordedHttp(routes)));
    expect(profile.name).toBe('Runa Holt');
    expect(posts).toEqual([]);
  });
});

describe('asking GitHub by handle or link', () => {
  test.each<Clue>([handle, { kind: 'link', value: 'https://github.com/runa-holt', source: 'message' }])(
    'asks for the $kind, accounts elsewhere and events at once',
    async (clue) => {
      const http = recordedHttp(account);
      const { profile } = firstOf(await find(clue, http));
      expect(profile.foundBy).toEqual([clue.kind]);
      expect(http.asked.map(({ url }) => url)).toEqual(account.map(([url]) => url));
    },
  );

  test('answers none for the recorded reply to an unknown account', async () => {
    expect(await find(handle, alwaysReplying({ status: 404, body: unknownUser[0]?.response.body }))).toEqual({ kind: 'none' });
  });

  test('tells of an organisation too: a link may well lead to one', async () => {
    const routes: Routes = [
      [/social_accounts|events/, { body: [] }],
      [/users/, { body: organisation.response.body }],
    ];
    const { profile } = firstOf(await find({ ...handle, value: 'jenkinsci' }, recordedHttp(routes)));
    expect(profile).toMatchObject({
      name: 'Jenkins',
      links: [{ url: 'https://jenkins.io/' }, { url: 'https://x.com/jenkinsci' }],
    });
  });
});

describe('asking GitHub by name', () => {
  test('offers at most three people, found by name and without their activity', async () => {
    const items = search.response.body.items;
    const routes: Routes = [
      [nameUrl, { body: search.response.body }],
      ...items.map(({ login, id }) => [`${api}/users/${login}`, { body: { ...octocat.response.body, login, id } }] as const),
    ];
    const http = recordedHttp(routes);
    const finding = await find(name, http);
    expect(finding.kind === 'found' && finding.found.map(({ profile }) => profile.account.handle)).toEqual([
      'tom-hale',
      'tom-eriksen',
      'tom-aas',
    ]);
    expect(firstOf(finding)).toMatchObject({ profile: { foundBy: ['name'] }, posts: [] });
    expect(http.asked).toHaveLength(4);
  });

  test('offers no organisation', async () => {
    const routes: Routes = [
      [nameUrl, hits('jenkinsci')],
      [`${api}/users/jenkinsci`, { body: organisation.response.body }],
    ];
    expect(await find(name, recordedHttp(routes))).toEqual({ kind: 'none' });
  });

  test('cannot be talked into another search by a hostile name', async () => {
    const http = recordedHttp([[/search/, hits()]]);
    await find({ ...name, value: 'Runa" type:org repos:>1 "\\Holt' }, http);
    expect(new URL(http.asked[0]?.url ?? '').searchParams.get('q')).toBe('fullname:"Runa type:org repos:>1 Holt" type:user');
  });
});

describe('the limits of GitHub', () => {
  const limited = { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1795253400' };

  test('are told by 403 too, with the time at which the hour ends', async () => {
    const http = alwaysReplying({ status: 403, headers: limited, body: { message: 'API rate limit exceeded' } });
    expect(await find(handle, http)).toEqual({ kind: 'refused', reason: 'quota', retryAt: '2026-11-21T09:30:00.000Z' });
  });

  test('may be the second, unannounced ones, which come with Retry-After only', async () => {
    const headers = { ...limited, 'X-RateLimit-Remaining': '41', 'Retry-After': '60' };
    const http = alwaysReplying({ status: 403, headers, body: { message: 'You have exceeded a secondary rate limit' } });
    expect(await find(handle, http)).toEqual({ kind: 'refused', reason: 'quota', retryAt: '2026-11-21T09:01:00.000Z' });
  });

  test('are wider with a token, which every request carries', async () => {
    const http = recordedHttp(byAddress);
    await find(address, http, { token: 't-1' });
    expect(http.asked.map(({ headers }) => headers['authorization'])).toEqual(Array(4).fill('Bearer t-1'));
  });

  test('are respected without a token by sending none', async () => {
    const http = recordedHttp(byAddress);
    await find(address, http);
    expect(http.asked.some(({ headers }) => 'authorization' in headers)).toBe(false);
  });
});
