import type { Finding, Found } from '../../../src/connectors/connector';
import { HttpError } from '../../../src/connectors/connector';
import { mastodon } from '../../../src/connectors/mastodon';
import type { Clue } from '../../../src/domain/message/clue';
import account from '../../fixtures/mastodon/recorded/account.json';
import newerAccount from '../../fixtures/mastodon/recorded/account-4.5.json';
import notFound from '../../fixtures/mastodon/recorded/not-found.json';
import statuses from '../../fixtures/mastodon/recorded/statuses.json';
import webfinger from '../../fixtures/mastodon/synthetic/webfinger.json';
import type { Reply, Routes } from '../../support/recorded-http';
import { recordedHttp } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const handle: Clue = { kind: 'handle', network: 'mastodon', value: 'ilze@social.example', source: 'gravatar' };
const link: Clue = { kind: 'link', value: 'https://social.example/@ilze', source: 'message' };
const address: Clue = { kind: 'address', value: 'ilze@social.example', source: 'message' };

const webfingerUrl = 'https://social.example/.well-known/webfinger?resource=acct%3Ailze%40social.example';
const lookupUrl = 'https://social.example/api/v1/accounts/lookup?acct=ilze';
const statusesUrl = 'https://social.example/api/v1/accounts/109302436954721982/statuses?limit=30&exclude_reblogs=true';
const openAccount = { ...account, indexable: true };

/** The three requests of a full look-up; each can be given another reply. */
function routes(changes: { webfinger?: Reply; account?: object; lookup?: Reply; statuses?: Reply } = {}): Routes {
  return [
    [webfingerUrl, changes.webfinger ?? { body: webfinger }],
    [lookupUrl, changes.lookup ?? { body: { ...openAccount, ...changes.account } }],
    [statusesUrl, changes.statuses ?? { body: statuses }],
  ];
}

describeConnector(mastodon, {
  clue: handle,
  found: routes(),
  unknown: { status: 404, body: notFound },
  foreign: [
    { kind: 'name', value: 'Ilze Bērziņa', source: 'message' },
    { kind: 'domain', value: 'social.example', source: 'message' },
    { kind: 'handle', network: 'bluesky', value: 'ilze@social.example', source: 'gravatar' },
    { kind: 'handle', network: 'mastodon', value: 'ilze', source: 'gravatar' },
    { kind: 'handle', network: 'mastodon', value: 'ilze@127.0.0.1', source: 'gravatar' },
    { kind: 'handle', network: 'mastodon', value: 'ilze@localhost', source: 'gravatar' },
    { kind: 'handle', network: 'mastodon', value: 'ilze@social.example/../x', source: 'gravatar' },
    { kind: 'handle', network: 'mastodon', value: 'ilze@social.example:8443', source: 'gravatar' },
    { kind: 'link', value: 'https://github.com/ilze', source: 'message' },
    { kind: 'link', value: 'https://www.youtube.com/@ilze', source: 'message' },
    { kind: 'address', value: 'ilze@gmail.com', source: 'message' },
    { kind: 'address', value: 'ilze+news@social.example', source: 'message' },
  ],
  profileUrls: [
    ['https://social.example/@ilze', 'ilze@social.example'],
    ['http://Social.example/@Ilze/', 'ilze@social.example'],
    ['https://social.example/users/ilze', 'ilze@social.example'],
    ['https://social.example/@ilze?x=1#y', 'ilze@social.example'],
    ['https://social.example/@ilze@else.example', 'ilze@else.example'],
    ['@ilze@social.example', 'ilze@social.example'],
    [' @Ilze.B@social.example ', 'ilze.b@social.example'],
  ],
  otherUrls: [
    'https://social.example/',
    'https://social.example/@ilze/114739545367952761',
    'https://social.example/@',
    'https://social.example/tags/ports',
    'https://social.example:8443/@ilze',
    'https://x@social.example/@ilze',
    'https://social.example/@il%2Fze',
    'https://social.example/users/sign_in',
    'https://social.example/users/12345',
    'https://127.0.0.1/@ilze',
    'ilze@social.example',
    ...[
      'youtube.com',
      'm.youtube.com',
      'medium.com',
      'ilze.medium.com',
      'www.tiktok.com',
      'www.threads.net',
      'threads.com',
      'ilze.substack.com',
    ],
    ...[
      't.me',
      'vimeo.com',
      'hackmd.io',
      'unsplash.com',
      'linktr.ee',
      'snapchat.com',
      'x.com',
      'www.instagram.com',
      'bsky.app',
      'github.com',
    ],
  ].map((entry) => (/^[a-z.]+$/.test(entry) ? `https://${entry}/@ilze` : entry)),
});

