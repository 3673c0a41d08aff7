import { bluesky } from '../../../src/connectors/bluesky';
import type { Finding, Found } from '../../../src/connectors/connector';
import { HttpError } from '../../../src/connectors/connector';
import type { Clue } from '../../../src/domain/message/clue';
import errors from '../../fixtures/bluesky/errors.json';
import feed from '../../fixtures/bluesky/recorded/author-feed.json';
import profile from '../../fixtures/bluesky/recorded/profile.json';
import search from '../../fixtures/bluesky/recorded/search-actors.json';
import type { Reply, Routes } from '../../support/recorded-http';
import { alwaysReplying, recordedHttp } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const handle: Clue = { kind: 'handle', network: 'bluesky', value: 'ilze.northwind.example', source: 'gravatar' };
const domain: Clue = { kind: 'domain', value: 'northwind.example', source: 'message' };
const name: Clue = { kind: 'name', value: 'Nils Berg', source: 'message' };

const api = 'https://public.api.bsky.app/xrpc';
const profileRoute = /app\.bsky\.actor\.getProfile\?/;
const feedRoute = /app\.bsky\.feed\.getAuthorFeed\?/;
const found: Routes = [
  [`${api}/app.bsky.actor.getProfile?actor=ilze.northwind.example`, { body: profile }],
  [`${api}/app.bsky.feed.getAuthorFeed?actor=ilze.northwind.example&filter=posts_with_replies&limit=30`, { body: feed }],
];
const errorWith = (status: number) => errors.find((entry) => entry.status === status)?.body ?? fail(`no error ${status}`);

describeConnector(bluesky, {
  clue: handle,
  found,
  unknown: { status: 400, body: errorWith(400) },
  foreign: [
    { kind: 'address', value: 'ilze@northwind.example', source: 'message' },
    { kind: 'handle', network: 'mastodon', value: 'ilze@social.example', source: 'gravatar' },
    { kind: 'handle', network: 'bluesky', value: 'ilze', source: 'gravatar' },
    { kind: 'handle', network: 'bluesky', value: 'handle.invalid', source: 'gravatar' },
    { kind: 'handle', network: 'bluesky', value: 'a.example&limit=9', source: 'gravatar' },
    { kind: 'link', value: 'https://github.com/ilze', source: 'message' },
    { kind: 'domain', value: 'gmail.com', source: 'message' },
    { kind: 'name', value: '  ', source: 'message' },
  ],
  profileUrls: [
    ['https://bsky.app/profile/ilze.northwind.example', 'ilze.northwind.example'],
    ['http://www.bsky.app/profile/@Ilze.Northwind.example/?x=1#y', 'ilze.northwind.example'],
    ['https://bsky.app/profile/did:plc:personaaaaaaaaaaaaaaaaaa', 'did:plc:personaaaaaaaaaaaaaaaaaa'],
    ['https://bsky.app/profile/did%3Aplc%3Apersonaaaaaaaaaaaaaaaaaa', 'did:plc:personaaaaaaaaaaaaaaaaaa'],
  ],
  otherUrls: [
    'https://bsky.app/',
    'https://bsky.app/profile',
    'https://bsky.app/profile/ilze.northwind.example/post/3l',
    'https://bsky.app/profile/handle.invalid',
    'https://bsky.app/profile/..%2Fadmin',
    'https://bsky.app/search?q=ilze.example',
    'https://bsky.app.evil.example/profile/ilze.example',
    'https://blueskyweb.xyz/profile/ilze.example',
  ],
});

async function find(clue: Clue, routes: Routes): Promise<Finding> {
  return bluesky.find(clue, { http: recordedHttp(routes), now, settings: {} });
}

async function foundOne(clue: Clue, routes: Routes): Promise<Found> {
  const finding = await find(clue, routes);
  if (finding.kind !== 'found' || finding.found.length !== 1) fail(`expected one account, got ${finding.kind}`);
  return finding.found[0] ?? fail('nothing found');
}

const withProfile = (changes: object): Routes => [
  [profileRoute, { body: { ...profile, ...changes } }],
  [feedRoute, { body: feed }],
];
const withFeed = (body: unknown): Routes => [
  [profileRoute, { body: profile }],
  [feedRoute, { body }],
];

