import fc from 'fast-check';
import { displayDomain, isReservedExampleDomain, isSubdomainOrEqual, parseAddress } from '../../../src/domain/message/address';
import { isFreeMail } from '../../../src/domain/message/free-mail';
import { lines } from './lists/lines';

describe('parseAddress', () => {
  test.each(lines('addresses-valid.txt').map((line) => line.split(' => ') as [string, string]))('reads %j', (text, address) => {
    expect(parseAddress(text)?.address).toBe(address);
  });

  test.each(lines('addresses-invalid.txt'))('refuses %j', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test('splits into local part and domain', () => {
    expect(parseAddress('Anna@Acme.lv')).toEqual({ address: 'anna@acme.lv', local: 'anna', domain: 'acme.lv' });
  });

  test('refuses what is longer than a mail system carries', () => {
    expect(parseAddress(`${'a'.repeat(65)}@acme.lv`)).toBeNull();
    expect(parseAddress(`a@${'b'.repeat(64)}.lv`)).toBeNull();
    expect(parseAddress(`a@${'bcdefghij.'.repeat(26)}lv`)).toBeNull();
  });

  test('never throws, and what it gives is read again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const parsed = parseAddress(text);
        return parsed === null || parseAddress(parsed.address)?.address === parsed.address;
      }),
    );
  });
});

describe('displayDomain', () => {
  test.each([
    ['xn--brzi-bva32apg.lv', 'bērziņš.lv'],
    ['xn--80a1acny.xn--p1ai', 'почта.рф'],
    ['xn--blbr-roah.no', 'blåbær.no'],
    ['acme.lv', 'acme.lv'],
  ])('shows %s as %s', (domain, shown) => {
    expect(displayDomain(domain)).toBe(shown);
  });

  test.each(['аpple.com', 'аррӏе.com', 'paypаl.com', 'gοοgle.com', 'ɡoogle.com', 'faceboоk.com'])(
    'leaves the imitation %s in its xn-- form',
    (text) => {
      const domain = new URL(`https://${text}`).hostname;
      expect(displayDomain(domain)).toBe(domain);
      expect(domain).toContain('xn--');
    },
  );

  test('never throws on anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof displayDomain(`xn--${text}`) === 'string'));
  });
});

describe('domains', () => {
  test('knows hosts below a domain, and no mere ending', () => {
    expect(isSubdomainOrEqual('acme.lv', 'acme.lv')).toBe(true);
    expect(isSubdomainOrEqual('mail.acme.lv', 'acme.lv')).toBe(true);
    expect(isSubdomainOrEqual('evilacme.lv', 'acme.lv')).toBe(false);
    expect(isSubdomainOrEqual('acme.lv', '')).toBe(false);
  });

  test.each(['northwind.example', 'example.com', 'mail.example.org', 'x.test', 'x.invalid'])(
    'knows %s as reserved for examples',
    (domain) => {
      expect(isReservedExampleDomain(domain)).toBe(true);
    },
  );

  test.each(['acme.lv', 'myexample.com', 'example.lv'])('does not take %s for reserved', (domain) => {
    expect(isReservedExampleDomain(domain)).toBe(false);
  });

  test.each(['gmail.com', 'inbox.lv', 'online.no', 'yahoo.ro', 'mail.ru', 'ya.ru'])('knows %s as free mail', (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  });

  test('does not take a company for free mail', () => {
    expect(isFreeMail('acme.lv')).toBe(false);
  });
});
