import { youtube } from '../../../src/connectors/youtube';
import { threadToPost, videoToPost } from '../../../src/connectors/youtube/map';
import { threadsAnswer, videosAnswer } from '../../../src/connectors/youtube/schema';
import comments from '../../fixtures/youtube/comment-threads.json';
import permission from '../../fixtures/youtube/error_permission_resp.json';
import search from '../../fixtures/youtube/search.json';
import videos from '../../fixtures/youtube/videos.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'youtube.googleapis.com', cursor: null };
const terms = { names: ['Contoso', 'Fabrikam'], hashtags: [] };
const settings = { apiKey: 'AIzaNotAKey', channel: 'UC_x5XG1OV2P6uZZ5FSM9Ttw' };
const answers = [
  [/v3\/search\?/, { body: search }],
  [/v3\/videos\?/, { body: videos }],
  [/v3\/commentThreads\?/, { body: comments }],
] as const;
const poll = (http: RecordedHttp, cursor: string | null = null, at = now) =>
  youtube.poll({ ...from, cursor }, terms, listenIo(http, { now: at, settings }));
const parametersOf = (http: RecordedHttp) => http.asked.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
const kept = [
  ...videosAnswer.parse(videos).items.map(videoToPost),
  ...threadsAnswer.parse(comments).items.map(threadToPost),
].filter((post) => post !== null);

describeListener(youtube, { from, terms, settings, heard: answers, kept: { posts: kept, answers } });

describe('listening to YouTube', () => {
  test('searches for one name a turn, and asks for the videos themselves and for the comments of our channel', async () => {
    const http = recordedHttp(answers);
    await poll(http);
    expect(parametersOf(http)).toMatchObject([
      { q: '"Contoso"', type: 'video', order: 'date', publishedAfter: '2026-11-20T03:00:00Z' },
      { id: 'contosoVid1,D-lhorsDlUQ', part: 'snippet,statistics' },
      { allThreadsRelatedToChannelId: settings.channel, order: 'time', textFormat: 'plainText' },
    ]);
    expect(http.asked.every(({ headers }) => headers['x-goog-api-key'] === settings.apiKey)).toBe(true);
  });

  test('makes no more than a hundred searches a day, however often it is started', async () => {
    const http = recordedHttp(answers);
    let cursor: string | null = null;
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const heard = await poll(http, cursor, new Date(now.getTime() + minute * 60_000));
      cursor = heard.kind === 'heard' ? heard.cursor : cursor;
    }
    const words = parametersOf(http).flatMap(({ q }) => q ?? []);
    expect(words).toHaveLength(96);
    expect(words.slice(0, 3)).toEqual(['"Contoso"', '"Fabrikam"', '"Contoso"']);
  });

  test('reads whole titles, descriptions and comments, with who published them', async () => {
    const heard = await poll(recordedHttp(answers));
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts.map(({ post, author }) => [post.kind, post.url, post.text.split('\n')[0], author.name, author.handle])).toEqual([
      [
        'post',
        'https://www.youtube.com/watch?v=D-lhorsDlUQ',
        'What are Actions on Google (Assistant on Air)',
        'Google Developers',
        null,
      ],
      ['reply', 'https://www.youtube.com/watch?v=F1UP7wRCPH8&lc=Ugy4OzAuz5uJuFt3FH54AaABAg', 'Thanks', 'Jānis Ozols', null],
      [
        'reply',
        'https://www.youtube.com/watch?v=F1UP7wRCPH8&lc=UgyZ1jqkHKYvi1-ruOZ4AaABAg',
        'Contoso never answers mail',
        '@ilze',
        'ilze',
      ],
      ['post', 'https://www.youtube.com/watch?v=contosoVid1', "I left Contoso's app, and here is why", 'Ilze Rīgā', null],
    ]);
    expect(posts.at(-1)?.post.links).toEqual(['https://ilze.example/contoso']);
  });

  test.each([
    ['quotaExceeded', 403, { kind: 'refused', reason: 'quota', retryAt: '2026-11-22T08:00:00.000Z' }],
    ['keyInvalid', 400, { kind: 'refused', reason: 'key' }],
    ['SERVICE_UNAVAILABLE', 403, { kind: 'refused', reason: 'forbidden' }],
    ['invalidSearchFilter', 400, { kind: 'unreadable' }],
  ])('understands the reason %s', async (reason, status, expected) => {
    const body = { error: { ...permission.error, errors: [{ ...permission.error.errors[0], reason }] } };
    expect(await poll(alwaysReplying({ status, body }))).toMatchObject(expected);
  });

  test('asks again for what is kept: what is not shown any more is gone', async () => {
    const http = recordedHttp([
      [/v3\/videos\?/, { body: { ...videos, items: videos.items.slice(0, 1) } }],
      [/v3\/commentThreads\?/, { body: { ...comments, items: [] } }],
    ]);
    expect(await youtube.recheck?.ask(kept, listenIo(http, { now, settings }))).toMatchObject({
      posts: [{ post: { id: 'contosoVid1' }, edited: true }],
      deletions: [{ id: 'D-lhorsDlUQ' }, { id: 'UgyZ1jqkHKYvi1-ruOZ4AaABAg' }, { id: 'Ugy4OzAuz5uJuFt3FH54AaABAg' }],
    });
  });
});