function find(clue: Clue, given: Routes): Promise<Finding> {
  return mastodon.find(clue, { http: recordedHttp(given), now, settings: {} });
}

async function foundOne(clue: Clue, given: Routes): Promise<Found> {
  const finding = await find(clue, given);
  if (finding.kind !== 'found' || finding.found.length !== 1) fail(`expected one account, got ${finding.kind}`);
  return finding.found[0] ?? fail('nothing found');
}

describe('a Mastodon account', () => {
  test('is read in full from a recorded answer, with the links its server checked marked as verified', async () => {
    expect((await foundOne(handle, routes())).profile).toEqual({
      account: {
        network: 'mastodon',
        id: 'social.example:109302436954721982',
        handle: 'ilze@social.example',
        url: 'https://social.example/@ilze',
      },
      foundBy: ['handle'],
      name: 'Ilze Bērziņa',
      bio: 'Head of procurement at Northwind | #ports enthusiast',
      place: null,
      pictureUrl: account.avatar_static,
      addresses: [],
      links: [
        { url: 'https://www.northwind.example/team/ilze', verified: true },
        { url: 'https://github.com/ilze-berzina', verified: true },
        { url: 'http://ilze.example/', verified: false },
      ],
      positions: [],
      seenAt: now.toISOString(),
    });
  });

  test('is found by a link to it', async () => {
    expect((await foundOne(link, routes())).profile.foundBy).toEqual(['link']);
  });

  test('of a newer server, whose ids are numbers and whose discoverable is null, is read too', async () => {
    const self = { rel: 'self', type: 'application/activity+json', href: newerAccount.uri };
    const { profile } = await foundOne({ ...handle, value: 'janis@new.example' }, [
      [/webfinger/, { body: { subject: 'acct:janis@new.example', links: [self] } }],
      [/lookup/, { body: newerAccount }],
      [/statuses/, { body: [] }],
    ]);
    expect(profile).toMatchObject({ name: 'Jānis Kalniņš', bio: 'Sails on Sundays', links: [] });
    expect(profile.account.id).toBe(`new.example:${newerAccount.id}`);
  });

  test.each([
    ['bot', { bot: true }],
    ['group', { group: true }],
    ['suspended account', { suspended: true }],
  ])('that is a %s is no person', async (_what, changes) => {
    expect(await find(handle, routes({ account: changes }))).toEqual({ kind: 'none' });
  });

  test('that moved names its new account as a link both ways, and its old posts are left alone', async () => {
    const moved = { ...account, id: '2', acct: 'ilze@new.example', url: 'https://new.example/@ilze' };
    const { profile, posts } = await foundOne(handle, routes({ account: { moved } }));
    expect(profile.links).toContainEqual({ url: 'https://new.example/@ilze', verified: true });
    expect(posts).toEqual([]);
  });

  test('shows its name and bio without the names of pictures', async () => {
    const emojis = [{ shortcode: 'verified', url: 'https://social.example/e.png', static_url: '', visible_in_picker: true }];
    const { profile } = await foundOne(
      handle,
      routes({ account: { emojis, display_name: 'Ilze :verified: :other:', note: '<p>Hi :verified:</p>' } }),
    );
    expect(profile.name).toBe('Ilze :other:');
    expect(profile.bio).toBe('Hi');
  });

  test('without picture, name and bio has none', async () => {
    const changes = {
      avatar_static: 'https://social.example/avatars/original/missing.png',
      display_name: '',
      note: '',
      fields: [],
    };
    const { profile } = await foundOne(handle, routes({ account: changes }));
    expect(profile).toMatchObject({ pictureUrl: null, name: null, bio: null, links: [] });
  });

  test('states an address only in a field that says so', async () => {
    const fields = [
      { name: 'E-mail', value: 'Ilze@Northwind.example', verified_at: null },
      { name: 'XMPP', value: 'ilze@jabber.example', verified_at: null },
      { name: 'Alt', value: '@ilze@else.example', verified_at: null },
    ];
    expect((await foundOne(handle, routes({ account: { fields } }))).profile.addresses).toEqual(['ilze@northwind.example']);
  });

  test('has no verified link in a field that holds several, nor one that is only a mention', async () => {
    const anchor = (url: string) => `<a href="${url}">x</a>`;
    const mention = '<a href="https://else.example/@boss" class="u-url mention">@<span>boss</span></a>';
    const fields = [
      {
        name: 'Sites',
        value: `${anchor('https://a.example/')} ${anchor('https://b.example/')}`,
        verified_at: '2024-05-04T19:57:14.688+00:00',
      },
      { name: 'Boss', value: mention, verified_at: null },
      { name: 'Plain', value: 'https://c.example', verified_at: '2024-05-04T19:57:14.688+00:00' },
    ];
    expect((await foundOne(handle, routes({ account: { fields, note: '' } }))).profile.links).toEqual([
      { url: 'https://a.example/', verified: false },
      { url: 'https://b.example/', verified: false },
      { url: 'https://c.example/', verified: true },
    ]);
  });

  test.each([
    ['another name', { username: 'other', acct: 'other' }],
    ['an account of another server', { acct: 'ilze@else.example' }],
    ['another actor', { uri: 'https://social.example/users/other' }],
  ])('is not believed when its server answers with %s', async (_what, changes) => {
    expect(await find(handle, routes({ account: changes }))).toEqual({ kind: 'none' });
  });

  test('is shown at a page of its own server only', async () => {
    const { profile } = await foundOne(handle, routes({ account: { url: 'https://evil.example/@ilze' } }));
    expect(profile.account.url).toBe('https://social.example/@ilze');
  });

  test('that is gone is none; a server that asks strangers to sign in refuses', async () => {
    expect(await find(handle, routes({ lookup: { status: 410, body: '' } }))).toEqual({ kind: 'none' });
    const locked: Reply = { status: 401, body: { error: 'This method requires an authenticated user' } };
    expect(await find(handle, routes({ lookup: locked }))).toMatchObject({ kind: 'refused', reason: 'key' });
  });

  test('is refused until the stated reset when the limit is reached', async () => {
    const headers = {
      'x-ratelimit-limit': '300',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-11-21T09:05:00.216801Z',
    };
    const reply: Reply = { status: 429, headers, body: { error: 'Too many requests' } };
    expect(await find(handle, routes({ lookup: reply }))).toEqual({
      kind: 'refused',
      reason: 'quota',
      retryAt: '2026-11-21T09:05:00.216Z',
    });
  });
});

