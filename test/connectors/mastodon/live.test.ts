import type { LineOpening } from '../../../src/connectors/listener';
import { hear, live } from '../../../src/connectors/mastodon/live';
import timeline from '../../fixtures/mastodon/recorded/tag-timeline.json';
import { listenIo } from '../../support/listen-io';
import { recordedHttp, type Reply } from '../../support/recorded-http';

const place = 'social.example';
const settings = { server: 'Social.Example', token: 'a-token' };
const [status] = timeline;
const message = (event: string, payload: unknown) => JSON.stringify({ stream: ['hashtag', 'contoso'], event, payload });
const written = message('update', JSON.stringify(status));

interface Opening {
  readonly hashtags?: readonly string[];
  readonly at?: string;
}

/** The addresses that a line was opened to, and what was wished for there. */
async function opened(instance: Reply, { hashtags = ['contoso'], at = place }: Opening = {}) {
  const urls: string[] = [];
  const said: string[] = [];
  async function* open(url: string, opening?: LineOpening) {
    urls.push(url);
    said.push(...(opening?.say ?? []));
    yield* [];
  }
  const http = recordedHttp({ [`https://${place}/api/v2/instance`]: instance });
  const io = listenIo(http, { settings, stream: { open } });
  const way = live.way.way === 'streamed' ? live.way : fail('not streamed');
  for await (const heard of way.listen({ place: at, cursor: null }, { names: [], hashtags }, io)) expect(heard.posts).toEqual([]);
  return { urls, said: said.map((one) => JSON.parse(one) as object) };
}

describe('a line of Mastodon', () => {
  test.each([
    [{ body: { configuration: { urls: { streaming: 'wss://streaming.example' } } } }, 'streaming.example'],
    [{ body: { configuration: { urls: { streaming: 'ws://localhost:4000' } } } }, place],
    [{ body: { configuration: { urls: {} } } }, place],
    [{ status: 404, body: {} }, place],
  ])('is opened where the server says that it sends, and else where it answers', async (instance, host) => {
    expect((await opened(instance)).urls).toEqual([`wss://${host}/api/v1/streaming`]);
  });

  test('is not opened where no hashtag is watched', async () => {
    expect(await opened({ body: {} }, { hashtags: [] })).toEqual({ urls: [], said: [] });
  });

  test.each([
    [place, [{ type: 'subscribe', stream: 'hashtag', tag: 'contoso' }]],
    [`${place}/public/local`, [{ type: 'subscribe', stream: 'public:local' }]],
    [`${place}/public`, [{ type: 'subscribe', stream: 'public' }]],
  ])('tells of %s what belongs there', async (at, said) => {
    expect(await opened({ body: {} }, { at })).toEqual({ urls: [`wss://${place}/api/v1/streaming`], said });
  });

  test('leads to the server of the token only', () => {
    expect([place, `${place}/public`, 'elsewhere.example'].map((at) => live.leadsTo(at, settings))).toEqual([true, true, false]);
    expect(live.leadsTo(place, { server: place })).toBe(false);
  });

  test('understands posts, edits and deletions of what it told, and passes over all else', () => {
    const line = { place, postIds: new Map<string, string>() };
    const edited = { ...status, content: '<p>Contoso answered</p>', edited_at: '2025-07-18T00:00:00.000Z' };
    const first = hear(
      [written, message('notification', '{}'), '{', message('update', '{"id":1}'), message('delete', 'unknown')],
      line,
    );
    expect(first.posts).toMatchObject([{ post: { id: status?.uri }, author: { handle: 'ilze@social.example' }, edited: false }]);
    expect(first).toMatchObject({ deletions: [], cursor: null, lastEventAt: expect.stringContaining('2025-07-17') });
    const second = hear([message('status.update', JSON.stringify(edited))], line);
    expect(second).toMatchObject({ posts: [{ edited: true }], lastEventAt: '2025-07-18T00:00:00.000Z' });
    expect(hear([message('delete', status?.id)], line).deletions).toEqual([{ of: 'post', id: status?.uri }]);
  });

  test('says of a sign of life that nothing came', () => {
    const line = { place, postIds: new Map<string, string>() };
    expect(hear([], line)).toEqual({ kind: 'heard', posts: [], deletions: [], cursor: null, lastEventAt: null, retryAt: null });
  });

  test('breaks when the server refuses to send', () => {
    const line = { place, postIds: new Map<string, string>() };
    expect(() => hear(['{"error":"Unknown stream type","status":400}'], line)).toThrow('network');
  });

  test('remembers a bounded number of posts', () => {
    const line = { place, postIds: new Map(Array.from({ length: 10_000 }, (_unused, index) => [String(index), 'x'])) };
    hear([written], line);
    expect([line.postIds.size, line.postIds.has('0'), line.postIds.get(status?.id ?? '')]).toEqual([10_000, false, status?.uri]);
  });
});
