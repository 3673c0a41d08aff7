import fc from 'fast-check';
import { decodeLabel } from '../../../src/domain/text/punycode';
import { domainSkeleton, isOneEditApart } from '../../../src/domain/text/skeleton';

describe('domainSkeleton', () => {
  test('is the same for domains that look the same', () => {
    const looks = [
      'paypal.com',
      'paypa1.com',
      'paypai.com',
      'pay-pal.com',
      'www.paypal.com',
      new URL('https://раураl.com').hostname,
    ];
    expect(new Set(looks.map(domainSkeleton)).size).toBe(1);
  });

  test('keeps the public suffix', () => {
    expect(domainSkeleton('acme.co.uk')).not.toBe(domainSkeleton('acme.com'));
    expect(domainSkeleton('acme.co.uk')).toBe('acme.co.uk');
  });

  test('looks at the registrable part only', () => {
    expect(domainSkeleton('mail.riga.acme.lv')).toBe(domainSkeleton('acme.lv'));
    expect(domainSkeleton('alice.github.io')).not.toBe(domainSkeleton('bob.github.io'));
  });

  test('never throws on anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof domainSkeleton(text) === 'string'));
  });
});

describe('isOneEditApart', () => {
  test.each([
    ['acme', 'acne'],
    ['acme', 'acmee'],
    ['acme', 'cme'],
    ['acme', 'amce'],
  ])('says yes for %s and %s', (a, b) => {
    expect(isOneEditApart(a, b)).toBe(true);
    expect(isOneEditApart(b, a)).toBe(true);
  });

  test.each([
    ['acme', 'acme'],
    ['acme', 'aemc'],
    ['acme', 'acmeee'],
    ['', 'ab'],
  ])('says no for %j and %j', (a, b) => {
    expect(isOneEditApart(a, b)).toBe(false);
  });
});

describe('decodeLabel', () => {
  test.each([
    ['xn--80a1acny', 'почта'],
    ['xn--mgbh0fb', 'مثال'],
    ['xn--fsqu00a', '例子'],
    ['plain', 'plain'],
    ['xn--a', 'xn--a'],
  ])('reads %s as %s', (label, unicode) => {
    expect(decodeLabel(label)).toBe(unicode);
  });

  test('agrees with the encoder of the platform', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яāčēģīķļņšūžøåæșțăî]{1,12}$/), (label) => {
        const ascii = new URL(`https://${label}.lv`).hostname.split('.')[0] ?? '';
        return decodeLabel(ascii) === label;
      }),
    );
  });
});
