import { linksIn, textToLines } from '../../../src/domain/message/mail-lines';

describe('textToLines', () => {
  test('counts every kind of line end once', () => {
    expect(textToLines('a\r\nb\nc\rd').map((line) => line.text)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('finds the addresses a line shows, without the punctuation around them', () => {
    expect(linksIn('see <https://a.example/x?y=1>, (www.b.example) and http://c.example.')).toEqual([
      'https://a.example/x?y=1',
      'https://www.b.example',
      'http://c.example',
    ]);
  });
});
