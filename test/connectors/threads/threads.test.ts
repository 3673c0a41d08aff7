import { threads } from '../../../src/connectors/threads';
import errors from '../../fixtures/meta-graph/errors.json';
import search from '../../fixtures/threads/keyword-search.json';
import mentions from '../../fixtures/threads/mentions.json';
import { listenIo } from '../../support/listen-io';
import { recordedHttp, type RecordedHttp, type Routes } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'graph.threads.net', cursor: null };
const terms = { names: ['Contoso', 'Fabrikam'], hashtags: [] };
const settings = { token: 'TH-not-a-token' };
const heard: Routes = [
  [/keyword_search/, { body: search }],
  [/me\/mentions/, { body: mentions }],
];
const poll = (http: RecordedHttp, cursor: string | null = null) =>
  threads.poll({ ...from, cursor }, terms, listenIo(http, { now, settings }));

describeListener(threads, { from, terms, settings, heard, kept: null });

describe('listening to Threads', () => {
  test('searches for one name a turn and reads what mentions our account, each post once', async () => {
    const http = recordedHttp(heard);
    const first = await poll(http);
    await poll(http, first.kind === 'heard' ? first.cursor : fail('not heard'));
    const asked = http.asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    const nowSeconds = now.getTime() / 1000;
    expect([asked[0], asked[2]]).toMatchObject([
      { q: 'Contoso', search_type: 'RECENT', since: String(nowSeconds - 86_400) },
      { q: 'Fabrikam' },
    ]);
    expect(
      first.kind === 'heard' && first.posts.map(({ post, author }) => [post.id, post.kind, author.id, author.handle]),
    ).toEqual([
      ['18000000000000102', 'post', null, 'nils'],
      ['18000000000000101', 'post', null, 'ilze.k'],
      ['18000000000000103', 'reply', null, 'marit'],
    ]);
  });

  test('searches although the app may not read mentions', async () => {
    const answer = await poll(recordedHttp([[/me\/mentions/, { status: 400, body: errors.permission }], ...heard]));
    expect(answer.kind === 'heard' && answer.posts).toHaveLength(2);
  });
});