describe('a Bluesky account', () => {
  test('is read in full from a recorded profile', async () => {
    expect((await foundOne(handle, found)).profile).toEqual({
      account: {
        network: 'bluesky',
        id: 'did:plc:personaaaaaaaaaaaaaaaaaa',
        handle: 'ilze.northwind.example',
        url: 'https://bsky.app/profile/ilze.northwind.example',
      },
      foundBy: ['handle'],
      name: 'Ilze Bērziņa',
      bio: 'Buys software for ports at Northwind Traders.\nhttps://ilze.example/ and github.com/ilze-berzina',
      place: null,
      pictureUrl: profile.avatar,
      addresses: [],
      links: [
        { url: 'https://ilze.example/', verified: false },
        { url: 'https://github.com/ilze-berzina', verified: false },
      ],
      positions: [],
      seenAt: now.toISOString(),
    });
  });

  test('is found by a link to it and by its DID', async () => {
    const link: Clue = { kind: 'link', value: 'https://bsky.app/profile/did:plc:personaaaaaaaaaaaaaaaaaa', source: 'message' };
    const { profile: seen } = await foundOne(link, withProfile({}));
    expect(seen.account.handle).toBe('ilze.northwind.example');
    expect(seen.foundBy).toEqual(['link']);
  });

  test('whose handle is the company domain is found by that domain', async () => {
    const company = withProfile({ handle: 'Northwind.example', displayName: 'Northwind Traders' });
    const { profile: seen } = await foundOne(domain, company);
    expect(seen.account).toMatchObject({ handle: 'northwind.example', url: 'https://bsky.app/profile/northwind.example' });
    expect(seen.foundBy).toEqual(['domain']);
  });

  test.each([
    ['another handle', 'someone.example'],
    ['a handle that no longer holds', 'handle.invalid'],
  ])('that answers a domain with %s is not taken for it', async (_what, other) => {
    expect(await find(domain, withProfile({ handle: other }))).toEqual({ kind: 'none' });
    expect(await find(handle, withProfile({ handle: other }))).toEqual({ kind: 'none' });
  });

  test('without a valid handle is still shown when its DID was asked for, at a page that works', async () => {
    const did: Clue = { ...handle, value: profile.did };
    expect((await foundOne(did, withProfile({ handle: 'handle.invalid' }))).profile.account).toEqual({
      network: 'bluesky',
      id: profile.did,
      handle: 'handle.invalid',
      url: `https://bsky.app/profile/${profile.did}`,
    });
  });

  test('shows its stated web site first, and keeps no link twice', async () => {
    const { profile: seen } = await foundOne(
      handle,
      withProfile({ website: 'https://northwind.example/ilze', description: 'See https://northwind.example/ilze.' }),
    );
    expect(seen.links).toEqual([{ url: 'https://northwind.example/ilze', verified: false }]);
  });

  test('may say nothing of itself', async () => {
    const bare: Routes = [
      [profileRoute, { body: { did: profile.did, handle: profile.handle } }],
      [feedRoute, { body: { feed: [] } }],
    ];
    const { profile: seen, posts } = await foundOne(handle, bare);
    expect(seen).toMatchObject({ name: null, bio: null, pictureUrl: null, links: [] });
    expect(posts).toEqual([]);
  });

  test.each(['!no-unauthenticated', '!takedown', '!hide'])('labelled %s is not shown, nor are its posts', async (val) => {
    const label = { src: profile.did, uri: profile.did, val, cts: '2024-05-01T00:00:00.000Z' };
    expect(await find(handle, withProfile({ labels: [label] }))).toEqual({ kind: 'none' });
    const actors = { actors: [{ ...search.actors[0], labels: [label] }] };
    expect(await find(name, [[/searchActors/, { body: actors }]])).toEqual({ kind: 'none' });
  });

  test('whose label was taken back is shown', async () => {
    const label = { src: profile.did, uri: profile.did, val: '!no-unauthenticated', neg: true, cts: '2024-05-01T00:00:00.000Z' };
    expect((await foundOne(handle, withProfile({ labels: [label] }))).profile.name).toBe('Ilze Bērziņa');
  });

  test.each(['AccountTakedown', 'AccountDeactivated'])('that the network answers with %s is nobody', async (error) => {
    const reply: Reply = { status: 400, body: { error, message: 'gone' } };
    expect(await bluesky.find(handle, { http: alwaysReplying(reply), now, settings: {} })).toEqual({ kind: 'none' });
  });

  test('is unknown on 400 InvalidRequest only: another 400 is an answer we cannot read', async () => {
    const reply: Reply = { status: 400, body: { error: 'UpstreamFailure' } };
    expect(await bluesky.find(handle, { http: alwaysReplying(reply), now, settings: {} })).toMatchObject({ kind: 'unreadable' });
  });

  test('is refused, not unknown, when the public host answers 403 with a page', async () => {
    const reply: Reply = { status: 403, body: '<html><head><title>403 Forbidden</title></head></html>' };
    expect(await bluesky.find(name, { http: alwaysReplying(reply), now, settings: {} })).toMatchObject({
      kind: 'refused',
      reason: 'forbidden',
    });
  });

  test('is refused until the stated reset when the limit is reached', async () => {
    const headers = {
      'ratelimit-limit': '3000',
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(now.getTime() / 1000 + 90),
    };
    const reply: Reply = { status: 429, headers, body: errorWith(429) };
    const finding = await bluesky.find(handle, { http: alwaysReplying(reply), now, settings: {} });
    expect(finding).toEqual({ kind: 'refused', reason: 'quota', retryAt: '2026-11-21T09:01:30.000Z' });
  });
});

