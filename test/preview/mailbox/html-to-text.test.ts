import { htmlToText, textToHtml } from '../../../src/preview/mailbox/html-to-text';

describe('the text of a mail’s HTML', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['One<br>Two', 'One\nTwo'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['  much   \n  space  ', 'much space'],
    ['A &amp; B &lt;c&gt;', 'A & B <c>'],
    ['<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['<div>One<br></div>\n<div>Two</div>', 'One\nTwo'],
    ['<table><tr><td>One</td><td>Two</td></tr><tr><td>Three</td></tr></table>', 'One\tTwo\nThree'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
  ])('%j reads %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test('keeps the address of a link, unless its text is the address', () => {
    expect(htmlToText('<a href="https://a.example/me">Profile</a>')).toBe('Profile<https://a.example/me>');
    expect(htmlToText('<a href="https://a.example/">https://a.example</a>')).toBe('https://a.example');
    expect(htmlToText('<a href="mailto:a@b.example">a@b.example</a>')).toBe('a@b.example');
  });

  test('leaves out what is no text: scripts, styles, script links', () => {
    const html = '<head><title>t</title></head><style>p{}</style><script>alert(1)</script><a href="javascript:x()">go</a>';
    expect(htmlToText(html)).toBe('go');
  });

  test('a text-only mail becomes HTML with nothing in it but its text', () => {
    expect(textToHtml('a <b>\n\nc & d')).toBe(
      '<html><head></head><body><div>a &lt;b&gt;</div><div><br></div><div>c &amp; d</div></body></html>',
    );
  });
});
