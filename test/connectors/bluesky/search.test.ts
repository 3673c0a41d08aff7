import { HttpError } from '../../../src/connectors/connector';
import { blueskyListener, hear } from '../../../src/connectors/bluesky/listen';
import { search } from '../../../src/connectors/bluesky/search';
import type { ListenIo, PolledListener } from '../../../src/connectors/listener';
import found from '../../fixtures/bluesky/recorded/search-posts.json';
import { listenIo } from '../../support/listen-io';
import { recordedHttp, toHttpAnswer, type RecordedAnswer, type Routes } from '../../support/recorded-http';
import { describeListener } from '../describe-listener';
import { session } from './session-answer';

const settings = { handle: 'contoso.example', password: 'an-app-password' };
const place = 'jetstream2.us-east.bsky.network';
const way = search.way.way === 'polled' ? search.way : fail('not polled');
const lastPage = { ...found, cursor: undefined };
const searcher: PolledListener = { ...blueskyListener, ...way, recheck: null };

/** Signs in with these answers, one after the other, and tells what was sent. */
function signingIn(...answers: readonly RecordedAnswer[]) {
  const sent: { readonly url: string; readonly json: unknown; readonly headers: object }[] = [];
  const signIn: ListenIo['signIn'] = {
    async post(url, json, headers = {}) {
      sent.push({ url: url.replace('https://bsky.social/xrpc/com.atproto.server.', ''), json, headers });
      return toHttpAnswer(answers[Math.min(sent.length, answers.length) - 1] ?? {}, url);
    },
  };
  return { signIn, sent };
}

describeListener(searcher, {
  from: { place, cursor: null },
  terms: { names: ['Contoso'], hashtags: [] },
  heard: [[/searchPosts/, { body: lastPage }]],
  settings,
  signIn: signingIn({ body: session }).signIn,
  kept: null,
});

interface Polling {
  readonly routes: Routes;
  readonly cursor?: string | null;
  readonly names?: readonly string[];
  readonly now?: string;
  readonly memory?: Map<string, string>;
  readonly signedIn?: ReturnType<typeof signingIn>;
}

async function poll(polling: Polling) {
  const { routes, cursor = null, names = ['Contoso'], now = '2025-05-20T00:00:00.000Z', memory = new Map() } = polling;
  const { signIn, sent } = polling.signedIn ?? signingIn({ body: session });
  const http = recordedHttp(routes);
  const io = listenIo(http, { now: new Date(now), settings, memory, signIn });
  return { heard: await way.poll({ place, cursor }, { names, hashtags: [] }, io), asked: http.asked, sent };
}

