import fc from 'fast-check';
import { htmlToText } from '../../../src/connectors/shared/html-text';

const textOf = (html: string) => htmlToText(html).text;
const linksOf = (html: string) => htmlToText(html).links;

describe('htmlToText', () => {
  test.each([
    ['', ''],
    ['plain words', 'plain words'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One<br>two<br />three</p>', 'One\ntwo\nthree'],
    ['<p>One<br><br>two</p>', 'One\n\ntwo'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['<ul><li>One</li><li>Two</li></ul>after', 'One\nTwo\n\nafter'],
    ['<blockquote><p>Quoted</p></blockquote><p>Own</p>', 'Quoted\n\nOwn'],
    ['  lots \n\n of \t white   space ', 'lots of white space'],
    ['<p>a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39; &nbsp;</p>', 'a & b <c> "d" \'e\''],
    ['<b>bold</b><i>italic</i>', 'bolditalic'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['Āris & Ķēniņš, Ёлка 🌲', 'Āris & Ķēniņš, Ёлка 🌲'],
  ])('reads %j as its text', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('shows a shortened link as the network shows it, and keeps where it leads', () => {
    const html =
      '<p>See <a href="https://news.example/2026/11/a-very-long-address" rel="nofollow noopener" translate="no">' +
      '<span class="invisible">https://</span><span class="ellipsis">news.example/2026/11</span>' +
      '<span class="invisible">/a-very-long-address</span></a></p>';
    expect(htmlToText(html)).toEqual({
      text: 'See news.example/2026/11…',
      links: ['https://news.example/2026/11/a-very-long-address'],
    });
  });

  test('keeps mentions and hashtags as text and not as links', () => {
    const html =
      '<p><span class="h-card" translate="no"><a href="https://social.example/@ilze" class="u-url mention">@<span>ilze</span></a></span> ' +
      'likes <a href="https://social.example/tags/fiber" class="mention hashtag" rel="tag">#<span>fiber</span></a></p>';
    expect(htmlToText(html)).toEqual({ text: '@ilze likes #fiber', links: [] });
  });

  test('leaves out the stand-in line for a quoted post but keeps its link', () => {
    const html =
      '<p class="quote-inline">RE: <a href="https://social.example/@ilze/1">https://social.example/@ilze/1</a></p><p>So true.</p>';
    expect(htmlToText(html)).toEqual({ text: 'So true.', links: ['https://social.example/@ilze/1'] });
  });

  test.each([
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<template><p>x</p></template>',
    '<p hidden>x</p>',
    '<svg><text>x</text></svg>',
    '<noscript>x</noscript>',
    '<title>x</title>',
    '<iframe>x</iframe>',
    '<!-- x -->',
  ])('shows nothing of %s', (html) => {
    expect(textOf(`a ${html} b`).replace(/\s+/g, ' ')).toBe('a b');
  });

  test('takes only absolute web addresses, each once', () => {
    const hrefs = [
      'https://a.example/',
      'https://a.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '/relative',
      '//b.example',
      'https://user:word@c.example/',
      'https://localhost/',
      ' https://d.example/x ',
      'mailto:a@b.example',
    ];
    expect(linksOf(hrefs.map((href) => `<a href="${href}">x</a>`).join(''))).toEqual([
      'https://a.example/',
      'https://d.example/x',
    ]);
  });

  test('drops control characters, so that no text can pretend to be a break of ours', () => {
    expect(textOf('a\u0000b\uE000c\uE001d\u001Be')).toBe('abcde');
  });

  test('gives nothing for markup beyond all measure instead of spending seconds on it', () => {
    expect(textOf('<div>'.repeat(15_000) + 'deep')).toBe('');
    const reopened = `<p>${Array.from({ length: 150 }, (_, i) => `<b id=${i}>`).join('')}</p>${'<p>x</p>'.repeat(10_000)}`;
    const begun = performance.now();
    expect(textOf(reopened)).toBe('');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('never throws, and its text holds no control characters but line breaks', () => {
    const token = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<a href=',
      '"',
      '<!--',
      '-->',
      '<table>',
      '<td>',
      '&#0;',
      '&',
      '<svg>',
      '\uE000',
    );
    const html = fc.array(fc.oneof(token, fc.string({ unit: 'binary' })), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(html, (given) => {
        const { text, links } = htmlToText(given);
        // eslint-disable-next-line no-control-regex -- the absence of control characters is what is tested
        expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
        for (const link of links) expect(link).toMatch(/^https?:\/\//);
      }),
      { numRuns: 500 },
    );
  });
});
