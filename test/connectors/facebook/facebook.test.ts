import { facebook } from '../../../src/connectors/facebook';
import { toHeardPost, toRecommendation } from '../../../src/connectors/facebook/map';
import { postsAnswer, ratingsAnswer } from '../../../src/connectors/facebook/schema';
import errors from '../../fixtures/meta-graph/errors.json';
import ratings from '../../fixtures/meta-graph/ratings.json';
import tagged from '../../fixtures/meta-graph/tagged.json';
import visitors from '../../fixtures/meta-graph/visitor-posts.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp, type Routes } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'graph.facebook.com', cursor: null };
const terms = { names: ['Contoso'], hashtags: [] };
const settings = { token: 'EAA-not-a-token' };
const heard: Routes = [
  [/me\/tagged/, { body: tagged }],
  [/me\/visitor_posts/, { body: visitors }],
  [/me\/ratings/, { body: ratings }],
];
const kept = [
  ...postsAnswer.parse(tagged).data.map(toHeardPost),
  ...ratingsAnswer.parse(ratings).data.map(toRecommendation),
].filter((post) => post !== null);
const poll = (http: RecordedHttp) => facebook.poll(from, terms, listenIo(http, { now, settings }));

describeListener(facebook, {
  ...{ from, terms, settings, heard },
  kept: { posts: kept, answers: [[/100200300_1\?/, { body: tagged.data[0] }], ...heard] },
});

describe('listening to our own Facebook Page', () => {
  test('reads what tags it, stands on it and recommends it, with the Page’s token', async () => {
    const http = recordedHttp(heard);
    const answer = await poll(http);
    expect(http.asked.every(({ headers }) => headers['authorization'] === 'Bearer EAA-not-a-token')).toBe(true);
    expect(
      answer.kind === 'heard' && answer.posts.map(({ post, author, edited }) => [post.id, author.name, author.id, edited]),
    ).toEqual([
      ['555', 'Nils Berg', '900101', false],
      ['100200300_1', 'Café Ilze', '900100', true],
      ['100200300_3', null, null, false],
    ]);
    expect(answer).toMatchObject({ lastEventAt: '2026-11-20T12:00:00.000Z' });
  });

  test.each([
    [errors.token, { kind: 'refused', reason: 'key' }],
    [errors.often, { kind: 'refused', reason: 'quota', retryAt: '2026-11-21T10:00:00.000Z' }],
    [errors.permission, { kind: 'refused', reason: 'forbidden' }],
    [errors.absent, { kind: 'refused', reason: 'forbidden' }],
    [errors.parameter, { kind: 'unreadable' }],
  ])('understands the errors that come as a 400', async (body, expected) => {
    expect(await poll(alwaysReplying({ status: 400, body }))).toMatchObject(expected);
  });

  test('reads the rest where recommendations are switched off', async () => {
    const answer = await poll(recordedHttp([[/me\/ratings/, { status: 403, body: errors.permission }], ...heard]));
    expect(answer.kind === 'heard' && answer.posts).toHaveLength(2);
  });

  test('asks again for what is kept: what is not there any more is gone', async () => {
    const again = (http: RecordedHttp) => facebook.recheck?.ask(kept, listenIo(http, { now, settings }));
    const gone = recordedHttp([
      [/100200300_1\?/, { status: 400, body: errors.absent }],
      [/me\/ratings/, { body: { data: [] } }],
    ]);
    expect(await again(gone)).toMatchObject({ posts: [], deletions: [{ id: '100200300_1' }, { id: '555' }] });
    const there = recordedHttp([[/100200300_1\?/, { body: { ...tagged.data[0], message: 'Contoso answered' } }], ...heard]);
    expect(await again(there)).toMatchObject({ posts: [{ post: { text: 'Contoso answered' }, edited: true }], deletions: [] });
  });
});
