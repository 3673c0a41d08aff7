import { parseUrl } from '../../../src/domain/text/url';

describe('a URL', () => {
  test('is read as the platform reads it', () => {
    expect(parseUrl('https://example.com/a/../b')?.href).toBe('https://example.com/b');
    expect(parseUrl('../c', 'https://example.com/a/b')?.href).toBe('https://example.com/c');
  });

  test.each(['', 'example.com', 'https://', 'https://exa mple.com/'])('is not %j', (text) => {
    expect(parseUrl(text)).toBeNull();
  });

  test('with letters of Western Europe is read however often that is asked', () => {
    const refused = Array.from({ length: 100_000 }, () => parseUrl('https://bücher.example/')).filter((url) => url === null);
    expect(refused).toHaveLength(0);
  });
});
