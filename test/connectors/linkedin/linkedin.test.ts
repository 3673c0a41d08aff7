import { linkedin } from '../../../src/connectors/linkedin';
import answer from '../../fixtures/linkedin/notifications.json';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'api.linkedin.com', cursor: null };
const terms = { names: ['Contoso'], hashtags: [] };
const settings = { token: 'AQX-not-a-token', organization: '96072893' };
const poll = (http: RecordedHttp, cursor: string | null = null, given: Readonly<Record<string, string>> = settings) =>
  linkedin.poll({ ...from, cursor }, terms, listenIo(http, { now, settings: given }));

describeListener(linkedin, {
  from,
  terms,
  settings,
  heard: [[/organizationalEntityNotifications/, { body: answer }]],
  kept: null,
});

describe('listening to our own LinkedIn Page', () => {
  test('asks for mentions and comments of a span of time, in the vendor’s own spelling', async () => {
    const http = alwaysReplying({ body: { elements: [] } });
    await poll(http);
    await poll(http, '1795160000000');
    expect(http.asked.map(({ url }) => url.split('&timeRange=')[1])).toEqual([
      `(start:${now.getTime() - 86_400_000},end:${now.getTime()})&count=100`,
      `(start:1795159100000,end:${now.getTime()})&count=100`,
    ]);
    expect(http.asked[0]?.url).toContain(
      'q=criteria&actions=List(SHARE_MENTION,COMMENT,COMMENT_EDIT,COMMENT_DELETE)&organizationalEntity=urn%3Ali%3Aorganization%3A96072893',
    );
    expect(http.asked[0]?.headers).toMatchObject({ 'linkedin-version': '202610', 'x-restli-protocol-version': '2.0.0' });
  });

  test('reads others’ words, oldest first, never who they are; comments that were taken back are gone', async () => {
    const heard = await poll(alwaysReplying({ body: answer }));
    expect(
      heard.kind === 'heard' && heard.posts.map(({ post, author }) => [post.kind, post.text, post.url, author.id, author.name]),
    ).toEqual([
      [
        'post',
        'A year with Contoso: what I learnt',
        'https://www.linkedin.com/feed/update/urn:li:share:6441333333905633322/',
        'cccccccccc',
        null,
      ],
      [
        'reply',
        'Contoso never answers',
        'https://www.linkedin.com/feed/update/urn:li:activity:7094637247890620418/?commentUrn=urn%3Ali%3Acomment%3A(urn%3Ali%3Aactivity%3A7094637247890620418%2C7094977717598625792)',
        'bbbbbbbbbb',
        null,
      ],
    ]);
    expect(heard).toMatchObject({
      deletions: [{ of: 'post', id: 'urn:li:comment:(urn:li:activity:7094637247890620418,7094977717598625000)' }],
    });
  });

  test('keeps nothing longer than two days', () => {
    expect(linkedin.keptDays).toBe(2);
  });

  test('asks nothing where the number of the Page is none', async () => {
    const http = recordedHttp([]);
    expect(await poll(http, null, { ...settings, organization: 'contoso' })).toMatchObject({ kind: 'refused', reason: 'key' });
  });
});