describe('the posts of a Bluesky account', () => {
  test('are its own words from the recorded feed, newest first, without reposts', async () => {
    const { posts } = await foundOne(handle, found);
    const own = feed.feed.filter((item) => !('reason' in item));
    expect(posts.map(({ id }) => id).sort()).toEqual(own.map(({ post }) => post.uri).sort());
    expect(posts.every(({ accountId }) => accountId === profile.did)).toBe(true);
    const times = posts.map(({ publishedAt }) => publishedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  test('keep language, counts and page', async () => {
    const { posts } = await foundOne(handle, found);
    const first = feed.feed[0]?.post ?? fail('no post');
    expect(posts.find(({ id }) => id === first.uri)).toEqual({
      network: 'bluesky',
      id: first.uri,
      accountId: profile.did,
      url: `https://bsky.app/profile/ilze.northwind.example/post/${first.uri.split('/').at(-1)}`,
      kind: 'reply',
      text: first.record.text,
      language: 'en',
      publishedAt: first.record.createdAt,
      links: [],
      replies: 1,
      reposts: 0,
      likes: 0,
    });
  });

  test('carry the links that their text shows shortened, and those of their cards', async () => {
    const { posts } = await foundOne(handle, found);
    const card = feed.feed[2]?.post ?? fail('no post');
    const { links } = posts.find(({ id }) => id === card.uri) ?? fail('post missing');
    expect(links).toEqual(['https://northwind.example/news/2026/6', 'https://northwind.example/shared/48']);
  });

  test('carry the link of a card beside a quoted post', async () => {
    const external = {
      $type: 'app.bsky.embed.external',
      external: { uri: 'https://news.example/1', title: 't', description: 'd' },
    };
    const { posts } = await foundOne(
      handle,
      withFeed({ feed: [itemWith({ embed: { $type: 'app.bsky.embed.recordWithMedia', media: external, record: {} } })] }),
    );
    expect(posts[0]?.links).toEqual(['https://news.example/1']);
  });

  test('are dated no later than the network saw them, whatever their author states', async () => {
    const future = itemWith({ createdAt: '2031-01-01T00:00:00Z' });
    const { posts } = await foundOne(handle, withFeed({ feed: [future] }));
    expect(posts[0]?.publishedAt).toBe('2025-05-05T01:30:18.253Z');
  });

  test('that cannot be read are dropped, and the others kept', async () => {
    const broken = [
      null,
      'x',
      {},
      { post: {} },
      itemWith({ text: 7 }),
      { post: { ...feed.feed[0]?.post, author: { did: 'did:plc:other' } } },
    ];
    const { posts } = await foundOne(handle, withFeed({ feed: [...broken, feed.feed[0]] }));
    expect(posts.map(({ id }) => id)).toEqual([feed.feed[0]?.post.uri]);
  });

  test('without words or links, and without any date, are left out', async () => {
    const { posts } = await foundOne(handle, withFeed({ feed: [itemWith({ text: ' ' })] }));
    expect(posts).toEqual([]);
    const undated = { post: { ...feed.feed[0]?.post, indexedAt: 'yesterday', record: { text: 'x', createdAt: 'now' } } };
    expect((await foundOne(handle, withFeed({ feed: [undated] }))).posts).toEqual([]);
  });

  test.each([
    ['a refusal', { status: 403, body: '<html></html>' }],
    ['a block', { status: 400, body: { error: 'BlockedActor', message: 'no' } }],
    ['a page', { body: '<html></html>' }],
    ['silence', new HttpError('timeout')],
  ] as const)('may be lost to %s without losing the account', async (_what, reply) => {
    const { posts } = await foundOne(handle, [
      [profileRoute, { body: profile }],
      [feedRoute, reply],
    ]);
    expect(posts).toEqual([]);
  });
});

describe('a search by name', () => {
  test('offers each account with the way it was found and without posts', async () => {
    const finding = await find(name, [[`${api}/app.bsky.actor.searchActors?q=Nils+Berg&limit=5`, { body: search }]]);
    const accounts = finding.kind === 'found' ? finding.found : [];
    expect(accounts.map(({ profile: seen, posts }) => [seen.name, seen.foundBy, posts])).toEqual([
      ['Nils Berg', ['name'], []],
      ['Radu Marin', ['name'], []],
    ]);
  });

  test('that finds nobody is none', async () => {
    expect(await find(name, [[/searchActors/, { body: { actors: [] } }]])).toEqual({ kind: 'none' });
  });

  test('drops an account that cannot be read', async () => {
    const finding = await find(name, [[/searchActors/, { body: { actors: [{ handle: 'x.example' }, search.actors[1]] } }]]);
    expect(finding.kind === 'found' && finding.found.map(({ profile: seen }) => seen.name)).toEqual(['Radu Marin']);
  });
});

function itemWith(record: object) {
  const post = feed.feed[0]?.post ?? fail('no post');
  return { post: { ...post, record: { ...post.record, ...record } } };
}

function fail(what: string): never {
  throw new Error(what);
}