const searched = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('searching Bluesky with a session', () => {
  test('signs in with the app password and asks for each name of the seven days before, showing nobody who is not shown to strangers', async () => {
    const { heard, asked, sent } = await poll({
      routes: [[/searchPosts/, { body: lastPage }]],
      names: ['Contoso', 'Contoso "C"'],
    });
    expect(sent).toEqual([
      { url: 'createSession', json: { identifier: 'contoso.example', password: 'an-app-password' }, headers: {} },
    ]);
    expect(asked.map(({ url, headers }) => [searched(url)['q'], headers['authorization']])).toEqual([
      ['"Contoso"', 'Bearer an-access-token'],
      ['"Contoso  C "', 'Bearer an-access-token'],
    ]);
    expect(searched(asked[0]?.url ?? '')).toMatchObject({ sort: 'latest', since: '2025-05-13T00:00:00.000Z', limit: '100' });
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts.map(({ author }) => author.handle)).toEqual(['radu.example', 'ilze.example', 'harbour-news.example']);
    expect(posts[1]).toMatchObject({
      post: { text: 'Contoso has lost my luggage again. Nobody answers.', replies: null, language: 'en' },
      author: { id: 'did:plc:personsbbbbbbbbbbbbbbbbbb', name: 'Ilze Ozola', url: 'https://bsky.app/profile/ilze.example' },
      edited: false,
    });
  });

  test('makes of a post exactly what the stream makes of it, so that it is kept once', async () => {
    const { heard } = await poll({ routes: [[/searchPosts/, { body: lastPage }]] });
    const streamed = found.posts.slice(0, 3).map(({ uri, author, record }) => {
      const commit = { operation: 'create', collection: 'app.bsky.feed.post', rkey: uri.split('/').at(-1), record };
      return JSON.stringify({ did: author.did, time_us: Date.parse('2025-05-19T18:00:00Z') * 1000, kind: 'commit', commit });
    });
    const told = hear(streamed)?.posts.map(({ post }) => post) ?? [];
    const posts = heard.kind === 'heard' ? heard.posts.map(({ post }) => post) : [];
    expect(posts).toEqual(told.toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt)));
  });

  test('goes on where each name was searched, an hour before; forgets names that are watched no more; goes back seven days at most', async () => {
    const cursor = JSON.stringify({
      Contoso: '2025-05-19T18:00:00.000Z',
      Old: '2025-05-19T18:00:00.000Z',
      Gap: '2025-01-01T00:00:00.000Z',
    });
    const { heard, asked } = await poll({
      routes: [[/searchPosts/, { body: { posts: [] } }]],
      cursor,
      names: ['Contoso', 'Gap'],
    });
    expect(asked.map(({ url }) => searched(url)['since'])).toEqual(['2025-05-19T17:00:00.000Z', '2025-05-13T00:00:00.000Z']);
    expect(heard.kind === 'heard' && JSON.parse(heard.cursor ?? '')).toEqual({
      Contoso: '2025-05-20T00:00:00.000Z',
      Gap: '2025-05-20T00:00:00.000Z',
    });
  });

  test('turns pages, five at most', async () => {
    const { asked } = await poll({ routes: [[/searchPosts/, { body: found }]] });
    expect(asked.map(({ url }) => searched(url)['cursor'] ?? null)).toEqual([null, '25', '25', '25', '25']);
  });

  test('renews the session while the process lives, and signs in anew only when that is refused', async () => {
    const memory = new Map<string, string>();
    const routes: Routes = [[/searchPosts/, { body: lastPage }]];
    const renewed = { ...session, refreshJwt: 'a-second-refresh-token' };
    const expired = { status: 400, body: { error: 'ExpiredToken', message: 'Token has been revoked' } };
    const signedIn = signingIn({ body: session }, { body: renewed }, expired, { body: session });
    for (let round = 0; round < 3; round += 1) await poll({ routes, memory, signedIn });
    expect(signedIn.sent.map(({ url, json, headers }) => [url, json === null, headers])).toEqual([
      ['createSession', false, {}],
      ['refreshSession', true, { authorization: 'Bearer a-refresh-token' }],
      ['refreshSession', true, { authorization: 'Bearer a-second-refresh-token' }],
      ['createSession', false, {}],
    ]);
  });

  test('keeps what was found before a name failed, and asks for the rest from where it was', async () => {
    const routes: Routes = [
      [/Contoso/, { body: lastPage }],
      [/Other/, { status: 429, headers: { 'ratelimit-reset': '1747699500' }, body: {} }],
    ];
    const { heard } = await poll({ routes, names: ['Contoso', 'Other'] });
    expect(heard).toMatchObject({ kind: 'heard', cursor: JSON.stringify({ Contoso: '2025-05-20T00:00:00.000Z' }) });
    expect(heard.kind === 'heard' && heard.posts).toHaveLength(3);
  });

  test.each([
    [{ status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } }],
    [{ status: 400, body: { error: 'AccountTakedown' } }],
  ])('leaves a password that is refused alone for an hour, and searches nothing', async (answer) => {
    const { heard, asked } = await poll({ routes: [], signedIn: signingIn(answer) });
    expect(heard).toEqual({ kind: 'refused', reason: 'key', retryAt: '2025-05-20T01:00:00.000Z' });
    expect(asked).toEqual([]);
  });

  test('says so when nobody answers the sign-in, and lets a bug surface', async () => {
    const failing = (error: Error) => ({ signIn: { post: () => Promise.reject(error) }, sent: [] });
    const silent = await poll({ routes: [], signedIn: failing(new HttpError('timeout')) });
    expect(silent.heard).toMatchObject({ kind: 'unreachable' });
    await expect(poll({ routes: [], signedIn: failing(new TypeError('bug')) })).rejects.toThrow('bug');
  });

  test('asks for nothing where no name is watched', async () => {
    expect(await poll({ routes: [], names: [] })).toMatchObject({ heard: { kind: 'heard', posts: [] }, sent: [] });
  });
});
