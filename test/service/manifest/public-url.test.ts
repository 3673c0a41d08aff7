import { parsePublicUrl } from '../../../src/service/manifest/public-url';

describe('the address for Outlook', () => {
  test.each([
    ['https://acquaint.contoso.com', 'https://acquaint.contoso.com'],
    [' https://Acquaint.Contoso.com/ ', 'https://acquaint.contoso.com'],
    ['https://acquaint.contoso.com:443', 'https://acquaint.contoso.com'],
    ['https://acquaint.contoso.com:8443', 'https://acquaint.contoso.com:8443'],
    ['https://sūtītājs.example', 'https://xn--sttjs-hwa60arr.example'],
  ])('%s is taken', (text, origin) => {
    expect(parsePublicUrl(text)).toEqual({ kind: 'url', origin });
  });

  test.each([
    ['acquaint.contoso.com', 'is no address'],
    ['', 'is no address'],
    ['http://acquaint.contoso.com', 'over https only'],
    ['javascript:alert(1)', 'over https only'],
    ['https://acquaint.contoso.com/pane', 'give https://acquaint.contoso.com alone'],
    ['https://acquaint.contoso.com/?a=1', 'give https://acquaint.contoso.com alone'],
    ['https://acquaint.contoso.com/#x', 'give https://acquaint.contoso.com alone'],
    ['https://anna:secret@acquaint.contoso.com', 'no user name'],
    ['https://localhost:3443', 'own machine'],
    ['https://acquaint.localhost', 'own machine'],
    ['https://127.0.0.1', 'own machine'],
    ['https://[::1]', 'own machine'],
    ['https://10.1.2.3', 'not an IP address'],
    ['https://[2001:db8::1]', 'not an IP address'],
  ])('%s is refused with what to do', (text, words) => {
    const url = parsePublicUrl(text);
    expect(url).toMatchObject({ kind: 'refused', problem: expect.stringContaining(words) });
    expect(JSON.stringify(url)).not.toContain('secret');
  });
});