describe('WebFinger', () => {
  const self = { rel: 'self', type: 'application/activity+json', href: 'https://social.northwind.example/users/ilze' };
  const companyHandle: Clue = { ...handle, value: 'ilze@northwind.example' };
  const answer = (subject: string, actor: object = self): Reply => ({ body: { subject, links: [actor] } });
  const company = { ...openAccount, uri: self.href, url: 'https://social.northwind.example/@ilze' };
  const api: Routes = [
    [/^https:\/\/social\.northwind\.example\/api\/v1\/accounts\/lookup\?acct=ilze$/, { body: company }],
    [/\/statuses/, { body: [] }],
  ];
  const atCompany = /^https:\/\/northwind\.example\/\.well-known\/webfinger\?resource=acct%3Ailze%40northwind\.example$/;
  const atServer =
    /^https:\/\/social\.northwind\.example\/\.well-known\/webfinger\?resource=acct%3Ailze%40social\.northwind\.example$/;

  test('leads from the company domain to the server that keeps its accounts, if that server agrees', async () => {
    const given: Routes = [
      [atCompany, answer('acct:ilze@northwind.example')],
      [atServer, answer('acct:ilze@northwind.example')],
      ...api,
    ];
    const { profile } = await foundOne(companyHandle, given);
    expect(profile.account).toMatchObject({ handle: 'ilze@northwind.example', url: 'https://social.northwind.example/@ilze' });
  });

  test('leads from a link on the server to the handle at the company domain, if that domain agrees', async () => {
    const given: Routes = [
      [atServer, answer('acct:Ilze@northwind.example')],
      [atCompany, answer('acct:ilze@northwind.example')],
      ...api,
    ];
    const { profile } = await foundOne({ ...link, value: 'https://social.northwind.example/@ilze' }, given);
    expect(profile.account.handle).toBe('ilze@northwind.example');
  });

  test('does not let a domain claim an account that its server gives another name', async () => {
    const given: Routes = [
      [atCompany, answer('acct:ilze@northwind.example')],
      [atServer, answer('acct:ilze@social.northwind.example')],
    ];
    expect(await find(companyHandle, given)).toEqual({ kind: 'none' });
    expect(await find({ ...address, value: 'ilze@northwind.example' }, given)).toEqual({ kind: 'none' });
  });

  test('does not let a server claim a handle that the handle’s domain does not know', async () => {
    const other = { ...self, href: 'https://elsewhere.example/users/ilze' };
    const clue: Clue = { ...link, value: 'https://social.northwind.example/@ilze' };
    const denied: Routes = [
      [atServer, answer('acct:ilze@northwind.example')],
      [atCompany, { status: 404 }],
    ];
    const differs: Routes = [
      [atServer, answer('acct:ilze@northwind.example')],
      [atCompany, answer('acct:ilze@northwind.example', other)],
    ];
    expect(await find(clue, denied)).toEqual({ kind: 'none' });
    expect(await find(clue, differs)).toEqual({ kind: 'none' });
  });

  test.each([
    ['another subject', answer('acct:other@else.example')],
    ['a subject that is no account', answer('https://northwind.example/ilze')],
    [
      'no ActivityPub actor',
      {
        body: {
          subject: 'acct:ilze@northwind.example',
          links: [{ rel: 'http://openid.net/specs/connect/1.0/issuer', href: 'https://id.example' }],
        },
      },
    ],
    [
      'an actor without https',
      answer('acct:ilze@northwind.example', { ...self, href: 'http://social.northwind.example/users/ilze' }),
    ],
    [
      'an actor on another port',
      answer('acct:ilze@northwind.example', { ...self, href: 'https://social.northwind.example:8443/users/ilze' }),
    ],
    ['an actor on this machine', answer('acct:ilze@northwind.example', { ...self, href: 'https://localhost/users/ilze' })],
  ])('that answers with %s names nobody', async (_what, reply) => {
    expect(await find(companyHandle, [[atCompany, reply]])).toEqual({ kind: 'none' });
  });

  test.each([400, 404, 410])('that answers %i names nobody', async (status) => {
    expect(await find(handle, routes({ webfinger: { status, body: '' } }))).toEqual({ kind: 'none' });
  });
});

