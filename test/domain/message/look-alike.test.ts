import fc from 'fast-check';
import { findLookAlike } from '../../../src/domain/message/look-alike';

const ascii = (text: string) => new URL(`https://${text}`).hostname;
const of = (domain: string, known: string[], own: string[]) => findLookAlike(ascii(domain), { known, own })?.imitates ?? null;

describe('findLookAlike', () => {
  test.each([
    ['acrne.lv', 'acme.lv'],
    ['аcme.lv', 'acme.lv'],
    ['rnicrosoft.com', 'microsoft.com'],
    ['paypa1.com', 'paypal.com'],
    ['g00gle.com', 'google.com'],
    ['north-wind.com', 'northwind.com'],
    ['mail.paypaI.com', 'paypal.com'],
  ])('finds that %s imitates the known %s', (domain, known) => {
    expect(of(domain, [known], [])).toBe(known);
  });

  test('says the domain as a program sees it', () => {
    expect(findLookAlike(ascii('аcme.lv'), { known: ['acme.lv'], own: [] })).toEqual({
      domain: 'xn--cme-5cd.lv',
      imitates: 'acme.lv',
    });
  });

  test.each([
    ['northwnd.lv', 'one letter missing'],
    ['northwindd.lv', 'one letter more'],
    ['northvind.lv', 'another letter'],
    ['nortwhind.lv', 'swapped letters'],
    ['n0rthwind.com', 'confusable spelling under another suffix'],
    ['northwind.lv.evil.com', 'our domain in front of another one'],
    ['northwind-lv.com', 'our domain inside another one'],
  ])('finds that %s imitates our own northwind.lv: %s', (domain) => {
    expect(of(domain, [], ['northwind.lv'])).toBe('northwind.lv');
  });

  test.each([
    ['northwind.lv', 'it is ours'],
    ['mail.northwind.lv', 'it is ours'],
    ['northwind.com', 'another suffix is another company or our own branch'],
    ['southwind.lv', 'two edits'],
  ])('does not accuse %s: %s', (domain) => {
    expect(of(domain, [], ['northwind.lv'])).toBeNull();
  });

  test('does not hold one edit against a short domain or a stranger', () => {
    expect(of('acne.lv', [], ['acme.lv'])).toBeNull();
    expect(of('northvind.lv', ['northwind.lv'], [])).toBeNull();
  });

  test('does not accuse the real domain when the copy was met first', () => {
    expect(of('paypal.com', ['paypa1.com'], [])).toBeNull();
  });

  test('does not accuse a known domain of itself', () => {
    expect(of('acme.lv', ['acme.lv', 'mail.acme.lv'], [])).toBeNull();
  });

  test('never throws on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const warning = findLookAlike(a, { known: [b], own: [b] });
        return warning === null || warning.domain === a;
      }),
    );
  });
});
