import { gdelt } from '../../../src/connectors/gdelt';
import list from '../../fixtures/gdelt/artlist.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, type RecordedHttp } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'api.gdeltproject.org', cursor: null };
const poll = (http: RecordedHttp, cursor: string | null = null, names = ['Contoso']) =>
  gdelt.poll({ ...from, cursor }, { names, hashtags: [] }, listenIo(http, { now }));
const parametersOf = (http: RecordedHttp) => http.asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
const textsOf = async (body: unknown) => {
  const heard = await poll(alwaysReplying({ body }));
  return heard.kind === 'heard' ? heard.posts.map(({ post }) => post.text) : heard;
};

describeListener(gdelt, {
  from,
  terms: { names: ['Contoso'], hashtags: [] },
  heard: [[/doc\/doc/, { body: list }]],
  kept: null,
});

describe('listening to GDELT', () => {
  test('asks for several names at once, and for more when they do not fit', async () => {
    const http = alwaysReplying({ body: '{}' });
    await poll(http, '2026-11-21T08:00:00.000Z', ['Contoso', 'Fabrikam "Cloud"', 'HP', 'x'.repeat(190)]);
    expect(parametersOf(http)).toEqual([
      expect.objectContaining({
        query: '("Contoso" OR "Fabrikam  Cloud")',
        sort: 'dateasc',
        startdatetime: '20261121070000',
        enddatetime: '20261121090000',
      }),
      expect.objectContaining({ query: `"${'x'.repeat(190)}"` }),
    ]);
  });

  test('reads titles without the spaces that GDELT puts into them, oldest first', async () => {
    const heard = await poll(alwaysReplying({ body: list }));
    expect(heard).toMatchObject({ cursor: '2026-11-21T07:15:00.000Z', lastEventAt: '2026-11-21T07:15:00.000Z' });
    expect(heard.kind === 'heard' && heard.posts.map(({ post, author }) => [post.text, post.language, author.handle])).toEqual([
      ["Contoso's plans: a third of its shops close (update)", 'en', 'news.example'],
      ['Contoso lietotnē kļūmes, klienti neapmierināti', 'lv', 'diena.example'],
    ]);
  });

  test('is told that there is nothing by an empty object, and stays where it was', async () => {
    expect(await poll(alwaysReplying({ body: '{}' }), '2026-11-21T08:00:00.000Z')).toMatchObject({
      kind: 'heard',
      posts: [],
      cursor: '2026-11-21T08:00:00.000Z',
      lastEventAt: null,
    });
  });

  test('goes on from the newest of a full answer, although other words were read further', async () => {
    const full = Array.from({ length: 250 }, (_unused, index) => ({
      ...list.articles[1],
      url: `https://news.example/${index}`,
      seendate: '20261120T101500Z',
    }));
    expect(await poll(alwaysReplying({ body: { articles: full } }))).toMatchObject({ cursor: '2026-11-20T10:15:00.000Z' });
  });

  test.each([
    ['a raw control character', '"Contoso \u0007 again"', ['Contoso again']],
    ['a line break', '"Contoso\nagain"', ['Contoso again']],
    ['an escape that JSON does not know', String.raw`"Contoso \' again \\ \" \u0041"`, [String.raw`Contoso \' again \ " A`]],
  ])('reads a title with %s', async (_what, title, expected) => {
    const body = `{"articles":[{"url":"https://a.example/1","title":${title},"seendate":"20261121T071500Z"}]}`;
    expect(await textsOf(body)).toEqual(expected);
  });

  test.each([
    ['Please limit requests to one every 5 seconds or ask us for larger queries.', 'refused'],
    ['Your query was too short or too long.', 'unreadable'],
    ['The specified phrase is too short.', 'unreadable'],
  ])('understands that "%s" with status 200 is no news', async (body, kind) => {
    expect(await poll(alwaysReplying({ body }))).toMatchObject({ kind });
  });
});
