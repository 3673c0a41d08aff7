import { instagram } from '../../../src/connectors/instagram';
import media from '../../fixtures/meta-graph/media.json';
import tags from '../../fixtures/meta-graph/tags.json';
import { listenIo } from '../../support/listen-io';
import { recordedHttp, type RecordedHttp, type Routes } from '../../support/recorded-http';
import { describeListener, now } from '../describe-listener';

const from = { place: 'graph.facebook.com', cursor: null };
const terms = { names: ['Contoso'], hashtags: [] };
const settings = { token: 'EAA-not-a-token', account: '17841400000000000' };
const heard: Routes = [
  [/17841400000000000\/tags/, { body: tags }],
  [/17841400000000000\/media/, { body: media }],
];
const poll = (http: RecordedHttp, given: Readonly<Record<string, string>> = settings) =>
  instagram.poll(from, terms, listenIo(http, { now, settings: given }));

describeListener(instagram, { from, terms, settings, heard, kept: null });

describe('listening to our own Instagram account', () => {
  test('reads captions that tag it and comments under what it published; authors are known by name', async () => {
    const answer = await poll(recordedHttp(heard));
    expect(answer.kind === 'heard' && answer.posts.map(({ post, author }) => [post.kind, post.text, post.url, author])).toEqual([
      [
        'post',
        'Lunch at Contoso, cold again @contoso',
        'https://www.instagram.com/p/AAA/',
        { network: 'instagram', id: null, handle: 'ilze.cooks', url: 'https://www.instagram.com/ilze.cooks/', name: null },
      ],
      ['reply', 'Contoso, please answer', 'https://www.instagram.com/p/CCC/', expect.objectContaining({ handle: 'marit' })],
    ]);
  });

  test('asks nothing where the number of the account is none', async () => {
    const http = recordedHttp([]);
    expect(await poll(http, { ...settings, account: '../me' })).toMatchObject({ kind: 'refused', reason: 'key' });
    expect(http.asked).toEqual([]);
  });
});