describe('an address', () => {
  test('is asked of its own domain alone, and found if that domain knows it as a handle', async () => {
    const http = recordedHttp(routes());
    const finding = await mastodon.find(address, { http, now, settings: {} });
    expect(finding.kind === 'found' && finding.found[0]?.profile.foundBy).toEqual(['address']);
    expect(http.asked.map(({ url }) => new URL(url).hostname)).toEqual(['social.example', 'social.example', 'social.example']);
  });

  test('is not found through an answer about another handle', async () => {
    const alias = { ...webfinger, subject: 'acct:ilze_b@social.example' };
    expect(await find(address, routes({ webfinger: { body: alias } }))).toEqual({ kind: 'none' });
  });

  test.each([
    ['its home page', { body: '<!doctype html><title>Northwind</title>' }],
    ['an empty page', { body: '' }],
    ['some other JSON', { body: { hello: true } }],
    ['405', { status: 405, body: '' }],
  ])('is no handle where the site answers with %s', async (_what, reply) => {
    expect(await find(address, routes({ webfinger: reply }))).toEqual({ kind: 'none' });
  });

  test('stays unknown, not none, while its domain cannot be reached', async () => {
    const finding = await mastodon.find(address, {
      http: recordedHttp([[webfingerUrl, new HttpError('timeout')]]),
      now,
      settings: {},
    });
    expect(finding).toMatchObject({ kind: 'unreachable' });
  });
});

