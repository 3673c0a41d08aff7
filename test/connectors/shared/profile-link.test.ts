import { parsePictureUrl, parseWebLink, pathOnHost, toProfileLinks } from '../../../src/connectors/shared/profile-link';

describe('a link typed into a profile', () => {
  test.each([
    ['https://example.com', 'https://example.com/'],
    [' http://example.com/me ', 'http://example.com/me'],
    ['HTTPS://Example.COM/Me?a=1#b', 'https://example.com/Me?a=1#b'],
    ['example.com', 'https://example.com/'],
    ['www.example.com/me', 'https://www.example.com/me'],
    ['bērziņa.lv', 'https://xn--brzia-iza47a.lv/'],
  ])('%s becomes %s', (typed, link) => {
    expect(parseWebLink(typed)).toBe(link);
  });

  test.each([
    '',
    'none',
    'me at example',
    'javascript:alert(1)',
    ' javascript:alert(1)//.example.com',
    'JaVaScRiPt://example.com/%0aalert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x.y',
    'vbscript:x.y',
    'http:evil.com',
    'https:/evil.com',
    '//evil.com',
    '/evil.com',
    '\\\\evil.com',
    'mailto:ann@example.com',
    'ann@example.com',
    'https://ann:secret@example.com',
    'https://example.com@evil.example/',
    'ftp://example.com',
    'https://localhost/admin',
    'localhost:3000',
    'https://',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('%j is no web link', (typed) => {
    expect(parseWebLink(typed)).toBeNull();
  });

  test('is a picture only over https', () => {
    expect(parsePictureUrl('https://example.com/a.png')).toBe('https://example.com/a.png');
    expect(parsePictureUrl('http://example.com/a.png')).toBeNull();
    expect(parsePictureUrl(null)).toBeNull();
  });
});

describe('the links of a profile', () => {
  test('stand once each, verified if one of them was, without what is no link', () => {
    expect(
      toProfileLinks([
        { url: 'example.com', verified: false },
        { url: 'javascript:alert(1)', verified: true },
        { url: null, verified: true },
        { url: 'https://example.com/', verified: true },
        { url: 'https://example.com', verified: false },
      ]),
    ).toEqual([{ url: 'https://example.com/', verified: true }]);
  });

  test('are thirty at most', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ url: `https://example.com/${n}`, verified: true }));
    expect(toProfileLinks(many)).toHaveLength(30);
  });
});

describe('the path of a link to a known host', () => {
  test.each([
    ['https://example.com/ann', ['ann']],
    ['http://www.EXAMPLE.com/a/b/?q#h', ['a', 'b']],
    ['https://example.com/%40ann', ['@ann']],
    ['https://example.com', []],
  ])('of %s is %j', (link, path) => {
    expect(pathOnHost(link, ['example.com'])).toEqual(path);
  });

  test.each([
    'https://example.com.evil.example/ann',
    'https://example.com@evil.example/ann',
    'https://ann@example.com/ann',
    'https://example.com:8443/ann',
    'https://example.com/%E0%A4%A',
    'https:example.com/ann',
    'javascript://example.com/ann',
    'example.com/ann',
  ])('of %s is none', (link) => {
    expect(pathOnHost(link, ['example.com'])).toBeNull();
  });
});
