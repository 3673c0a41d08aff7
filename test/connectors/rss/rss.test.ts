import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HttpError } from '../../../src/connectors/connector';
import { rss } from '../../../src/connectors/rss';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying, type Reply } from '../../support/recorded-http';

const fixture = (name: string) => readFileSync(path.resolve(__dirname, '../../fixtures/rss', name), 'utf8');
const place = 'https://news.example/feed';

function poll(reply: Reply, cursor: string | null = null) {
  const io = listenIo(alwaysReplying(reply), { now: new Date('2026-01-01T00:00:00Z') });
  return rss.poll({ place, cursor }, { names: [], hashtags: [] }, io);
}

async function postsIn(body: string) {
  const heard = await poll({ body });
  return heard.kind === 'heard' ? heard.posts.map(({ post }) => post) : fail('not heard');
}

describe('listening to feeds', () => {
  test('reads a feed of Google Alerts: titles as text, the article’s own address, oldest first', async () => {
    const heard = await poll({ body: fixture('google-alerts.xml') });
    expect(heard).toMatchObject({ kind: 'heard', deletions: [], lastEventAt: '2019-07-10T11:53:37.000Z', retryAt: null });
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts.map(({ post }) => post.publishedAt)).toEqual([
      '2019-07-10T11:36:15.000Z',
      '2019-07-10T11:46:48.000Z',
      '2019-07-10T11:53:37.000Z',
    ]);
    const url = 'https://roll.example/news/2019/07/10/contoso-nasdaqwork-insider-jo-bloggs-sells-1500-shares-3.html';
    expect(posts[0]?.post).toMatchObject({ id: url, url, links: [url], accountId: 'roll.example', kind: 'post' });
    expect(posts[0]?.post.text).toMatch(
      /^Contoso \(NASDAQ:WORK\) Insider Jo Bloggs Sells 1500 Shares\n\nContoso \(NASDAQ:WORK\) insider Jo Bloggs sold 1,500/,
    );
    expect(posts[0]?.author).toEqual({
      network: 'rss',
      id: 'roll.example',
      handle: 'roll.example',
      url: 'https://roll.example',
      name: null,
    });
  });

  test('reads RSS with links of Atom, and the author’s name', async () => {
    const heard = await poll({ body: fixture('a10.xml') });
    const posts = heard.kind === 'heard' ? heard.posts : [];
    expect(posts[0]?.post).toMatchObject({
      url: expect.stringMatching(/^http:\/\/www\.example\.com\/\d$/),
      text: expect.stringContaining('Title'),
    });
    expect(posts.at(-1)?.post.publishedAt).toBe('2020-05-14T10:00:18.000Z');
  });

  test('takes the date that is one', async () => {
    const posts = await postsIn(fixture('InvalidDateFormat.xml'));
    expect(posts.map(({ publishedAt }) => publishedAt)).toEqual(['2017-10-16T15:10:00.000Z', '2017-10-17T12:17:00.000Z']);
  });

  test('reads Atom and JSON feeds, and leaves out what has no date or address', async () => {
    expect(await postsIn(fixture('atom_simple_single_entry.xml'))).toHaveLength(1);
    const items = [
      {
        id: '1',
        url: 'https://a.example/1?utm_source=x&id=2#top',
        title: 'Contoso',
        content_html: '<p>is <b>down</b></p>',
        date_published: '2026-01-01T08:00:00+02:00',
      },
      { id: '2', url: 'https://a.example/2', title: 'No date' },
      { id: '3', title: 'No address', date_published: '2026-01-01T08:00:00Z' },
      { id: '4', url: 'javascript:alert(1)', title: 'No link', date_published: '2026-01-01T08:00:00Z' },
    ];
    const posts = await postsIn(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items }));
    expect(posts).toMatchObject([
      { id: 'https://a.example/1?id=2', text: 'Contoso\n\nis down', publishedAt: '2026-01-01T06:00:00.000Z' },
    ]);
  });

  test('keeps an excerpt only, and no markup', async () => {
    const body = `<rss version="2.0"><channel><title>x</title><item><title>&lt;script&gt;x&lt;/script&gt;Contoso</title>
      <link>https://a.example/long</link><pubDate>Mon, 16 Oct 2017 15:10:00 +0000</pubDate>
      <description>${'word '.repeat(1000)}</description></item></channel></rss>`;
    const [post] = await postsIn(body);
    expect(post?.text.startsWith('Contoso\n\nword word')).toBe(true);
    expect(post?.text.length).toBeLessThan(520);
  });

  test('says nothing new of a feed that did not change', async () => {
    const body = fixture('google-alerts.xml');
    const first = await poll({ body });
    const again = await poll({ body }, first.kind === 'heard' ? first.cursor : null);
    expect(again).toMatchObject({ kind: 'heard', posts: [], lastEventAt: null });
    expect(again.kind === 'heard' && again.cursor).toBe(first.kind === 'heard' && first.cursor);
  });

  test.each<readonly [Reply, object]>([
    [{ status: 404 }, { kind: 'unreadable' }],
    [{ status: 403 }, { kind: 'refused', reason: 'forbidden' }],
    [{ body: '<html><body>Sign in</body></html>' }, { kind: 'unreadable' }],
    [{ body: '' }, { kind: 'unreadable' }],
    [new HttpError('network'), { kind: 'unreachable' }],
  ])('says why nothing was learnt', async (reply, expected) => {
    expect(await poll(reply)).toMatchObject(expected);
  });

  test.each([
    ['https://news.example/feed', 'https://news.example/feed'],
    ['http://news.example/feed', null],
    ['https://user:pass@news.example/feed', null],
    ['https://news.example:8443/feed', null],
    ['https://localhost/feed', null],
    ['file:///etc/passwd', null],
  ])('takes %s for a feed address: %s', (text, expected) => {
    expect('parse' in rss.places ? rss.places.parse(text) : 'fixed').toBe(expected);
  });
});
