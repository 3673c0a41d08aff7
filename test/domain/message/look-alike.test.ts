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

  test.each([
    ['contoso.co', 'contoso.com'],
    ['contoso.cm', 'contoso.com'],
    ['contoso.com.co', 'contoso.com'],
    ['mail.contoso.shop', 'contoso.com'],
    ['contoso.support', 'contoso.lv'],
  ])('finds that %s imitates our own %s by its suffix', (domain, own) => {
    expect(of(domain, [], [own])).toBe(own);
  });

  test.each([
    ['contoso.lv', 'contoso.com', 'a branch in another country'],
    ['contoso.co.uk', 'contoso.com', 'a branch in another country'],
    ['contoso.eu', 'contoso.lv', 'all of Europe'],
    ['contoso.com', 'contoso.lv', 'a namesake or the head office'],
    ['if.no', 'if.lv', 'one insurer, two countries'],
    ['te.com', 'te.lv', 'two houses with a short name'],
    ['ams.com', 'aws.com', 'short names are close to each other by chance'],
    ['le.lv', 'te.lv', 'short names are close to each other by chance'],
    ['dnb.info', 'dnb.no', 'a short name under any suffix'],
    ['school13.lv', 'school12.lv', 'numbers are counted on, not mistyped'],
    ['contoso.co', 'contoso.org', 'the suffix is not taken for ours'],
  ])('does not accuse %s beside our %s: %s', (domain, own) => {
    expect(of(domain, [], [own])).toBeNull();
  });

  const ofSenior = (domain: string, senior: string) =>
    findLookAlike(ascii(domain), { known: [], own: [], senior: [senior] })?.imitates ?? null;

  test.each([
    ['fjordlin-logistics.com', 'one letter missing'],
    ['fjordline-logisticss.com', 'one letter more'],
    ['fjordline-logistixs.com', 'another letter'],
    ['fjrodline-logistics.com', 'swapped letters'],
  ])('finds that %s imitates a domain whose people we know longer: %s', (domain) => {
    expect(ofSenior(domain, 'fjordline-logistics.com')).toBe('fjordline-logistics.com');
  });

  test.each([
    ['acne.lv', 'acme.lv', 'short'],
    ['nordfrak.no', 'nordfrak.se', 'another suffix'],
    ['office15.com', 'office16.com', 'another number'],
    ['hotmail.com', 'hotmaill.com', 'a provider known everywhere'],
    ['fjordline-logistics.com', 'fjordline-logistics.com', 'itself'],
  ])('does not accuse %s of imitating the longer known %s: %s', (domain, senior) => {
    expect(ofSenior(domain, senior)).toBeNull();
  });

  test('does not hold one edit against a short domain or a stranger', () => {
    expect(of('acne.lv', [], ['acme.lv'])).toBeNull();
    expect(of('northvind.lv', ['northwind.lv'], [])).toBeNull();
  });

  test('does not accuse the real domain when the copy was met first', () => {
    expect(of('paypal.com', ['paypa1.com'], [])).toBeNull();
    expect(of('microsoft.com', ['rnicrosoft.com'], [])).toBeNull();
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
