import { HttpError } from '../../../src/connectors/connector';
import { mastodonListener } from '../../../src/connectors/mastodon/listen';
import timeline from '../../fixtures/mastodon/recorded/tag-timeline.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';

const place = 'social.example';
const poll = (http: RecordedHttp, cursor: string | null = null, hashtags = ['contoso']) =>
  mastodonListener.poll({ place, cursor }, { names: [], hashtags }, listenIo(http, { now: new Date('2025-07-18T00:00:00Z') }));

const toKept = async () => {
  const heard = await poll(alwaysReplying({ body: timeline }));
  return heard.kind === 'heard' ? heard.posts : fail('not heard');
};
const at = (http: RecordedHttp) => listenIo(http, { now: new Date('2025-07-18T00:00:00Z') });

describe('asking again about posts on Mastodon', () => {
  test('asks the server of each author: other words are taken, and what is not there for everybody any more is gone', async () => {
    const kept = await toKept();
    const [first, second] = kept.map(({ post }) => post.url.replace(/\/@\w+\//, '/api/v1/statuses/'));
    const now = { ...timeline.find(({ uri }) => uri === kept[0]?.post.id), content: '<p>Contoso answered</p>' };
    const http = recordedHttp({ [first ?? '']: { body: now }, [second ?? '']: { status: 404, body: {} } });
    expect(await mastodonListener.recheck?.ask(kept, at(http))).toMatchObject({
      posts: [{ post: { id: kept[0]?.post.id, accountId: kept[0]?.post.accountId, text: 'Contoso answered' }, edited: true }],
      deletions: [{ of: 'post', id: kept[1]?.post.id }],
    });
    const hidden = recordedHttp([[/statuses/, { body: { ...now, visibility: 'private' } }]]);
    expect(await mastodonListener.recheck?.ask(kept.slice(0, 1), at(hidden))).toMatchObject({ posts: [], deletions: [{}] });
  });

  test.each([[{ status: 401 }], [{ status: 503 }], [{ body: '<html>' }], [{ body: timeline[1] }], [new HttpError('timeout')]])(
    'leaves a post as it was when its server says nothing of it',
    async (reply) => {
      const [one] = await toKept();
      const kept = one ? [{ ...one, post: { ...one.post, id: 'https://harbour.example/another' } }] : [];
      expect(await mastodonListener.recheck?.ask(kept, at(alwaysReplying(reply)))).toMatchObject({ posts: [], deletions: [] });
    },
  );
});

describe('searching Mastodon with a token', () => {
  const settings = { server: 'Social.Example', token: 'a-token' };
  const search = (http: RecordedHttp, server: string) =>
    mastodonListener.poll(
      { place: server, cursor: null },
      { names: ['Contoso Cloud'], hashtags: ['contoso'] },
      listenIo(http, { settings }),
    );

  test('asks the server of the token for names too, and shows the token to no other', async () => {
    const http = recordedHttp([
      [/timelines\/tag/, { body: [] }],
      [/api\/v2\/search/, { body: { accounts: [], statuses: timeline, hashtags: [] } }],
    ]);
    const heard = await search(http, place);
    await search(http, 'elsewhere.example');
    expect(heard.kind === 'heard' && heard.posts.length).toBeGreaterThan(0);
    expect(http.asked.map(({ url, headers }) => [url, headers['authorization'] ?? null])).toEqual([
      ['https://social.example/api/v1/timelines/tag/contoso?limit=40', 'Bearer a-token'],
      ['https://social.example/api/v2/search?type=statuses&q=%22Contoso+Cloud%22&limit=40', 'Bearer a-token'],
      ['https://elsewhere.example/api/v1/timelines/tag/contoso?limit=40', null],
    ]);
  });
});

describe('listening to a public timeline of Mastodon', () => {
  const pollAt = (at: string, http: RecordedHttp, cursor: string | null = null, settings = {}) =>
    mastodonListener.poll(
      { place: at, cursor },
      { names: ['Contoso'], hashtags: ['contoso'] },
      listenIo(http, { now: new Date('2025-07-18T00:00:00Z'), settings }),
    );
  const urlsOf = ({ asked }: RecordedHttp) => asked.map(({ url }) => url.replace('https://social.example/api/v1/timelines/', ''));
  const page = (from: number, count = 40) =>
    Array.from({ length: count }, (_unused, index) => ({
      ...timeline[0],
      id: String(200_000_000_000_000_000n + BigInt(from + index)),
      uri: `https://social.example/users/ilze/statuses/${from + index}`,
    }));
  const idOf = (number: number) => String(200_000_000_000_000_000n + BigInt(number));

  test('reads the newest page first, then goes on after it, each post once and oldest first', async () => {
    const http = recordedHttp([
      [/min_id/, { body: page(2, 3).toReversed() }],
      [/public/, { body: page(0, 3).toReversed() }],
    ]);
    const first = await pollAt('social.example/public/local', http);
    const cursor = first.kind === 'heard' ? first.cursor : null;
    expect(cursor).toBe(JSON.stringify({ public: idOf(2) }));
    const second = await pollAt('social.example/public/local', http, cursor);
    expect(second).toMatchObject({ cursor: JSON.stringify({ public: idOf(4) }) });
    expect(urlsOf(http)).toEqual(['public?local=true&limit=40', `public?local=true&limit=40&min_id=${idOf(2)}`]);
    const posts = first.kind === 'heard' ? first.posts : [];
    expect(posts.map(({ author }) => author.handle)).toEqual(Array(3).fill('ilze@social.example'));
    expect(new Set(posts.map(({ post }) => post.id)).size).toBe(3);
  });

  test('of all that the server knows is another place, and shows the token to its own server only', async () => {
    const settings = { server: 'social.example', token: 'a-token' };
    const http = alwaysReplying({ body: timeline });
    await pollAt('social.example/public', http, null, settings);
    await pollAt('elsewhere.example/public', http, null, settings);
    expect(http.asked.map(({ url, headers }) => [url, headers['authorization'] ?? null])).toEqual([
      ['https://social.example/api/v1/timelines/public?limit=40', 'Bearer a-token'],
      ['https://elsewhere.example/api/v1/timelines/public?limit=40', null],
    ]);
  });

  test('reads a bounded number, and goes on with what is new where more was written', async () => {
    let asked = 0;
    const http = recordedHttp([
      [(url) => url.searchParams.has('min_id') && (asked += 1) < 10, { body: page(0) }],
      [(url) => !url.searchParams.has('min_id'), { body: page(5_000) }],
    ]);
    const heard = await pollAt('social.example/public', http, JSON.stringify({ public: '1' }));
    expect(http.asked).toHaveLength(10);
    expect(heard).toMatchObject({ kind: 'heard', cursor: JSON.stringify({ public: idOf(5_039) }) });
  });

  test('takes up a kept cursor that is damaged as if there was none', async () => {
    const http = alwaysReplying({ body: timeline });
    await pollAt('social.example/public', http, JSON.stringify({ public: '1&local=true' }));
    expect(urlsOf(http)).toEqual(['public?limit=40']);
  });

  test.each([
    [
      { status: 422, body: { error: 'This method requires an authenticated user' } },
      { kind: 'refused', reason: 'key' },
    ],
    [{ status: 401 }, { kind: 'refused', reason: 'key' }],
    [{ status: 403 }, { kind: 'refused', reason: 'forbidden' }],
    [
      { status: 429, headers: { 'retry-after': '60' } },
      { kind: 'refused', reason: 'quota', retryAt: '2025-07-18T00:01:00.000Z' },
    ],
    [{ status: 503 }, { kind: 'unreachable' }],
    [{ body: '<html>' }, { kind: 'unreadable' }],
    [new HttpError('timeout'), { kind: 'unreachable' }],
  ])('says why nothing was learnt', async (reply, expected) => {
    expect(await pollAt('social.example/public', alwaysReplying(reply))).toMatchObject(expected);
  });
});

describe('listening to hashtags of Mastodon', () => {
  test('reads what accounts that let machines read them said, and nothing that a bridge carried over', async () => {
    const http = alwaysReplying({ body: timeline });
    const heard = await poll(http);
    expect(http.asked.map(({ url }) => url)).toEqual(['https://social.example/api/v1/timelines/tag/contoso?limit=40']);
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts.map(({ author }) => [author.id, author.handle, author.url])).toEqual([
      [null, 'nils@harbour.example', 'https://harbour.example/@nils'],
      [`social.example:${timeline[0]?.account.id}`, 'ilze@social.example', 'https://social.example/@ilze'],
    ]);
    expect(posts[1]?.post).toMatchObject({
      network: 'mastodon',
      text: 'The support of #contoso has not answered for a week. Broken again: status.contoso.example/incident',
      links: ['https://status.contoso.example/incident'],
      url: expect.stringMatching(/^https:\/\/social\.example\/@ilze\/\d+$/),
    });
  });

  test('goes on after the newest id of each hashtag, page by page', async () => {
    const ids = timeline.map(({ id }) => id).sort();
    const first = await poll(alwaysReplying({ body: timeline }));
    const cursor = first.kind === 'heard' ? first.cursor : null;
    expect(JSON.parse(cursor ?? '')).toEqual({ contoso: ids.at(-1) });
    const full = Array.from({ length: 40 }, (_unused, index) => ({
      ...timeline[0],
      id: String(200_000_000_000_000_000n + BigInt(index)),
    }));
    const http = recordedHttp([
      [`https://social.example/api/v1/timelines/tag/contoso?limit=40&min_id=${ids.at(-1)}`, { body: full }],
      ['https://social.example/api/v1/timelines/tag/contoso?limit=40&min_id=200000000000000039', { body: [] }],
      ['https://social.example/api/v1/timelines/tag/%C4%BCoti?limit=40', { body: [] }],
    ]);
    const second = await poll(http, cursor, ['contoso', 'ļoti']);
    expect(second).toMatchObject({ kind: 'heard', cursor: JSON.stringify({ contoso: '200000000000000039' }) });
  });

  test('keeps what was read before a hashtag failed', async () => {
    const http = recordedHttp([
      [/tag\/contoso/, { body: timeline }],
      [/tag\/other/, { status: 429, headers: { 'retry-after': '60' } }],
    ]);
    expect(await poll(http, null, ['contoso', 'other'])).toMatchObject({ kind: 'heard', retryAt: '2025-07-18T00:01:00.000Z' });
  });

  test.each([
    [
      { status: 422, body: { error: 'This method requires an authenticated user' } },
      { kind: 'refused', reason: 'key' },
    ],
    [{ status: 401 }, { kind: 'refused', reason: 'key' }],
    [new HttpError('timeout'), { kind: 'unreachable' }],
  ])('says why nothing was learnt', async (reply, expected) => {
    expect(await poll(alwaysReplying(reply))).toMatchObject(expected);
  });

  test.each([
    ['Social.Example', 'social.example'],
    ['Social.Example/public/local', 'social.example/public/local'],
    [' social.example/public ', 'social.example/public'],
    ['social.example/public/other', null],
    ['social.example/about', null],
    ['/public', null],
    ['https://social.example', null],
    ['twitter.com', null],
    ['localhost', null],
  ])('takes %s for a place: %s', (text, expected) => {
    expect('parse' in mastodonListener.places ? mastodonListener.places.parse(text) : 'fixed').toBe(expected);
  });
});
