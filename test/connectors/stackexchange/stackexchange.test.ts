import { stackexchange } from '../../../src/connectors/stackexchange';
import { toHeardPost } from '../../../src/connectors/stackexchange/map';
import { questionsAnswer } from '../../../src/connectors/stackexchange/schema';
import errors from '../../fixtures/stackexchange/errors.json';
import answer from '../../fixtures/stackexchange/question.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const [question] = questionsAnswer.parse(answer).items;
const kept = question ? toHeardPost(question, 'stackoverflow') : null;
if (!kept) throw new Error('the recorded question can be read');

const from = { place: 'stackoverflow', cursor: null };
const terms = { names: ['Contoso', 'Fabrikam "Cloud"'], hashtags: [] };
const poll = (http: RecordedHttp, cursor: string | null = null, settings = {}) =>
  stackexchange.poll({ ...from, cursor }, terms, listenIo(http, { now, settings }));
const parametersOf = (http: RecordedHttp) => http.asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams));

describeListener(stackexchange, {
  from,
  terms,
  settings: { key: 'the-key' },
  heard: [[/search\/advanced/, { body: answer }]],
  kept: { posts: [kept], answers: [[/questions\//, { body: answer }]] },
  // The vendor knows no other place for it and does not call it a secret.
  keyInUrl: true,
});

describe('listening to Stack Exchange', () => {
  test('asks for one name a turn, first a day back, later from a little before the newest', async () => {
    const http = alwaysReplying({ body: answer });
    const first = await poll(http);
    const second = await poll(http, first.kind === 'heard' ? first.cursor : fail('not heard'));
    await poll(http, second.kind === 'heard' ? second.cursor : fail('not heard'), { key: 'k' });
    const daysAgo = (days: number) => now.getTime() / 1000 - days * 86_400;
    expect(parametersOf(http)).toEqual([
      expect.objectContaining({ q: '"Contoso"', site: 'stackoverflow', fromdate: String(daysAgo(1)), order: 'asc' }),
      expect.objectContaining({ q: '"Fabrikam  Cloud "', fromdate: String(daysAgo(1)) }),
      expect.objectContaining({ q: '"Contoso"', fromdate: String(daysAgo(1) - 3_600), key: 'k' }),
    ]);
  });

  test('reads the words as text, and names who asked with a link to them, as the licence wants it', async () => {
    const heard = await poll(alwaysReplying({ body: answer }));
    expect(heard.kind === 'heard' && heard.posts).toMatchObject([
      {
        post: {
          id: 'stackoverflow:30080855',
          url: 'https://stackoverflow.com/questions/30080855/contoso-and-fabrikam',
          text: 'Contoso and Fabrikam: what is the "difference"?\n\nWe use Contoso for billing.\n\ncontoso.start()',
          links: ['https://contoso.example/start'],
          publishedAt: '2015-05-06T15:15:49.000Z',
          replies: 6,
          likes: 36,
        },
        author: { id: 'stackoverflow:3884401', name: "Ilze O'Hara", url: 'https://stackoverflow.com/users/3884401/ilze' },
        edited: true,
      },
    ]);
  });

  test('leaves the network alone for as long as it says, and until midnight when the day is used up', async () => {
    expect(await poll(alwaysReplying({ body: { ...answer, backoff: 30 } }))).toMatchObject({
      kind: 'heard',
      retryAt: '2026-11-21T09:00:30.000Z',
    });
    expect(await poll(alwaysReplying({ body: { ...answer, quota_remaining: 0 } }))).toMatchObject({
      retryAt: '2026-11-22T00:00:00.000Z',
    });
  });

  test.each([
    [errors.throttled, { kind: 'refused', reason: 'quota', retryAt: '2026-11-21T09:06:40.000Z' }],
    [errors.badKey, { kind: 'refused', reason: 'key' }],
    [errors.badSite, { kind: 'unreadable' }],
  ])('understands the errors that come as a 400', async (body, expected) => {
    expect(await poll(alwaysReplying({ status: 400, body }))).toMatchObject(expected);
  });

  test('asks again for what is kept, site by site: what is not shown any more is gone', async () => {
    const gone = { ...kept, post: { ...kept.post, id: 'stackoverflow:7' } };
    const elsewhere = { ...kept, post: { ...kept.post, id: 'dba:9' } };
    const http = recordedHttp([
      [/questions\/30080855;7\?.*site=stackoverflow/, { body: answer }],
      [/questions\/9\?.*site=dba/, { body: { ...answer, items: [], backoff: 10 } }],
    ]);
    expect(await stackexchange.recheck?.ask([kept, gone, elsewhere], listenIo(http, { now }))).toMatchObject({
      posts: [{ post: { id: 'stackoverflow:30080855' }, edited: true }],
      deletions: [
        { of: 'post', id: 'stackoverflow:7' },
        { of: 'post', id: 'dba:9' },
      ],
      retryAt: '2026-11-21T09:00:10.000Z',
    });
  });

  test.each([
    ['serverfault', 'serverfault'],
    [' https://dba.stackexchange.com/ ', 'dba'],
    ['ru.stackoverflow.com', 'ru.stackoverflow'],
    ['not a site', null],
    ['https://evil.example/x', null],
  ])('takes %s as a site', (text, site) => {
    expect('parse' in stackexchange.places && stackexchange.places.parse(text)).toBe(site);
  });
});
