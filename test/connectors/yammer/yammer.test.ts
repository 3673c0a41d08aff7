import { yammer } from '../../../src/connectors/yammer';
import { toHeardPost } from '../../../src/connectors/yammer/map';
import { messagesAnswer } from '../../../src/connectors/yammer/schema';
import answer from '../../fixtures/yammer/messages.json';
import tooOften from '../../fixtures/yammer/rate-limit-error.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp, type Routes } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'www.yammer.com', cursor: null };
const terms = { names: ['Contoso'], hashtags: [] };
const settings = { token: 'EY-not-a-token' };
const heard: Routes = [[/messages\.json/, { body: answer }]];
const parsed = messagesAnswer.parse(answer);
const kept = parsed.messages.map((message) => toHeardPost(message, parsed.references)).filter((post) => post !== null);
const poll = (http: RecordedHttp, cursor: string | null = null) =>
  yammer.poll({ ...from, cursor }, terms, listenIo(http, { now, settings }));

describeListener(yammer, {
  ...{ from, terms, settings, heard },
  kept: { posts: kept, answers: [[/messages\/\d+\.json/, { body: answer.messages[0] }]] },
});

describe('listening to our own Viva Engage network', () => {
  test('reads what everybody there may read, with who wrote it, and nothing that the network itself says', async () => {
    const messages = await poll(alwaysReplying({ body: answer }));
    expect(
      messages.kind === 'heard' && messages.posts.map(({ post, author }) => [post.id, post.kind, post.publishedAt, author.name]),
    ).toEqual([
      ['78654647', 'post', '2011-02-12T02:41:14.000Z', 'Nils Berg'],
      ['83957686', 'reply', '2011-03-25T00:49:29.000Z', 'Ilze Kalniņa'],
      ['84402777', 'post', '2011-03-28T20:39:12.000Z', 'Ilze Kalniņa'],
    ]);
    expect(messages).toMatchObject({ cursor: '84402777' });
  });

  test.each([
    ['private groups', { privacy: 'private' }],
    ['messages between people', { direct_message: true }],
  ])('leaves out %s', async (_what, change) => {
    const messages = await poll(alwaysReplying({ body: { ...answer, messages: [{ ...answer.messages[0], ...change }] } }));
    expect(messages).toMatchObject({ kind: 'heard', posts: [] });
  });

  test('goes on after the newest that was read, and back page by page to it', async () => {
    const http = recordedHttp([
      [/older_than=78654647/, { body: { ...answer, messages: [] } }],
      [/messages\.json/, { body: { ...answer, meta: { older_available: true } } }],
    ]);
    await poll(http, '70000000');
    expect(http.asked.map(({ url }) => new URL(url).search)).toEqual([
      '?limit=20&newer_than=70000000',
      '?limit=20&newer_than=70000000&older_than=78654647',
    ]);
  });

  test('understands that it asked too often', async () => {
    expect(await poll(alwaysReplying({ status: 429, body: tooOften }))).toMatchObject({ kind: 'refused', reason: 'quota' });
  });

  test('asks again for what is kept: what is not there any more is gone', async () => {
    const http = recordedHttp([
      [/84402777/, { body: { ...answer.messages[0], body: { plain: 'Contoso answered' } } }],
      [/messages\/\d+\.json/, { status: 404 }],
    ]);
    expect(await yammer.recheck?.ask(kept, listenIo(http, { now, settings }))).toMatchObject({
      posts: [{ post: { text: 'Contoso answered' }, author: { name: 'Ilze Kalniņa' }, edited: true }],
      deletions: [{ id: '83957686' }, { id: '78654647' }],
    });
  });
});
