import { x } from '../../../src/connectors/x';
import { toHeardPost } from '../../../src/connectors/x/map';
import { searchAnswer } from '../../../src/connectors/x/schema';
import lookup from '../../fixtures/x/lookup.json';
import answer from '../../fixtures/x/search-recent.json';
import { listenIo, testPurse } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'api.x.com', cursor: null };
const terms = { names: ['Contoso', 'Fabrikam "Cloud"'], hashtags: [] };
const settings = { token: 'AAAA-not-a-token', monthlyDollars: '20' };
const poll = (http: RecordedHttp, cursor: string | null = null, rest = {}) =>
  x.poll({ ...from, cursor }, terms, listenIo(http, { now, settings, ...rest }));
const soonAfter = new Date('2022-10-08T00:00:00.000Z');
const kept = searchAnswer
  .parse(answer)
  .data.flatMap((post) => toHeardPost(post, searchAnswer.parse(answer).includes.users) ?? []);

describeListener(x, {
  from,
  terms,
  settings,
  heard: [[/search\/recent/, { body: answer }]],
  kept: { posts: kept, answers: [[/2\/tweets\?ids=/, { body: lookup }]] },
});

describe('listening to X', () => {
  test('asks for all names at once with the customer’s token, later from the newest post if that is not too old for the search', async () => {
    const http = alwaysReplying({ body: answer });
    const first = await poll(http);
    expect(first).toMatchObject({ cursor: '1578516068309794817', lastEventAt: '2022-10-07T22:42:12.000Z' });
    const cursor = first.kind === 'heard' ? first.cursor : null;
    await poll(http, cursor, { now: soonAfter });
    await poll(http, cursor, { now });
    const [one, two, late] = http.asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    expect(one).toMatchObject({ query: '("Contoso" OR "Fabrikam  Cloud") -is:retweet', max_results: '100' });
    expect([one, two, late].map((asked) => asked?.['since_id'])).toEqual([undefined, '1578516068309794817', undefined]);
    expect(http.asked[0]?.headers).toEqual({ authorization: 'Bearer AAAA-not-a-token' });
  });

  test('reads words unchanged, full addresses and authors; what was edited takes the versions before along', async () => {
    const heard = await poll(alwaysReplying({ body: answer }));
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts.map(({ post, author, edited }) => [post.kind, post.language, post.text, author.handle, edited])).toEqual([
      ['reply', 'nb', '@contoso no', 'nils', true],
      ['post', 'en', 'Contoso & Fabrikam: is the app down > an hour? https://t.co/32VrwpGaJw', 'ilze_k', false],
    ]);
    expect(posts[1]?.post).toMatchObject({
      url: 'https://x.com/ilze_k/status/1578516068309794817',
      links: ['https://contoso.example/start'],
      likes: 3,
    });
    expect(heard).toMatchObject({ deletions: [{ of: 'post', id: '1578515564971970001' }] });
  });

  test('is told that there is nothing by a count alone, and pays nothing for it', async () => {
    const { purse, spent } = testPurse();
    const http = alwaysReplying({ body: { meta: { result_count: 0 } } });
    expect(await poll(http, '5', { purse })).toMatchObject({ kind: 'heard', posts: [], cursor: '5', lastEventAt: null });
    expect(spent()).toBe(0);
  });

  test('pays for each post and author from the month’s money, and stops before it is used up', async () => {
    const { purse, spent } = testPurse();
    await poll(alwaysReplying({ body: answer }), null, { purse });
    expect(spent()).toBe(3);
    const used = testPurse(1_990);
    const http = alwaysReplying({ body: answer });
    expect(await poll(http, null, { purse: used.purse })).toEqual({
      kind: 'refused',
      reason: 'quota',
      retryAt: '2026-12-01T00:00:00.000Z',
    });
    expect([http.asked.length, used.spent()]).toEqual([0, 1_990]);
  });

  test('takes small pages where the money is little, and asks nothing where the most is no number', async () => {
    const http = alwaysReplying({ body: answer });
    await poll(http, null, { settings: { ...settings, monthlyDollars: '1' } });
    expect(new URL(http.asked[0]?.url ?? '').searchParams.get('max_results')).toBe('10');
    for (const monthlyDollars of ['much', '-5', '0'])
      expect(await poll(http, null, { settings: { ...settings, monthlyDollars } })).toMatchObject({
        kind: 'refused',
        reason: 'key',
      });
    expect(http.asked).toHaveLength(1);
  });

  test('gives back what a failure did not cost, and understands that the customer’s credit is used up', async () => {
    const { purse, spent } = testPurse();
    expect(await poll(alwaysReplying({ status: 402, body: {} }), null, { purse })).toMatchObject({
      kind: 'refused',
      reason: 'quota',
    });
    expect(spent()).toBe(0);
  });

  test('reads further pages, and keeps what it read when one fails, but not its place', async () => {
    const page = {
      ...answer,
      data: [{ ...answer.data[0], id: '1578516068309794900' }],
      meta: { ...answer.meta, next_token: 'more' },
    };
    const http = recordedHttp([
      [/next_token=more/, { status: 503 }],
      [/search\/recent/, { body: page }],
    ]);
    expect(await poll(http, '1578516068309000000', { now: soonAfter })).toMatchObject({
      kind: 'heard',
      posts: [{ post: { id: '1578516068309794900' } }],
      cursor: '1578516068309000000',
    });
  });

  test('asks again for what is kept: deleted, protected and outdated versions go, and authors are not paid for again', async () => {
    const { purse, spent } = testPurse();
    const edited = { ...answer.data[1], id: '7', edit_history_tweet_ids: ['7', '8'] };
    const http = alwaysReplying({ body: { ...lookup, data: [...lookup.data, edited] } });
    expect(await x.recheck?.ask(kept, listenIo(http, { now, settings, purse }))).toMatchObject({
      posts: [{ post: { id: '1578516068309794817' }, author: { handle: 'ilze_k' }, edited: true }],
      deletions: [{ id: '1578515564971970560' }, { id: '7' }],
    });
    expect(http.asked[0]?.url).not.toContain('expansions');
    expect(spent()).toBe(1);
  });
});
