import { message } from '../support';
import { hasOwnColours, mailDocument } from '../../../src/preview/page/mail-document';

const picture = {
  id: 'p',
  name: 'p.png',
  contentType: 'image/png',
  size: 3,
  isInline: true,
  contentId: 'one@x',
  dataUrl: 'data:image/png;base64,AAAA',
  content: Uint8Array.of(0, 0, 0),
};
const show = (html: string) =>
  new DOMParser().parseFromString(mailDocument(message({ attachments: [picture] }), html, 'light'), 'text/html');

describe('a mail’s HTML as a document', () => {
  test('carries a policy that lets nothing be fetched', () => {
    const policy = show('<p>x</p>').querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(show('<p>x</p>').head.firstElementChild).toEqual(policy);
  });

  test.each([
    '<script>alert(1)</script>',
    '<link rel="dns-prefetch" href="//evil.example">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<iframe src="https://evil.example"></iframe>',
    '<img src="https://evil.example/pixel.png" srcset="https://evil.example/2.png 2x">',
    '<table background="https://evil.example/b.png"><tr><td>x</td></tr></table>',
    '<a href="https://evil.example" ping="https://evil.example">x</a>',
    '<form action="https://evil.example"><button>x</button></form>',
    '<object data="https://evil.example"></object>',
  ])('asks nobody for anything: %s', (html) => {
    const shown = show(`${html}<p>rest</p>`);
    const addresses = [...shown.querySelectorAll('*')].flatMap((element) =>
      ['src', 'srcset', 'href', 'background', 'action', 'data', 'ping', 'content'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
    );
    expect(addresses.filter((address) => address.includes('evil.example'))).toEqual([]);
    expect(shown.body.textContent).toContain('rest');
  });

  test('keeps the address of a link as a tip', () => {
    expect(show('<a href="https://a.example/x">me</a>').querySelector('a')?.title).toBe('https://a.example/x');
  });

  test('puts in the pictures that came with the mail', () => {
    const sources = [...show('<img src="cid:one@x"><img src="cid:two@x">').querySelectorAll('img')].map((one) =>
      one.getAttribute('src'),
    );
    expect(sources).toEqual([picture.dataUrl, null]);
  });

  test.each([
    ['<p style="color: red">', true],
    ['<td bgcolor="#fff">', true],
    ['<style>p{background-color:#fff}</style>', true],
    ['<p>Colour of the year: color</p>', false],
    ['<p style="border-color:red">', false],
  ])('%s sets colours of its own: %s', (html, own) => {
    expect(hasOwnColours(html)).toBe(own);
  });
});
