import { decodeText } from '../../../src/service/outbound/decode-text';

describe('the text of a body', () => {
  const latvian = Buffer.from([0x4b, 0xe2, 0x72, 0x6c, 0x69, 0x73, 0x20, 0xc2, 0x62, 0x6f, 0x6c, 0x73]);

  test.each([
    ['UTF-8 by default', Buffer.from('Žēlabas'), 'text/html', 'Žēlabas'],
    ['the stated charset', latvian, 'text/html; charset=windows-1257', 'Kārlis Ābols'],
    ['a quoted charset in capitals', latvian, 'text/plain; Charset="WINDOWS-1257"', 'Kārlis Ābols'],
    ['UTF-8 for an unknown charset', Buffer.from('Žēlabas'), 'text/plain; charset=klingon', 'Žēlabas'],
    ['UTF-8 without its mark', Buffer.from('\uFEFF{"a":1}'), 'application/json', '{"a":1}'],
    [
      "an HTML document's own word",
      Buffer.concat([Buffer.from('<html><meta charset="windows-1257">'), latvian]),
      'text/html',
      '<html><meta charset="windows-1257">Kārlis Ābols',
    ],
    [
      "an XML document's own word",
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1257"?>'), latvian]),
      'application/xml',
      '<?xml version="1.0" encoding="windows-1257"?>Kārlis Ābols',
    ],
    ['replacement marks for nonsense', Buffer.from([0x61, 0xff, 0x62]), 'text/plain', 'a\uFFFDb'],
  ])('is read as %s', (_what, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });
});
