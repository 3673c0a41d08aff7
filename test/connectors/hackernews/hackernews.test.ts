import { hackernews } from '../../../src/connectors/hackernews';
import { toHeardPost } from '../../../src/connectors/hackernews/map';
import { searchAnswer } from '../../../src/connectors/hackernews/schema';
import type { KeptPost } from '../../../src/connectors/listener';
import { HttpError } from '../../../src/connectors/connector';
import answer from '../../fixtures/hackernews/search-by-date.json';
import { listenIo } from '../../support/listen-io';
import { describeListener } from '../describe-listener';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';

const now = new Date('2020-02-19T00:00:00Z');
const nowSeconds = now.getTime() / 1000;
const terms = { names: ['Contoso'], hashtags: [] };
const kept = searchAnswer
  .parse(answer)
  .hits.map(toHeardPost)
  .filter((post) => post !== null);
const item = {
  id: 22361282,
  by: 'ilze_o',
  type: 'story',
  title: 'Ask HN: Has anybody moved off Contoso?',
  text: 'We do.',
  score: 970,
};
const itemUrl = 'https://hacker-news.firebaseio.com/v0/item';
const poll = (http: RecordedHttp, cursor: string | null, names = ['Contoso']) =>
  hackernews.poll({ place: 'hn.algolia.com', cursor }, { names, hashtags: [] }, listenIo(http, { now }));

describeListener(hackernews, {
  from: { place: 'hn.algolia.com', cursor: null },
  terms,
  heard: [[/search_by_date/, { body: answer }]],
  kept: { posts: kept, answers: [[/v0\/item/, { body: item }]] },
  // Of a single item, null says that there is none.
  differs: { 'the JSON value null': null },
});

describe('listening to Hacker News', () => {
  test('asks again for what is kept: deleted, dead and unknown is gone, and other words are taken', async () => {
    const [story] = kept.filter(({ post }) => post.id === '22361282');
    const others = ['1', '2', '3'].map((id) => ({ ...story, post: { ...story?.post, id } }));
    const http = recordedHttp({
      [`${itemUrl}/22361282.json`]: { body: item },
      [`${itemUrl}/1.json`]: { body: { id: 1, deleted: true, type: 'comment', time: 1 } },
      [`${itemUrl}/2.json`]: { body: { ...item, id: 2, dead: true } },
      [`${itemUrl}/3.json`]: { body: 'null' },
    });
    const posts = [story, ...others].filter((post): post is KeptPost => post !== undefined);
    expect(await hackernews.recheck?.ask(posts, listenIo(http, { now }))).toMatchObject({
      posts: [{ post: { id: '22361282', text: 'Ask HN: Has anybody moved off Contoso?\n\nWe do.', likes: 970 }, edited: true }],
      deletions: [{ id: '1' }, { id: '2' }, { id: '3' }],
    });
  });

  test('asks for each name since a day ago, later since a little before the last', async () => {
    const http = alwaysReplying({ body: answer });
    await poll(http, null, ['Contoso', 'Contoso "Cloud"']);
    await poll(http, '1582066432');
    expect(http.asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams))).toEqual([
      expect.objectContaining({
        query: '"Contoso"',
        tags: '(story,comment)',
        numericFilters: `created_at_i>${nowSeconds - 86_400}`,
      }),
      expect.objectContaining({ query: '"Contoso  Cloud "' }),
      expect.objectContaining({ numericFilters: 'created_at_i>1582065532' }),
    ]);
  });

  test('reads stories oldest first, each once, with their words as text', async () => {
    const heard = await poll(alwaysReplying({ body: answer }), null, ['Contoso', 'Other']);
    expect(heard).toMatchObject({ kind: 'heard', cursor: '1582066432', lastEventAt: '2020-02-18T22:53:52.000Z', deletions: [] });
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts.map(({ post }) => post.id)).toEqual(['22357374', '22361282']);
    expect(posts[1]).toMatchObject({
      post: {
        text: 'Ask HN: Has anybody moved off Contoso?\n\nWe use Contoso for billing. It was down twice. See https://status.contoso.example/history',
        url: 'https://news.ycombinator.com/item?id=22361282',
        links: ['https://status.contoso.example/history'],
        kind: 'post',
        replies: 85,
        likes: 965,
      },
      author: { network: 'hackernews', id: 'ilze_o', url: 'https://news.ycombinator.com/user?id=ilze_o' },
    });
  });

  test('reads further pages, and leaves a hit out that it can’t read', async () => {
    const page = (hits: object[]) => ({ body: { ...answer, hits, nbPages: 2 } });
    const http = recordedHttp([
      [/page=0/, page([{ ...answer.hits[0], objectID: '../1' }])],
      [/page=1/, page([{ ...answer.hits[1], comment_text: 'I like <i>Contoso</i>', title: null, story_text: null }])],
    ]);
    const heard = await poll(http, null);
    expect(heard.kind === 'heard' && heard.posts.map(({ post }) => [post.id, post.kind, post.text])).toEqual([
      ['22357374', 'reply', 'I like Contoso'],
    ]);
  });

  test('never moves its cursor beyond now or back', async () => {
    const ahead = { ...answer, hits: [{ ...answer.hits[0], created_at_i: nowSeconds + 9_999 }] };
    expect(await poll(alwaysReplying({ body: ahead }), null)).toMatchObject({ cursor: String(nowSeconds) });
    expect(await poll(alwaysReplying({ body: { ...answer, hits: [] } }), '1582066432')).toMatchObject({
      cursor: '1582066432',
      lastEventAt: null,
    });
  });

  test.each([
    [
      { status: 429, headers: { 'retry-after': '60' } },
      { kind: 'refused', reason: 'quota', retryAt: '2020-02-19T00:01:00.000Z' },
    ],
    [{ status: 503 }, { kind: 'unreachable' }],
    [{ body: '<html>' }, { kind: 'unreadable' }],
    [new HttpError('timeout'), { kind: 'unreachable', detail: 'timeout' }],
  ])('says why nothing was learnt', async (reply, expected) => {
    expect(await poll(alwaysReplying(reply), null)).toMatchObject(expected);
  });
});
