import { isIP } from 'node:net';
import fc from 'fast-check';
import { parseTarget } from '../../../src/service/outbound/target';

const any = { network: 'web', hosts: ['*'], limit: { requests: 1, perSeconds: 1 } };
const listed = { ...any, hosts: ['api.example.com'] };

/** The spellings of SECURITY-CASES and of other fetchers' bug lists, one a line. */
const refused = [
  ...['2130706433', '2852039166', '0177.1', '017700000001', '0300.0250.0.1', '0x7f.1', '0x7f000001', '0x7f.0x0.0x0.0x1'],
  ...['127.1', '127.0.1', '0', '127.000.000.001', '0.0.0.0', '127.0.0.1', '127.0.0.1.', '127.255.255.254', '4294967295'],
  ...['[::]', '[::1]', '[fe80::1]', '[fc00::1]', '[fec0::1]', '[fe80::1%25eth0]', '[::ffff:127.0.0.1]', '[::127.0.0.1]'],
  ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[2001:0:4136:e378:8000:63bf:80ff:fffe]', '93.184.215.14', '[2606:4700::1111]'],
  ...['localhost', 'localhost.', 'LOCALHOST', '%6c%6f%63alhost', 'x.localhost', 'intranet', 'db.internal', 'printer.local'],
  ...['metadata.google.internal', 'router.lan', 'nas.home', 'x.home.arpa', '1.0.0.127.in-addr.arpa', 'abc.onion', 'x.corp'],
  ...['①②⑦.⓪.⓪.①', '１２７.0.0.1', '127。0。0。1', 'ⓔⓧⓐⓜⓟⓛⓔ.com', 'example。com', 'ex%61mple.com', 'example.com.'],
  ...['user@example.com', 'user:pw@example.com', 'example.com@127.0.0.1', '127.0.0.1@example.com', '@example.com'],
  ...[
    'example.com\\@127.0.0.1',
    'example.com\t',
    'exa\tmple.com',
    'exam\nple.com',
    ' example.com',
    'example.com%00',
    'a%2523b.com',
  ],
  ...['example.com:22', 'example.com:25', 'example.com:80', 'example.com:0', 'example.com:65536', 'example.com:443:80'],
  ...['x..y', '-a.com', 'a-.com', 'under_score.com', `${'a'.repeat(64)}.com`, `${'a.'.repeat(130)}com`, ''],
].map((authority) => `https://${authority}/`);

describe('a target', () => {
  test.each([
    ...refused,
    ...[
      'http://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'gopher://example.com/',
      'data:text/plain,x',
      'ws://example.com/',
    ],
    ...[
      'https:example.com',
      'https:/example.com',
      'https:///example.com/',
      'https:\\\\example.com\\x',
      '//example.com/',
      'example.com',
    ],
    ...[
      'blob:https://example.com/1',
      'javascript:alert(1)',
      ' https://example.com/',
      '',
      `https://example.com/${'a'.repeat(5000)}`,
    ],
  ])('is not %j', (url) => {
    expect(parseTarget(url, any)).toBeNull();
  });

  test.each([
    ['https://example.com', 'https://example.com/', 'example.com'],
    ['HTTPS://Example.COM:443/a/../b?x=%20#top', 'https://example.com/b?x=%20', 'example.com'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['https://mißile.com/', 'https://xn--miile-mqa.com/', 'xn--miile-mqa.com'],
    ['https://10.0.0.1.nip.io/', 'https://10.0.0.1.nip.io/', '10.0.0.1.nip.io'],
    ['https://example.com#@127.0.0.1/', 'https://example.com/', 'example.com'],
    ['https://example.com/@alice', 'https://example.com/@alice', 'example.com'],
  ])('is %s', (url, href, host) => {
    expect(parseTarget(url, any)).toEqual({ href, host, hostKind: 'any' });
  });

  test('is a listed host exactly, not one below, above or beside it', () => {
    expect(parseTarget('https://api.example.com/x', listed)).toMatchObject({ hostKind: 'listed' });
    for (const host of ['example.com', 'x.api.example.com', 'api.example.com.evil.org', 'evilapi.example.com']) {
      expect(parseTarget(`https://${host}/`, listed)).toBeNull();
    }
  });

  test('is, whatever the spelling, a plain name with a dot that stands in the URL as it is used', () => {
    const piece = fc.constantFrom(
      ...'.:@[]%\\/?#\t 01279abfx-_①。é'.split(''),
      '127',
      '0x7f',
      'localhost',
      'example.com',
      '.com',
      '%2e',
      '::1',
    );
    const authority = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    let accepted = 0;
    fc.assert(
      fc.property(authority, fc.constantFrom('https://', 'https:', 'HTTPS://', 'https:\\\\', 'https://a.'), (host, scheme) => {
        const target = parseTarget(`${scheme}${host}`, any);
        if (target === null) return;
        accepted += 1;
        expect(target.host).toMatch(/^([a-z0-9-]+\.)+[a-z0-9-]+$/);
        expect(isIP(target.host)).toBe(0);
        expect(new URL(target.href)).toMatchObject({
          protocol: 'https:',
          hostname: target.host,
          port: '',
          username: '',
          hash: '',
        });
      }),
      { numRuns: 5_000, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
