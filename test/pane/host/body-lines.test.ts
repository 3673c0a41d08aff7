import { htmlToLines, plainToLines } from '../../../src/pane/host/body-lines';

const textsOf = (html: string) => htmlToLines(html).map(({ text }) => text);

describe('an HTML body as lines', () => {
  test('breaks at blocks and line breaks, and joins what runs on', () => {
    expect(textsOf('<div>Best <b>regards</b>,</div><p>Anna<br>Head of\n   Procurement</p>')).toEqual([
      'Best regards,',
      'Anna',
      'Head of Procurement',
    ]);
  });

  test('keeps an empty line where the writer made one, and none where the source is merely indented', () => {
    expect(textsOf('<div>\n  <div>a</div>\n  <div><br></div>\n  <p>&nbsp;</p>\n <div>b</div></div>')).toEqual(['a', '', '', 'b']);
  });

  test('marks the lines of a quotation', () => {
    expect(textsOf('<p>mine</p><blockquote><p>theirs</p><div>more</div></blockquote><p>mine again</p>')).toEqual([
      'mine',
      '> theirs',
      '> more',
      'mine again',
    ]);
  });

  test('gives the addresses that a line links to, shown or not', () => {
    expect(htmlToLines('<p><a href="https://bsky.app/profile/anna.example">Bluesky</a> www.baltwave.example</p>')).toEqual([
      { text: 'Bluesky www.baltwave.example', links: ['https://bsky.app/profile/anna.example', 'https://www.baltwave.example'] },
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', ' file:///etc/passwd'])(
    'takes no link from %s',
    (href) => {
      expect(htmlToLines(`<a href="${href}">x</a>`)).toEqual([{ text: 'x', links: [] }]);
    },
  );

  test('reads neither scripts and styles nor what is hidden', () => {
    expect(textsOf('<style>p{}</style><script>x()</script><p style="display:none">preheader</p><p>seen</p>')).toEqual(['seen']);
  });

  test('runs and loads nothing of it', () => {
    const touched = globalThis as { touched?: boolean };
    htmlToLines('<img src=x onerror="touched=true"><script>touched=true</script><svg onload="touched=true"></svg>');
    expect(touched.touched).toBeUndefined();
  });

  test('survives a hostile depth', () => {
    expect(() => htmlToLines('<div>'.repeat(600) + 'x')).not.toThrow();
  });
});

test('a text body keeps its lines', () => {
  expect(plainToLines('Hi\r\n\r\n-- \r\nAnna').map(({ text }) => text)).toEqual(['Hi', '', '-- ', 'Anna']);
});
