import { decodeLabel } from '../../../src/domain/text/punycode';

describe('a label of a host name', () => {
  test.each(['bücher', 'mißile', 'пример', 'bērziņš', 'ștefan', '例え', 'mañana'])('in punycode reads %s again', (word) => {
    const [encoded = ''] = new URL(`https://${word}.example/`).hostname.split('.');
    expect(encoded).toMatch(/^xn--/);
    expect(decodeLabel(encoded)).toBe(word);
  });

  test.each(['example', 'xn--', 'xn--a-ecp.ru', 'xn--99999999999'])('that is no punycode stays as it is: %s', (label) => {
    expect(decodeLabel(label)).toBe(label);
  });
});