describe('the posts of a Mastodon account', () => {
  const status = statuses[1] ?? fail('no status');
  const postsOf = async (list: unknown, changes: object = {}) =>
    (await foundOne(handle, routes({ statuses: { body: list }, account: changes }))).posts;

  test('are all read from a recorded answer, newest first', async () => {
    const posts = await postsOf(statuses);
    expect(posts.map(({ id }) => id)).toEqual(statuses.map(({ uri }) => uri));
    expect(posts.map(({ kind }) => kind)).toEqual(['reply', 'post', 'post', 'reply', 'post', 'reply', 'reply', 'post']);
  });

  test('are text with their links apart, mentions and hashtags as words', async () => {
    const [, post] = await postsOf(statuses);
    expect(post).toEqual({
      network: 'mastodon',
      id: status.uri,
      accountId: 'social.example:109302436954721982',
      url: status.url,
      kind: 'post',
      text: 'Proud of the team: the new terminal is open. news.example/2026/11/what-the-… @andrei',
      language: 'en',
      publishedAt: status.created_at,
      links: ['https://news.example/2026/11/what-the-new-terminal-means'],
      replies: status.replies_count,
      reposts: status.reblogs_count,
      likes: status.favourites_count,
    });
  });

  test.each([
    ['says indexable: false, as the recorded account does', { indexable: false }],
    ['says noindex', { noindex: true }],
    ['is limited by its server', { limited: true }],
    [
      'asks machines to stay away in its bio',
      {
        note: '<p>Hello <a href="https://social.example/tags/nobot" class="mention hashtag" rel="tag">#<span>NoBot</span></a></p>',
      },
    ],
  ])('are not even asked for when the account %s', async (_what, changes) => {
    const http = recordedHttp(routes({ account: changes }));
    const finding = await mastodon.find(handle, { http, now, settings: {} });
    expect(finding.kind === 'found' && finding.found[0]?.posts).toEqual([]);
    expect(http.asked.some(({ url }) => url.includes('/statuses'))).toBe(false);
  });

  test('are read where the account states nothing about machines', async () => {
    expect(await postsOf(statuses, { indexable: null, noindex: null, discoverable: null })).toHaveLength(statuses.length);
  });

  test.each([
    ['private', { visibility: 'private' }],
    ['direct', { visibility: 'direct' }],
    ['passed on', { reblog: status }],
    ["somebody else's", { account: { id: '7' } }],
    ['undated', { created_at: 'yesterday' }],
    ['a picture alone', { content: '' }],
    ['broken', { content: 7 }],
  ])('that are %s are left out', async (_what, changes) => {
    expect(await postsOf([{ ...status, ...changes }])).toEqual([]);
  });

  test('keep their content warning as the first line', async () => {
    const [post] = await postsOf([{ ...status, spoiler_text: 'Work', content: '<p>Done.</p>' }]);
    expect(post?.text).toBe('Work\n\nDone.');
  });

  test('are shown at a page of their own server only', async () => {
    const [post] = await postsOf([{ ...status, url: 'https://evil.example/x' }]);
    expect(post?.url).toBe(`https://social.example/@ilze/${status.id}`);
  });

  test('may be lost without losing the account', async () => {
    expect(await postsOf({ error: 'x' })).toEqual([]);
    const { posts } = await foundOne(handle, routes({ statuses: new HttpError('timeout') }));
    expect(posts).toEqual([]);
  });
});

function fail(what: string): never {
  throw new Error(what);
}
