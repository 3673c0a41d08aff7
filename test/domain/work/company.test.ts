import fc from 'fast-check';
import { compareCompanies, companyMatchesDomain } from '../../../src/domain/work/company';

describe('compareCompanies', () => {
  test.each([
    ['SIA Ziemeļvējš', 'Ziemelvejs'],
    ['AS „Ziemeļvējš”', 'SIA Ziemeļvējš'],
    ['Nordavind AS', 'NORDAVIND'],
    ['Nordavind ASA', 'Nordavind Norge AS'],
    ['SC Vântul Nordului SRL', 'Vantul Nordului S.R.L.'],
    ['ООО «Северный Ветер»', 'Северный ветер'],
    ['АО Сбербанк', 'Sberbank'],
    ['Northwind GmbH & Co. KG', 'northwind'],
    ['Northwind Sp. z o.o.', 'Northwind, Inc.'],
    ['@northwind', 'Northwind Ltd'],
    ['https://www.northwind.com', 'Northwind'],
    ['Northwind Technologies', 'Northwind'],
    ['Northwind Latvia', 'Northwind'],
    ['Orange Polska S.A.', 'Orange'],
    ['The Northwind Group', 'Northwind Holdings'],
    ['Northwind (formerly Southwind)', 'Southwind'],
    ['@northwind @foundation', 'Northwind'],
    ['International Business Machines', 'IBM'],
    ['Reckitt Benckiser Healthcare France', 'Reckitt France'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(compareCompanies(a, b)).toBe('same');
    expect(compareCompanies(b, a)).toBe('same');
  });

  test.each([
    ['Delta', 'Delta Electronics'],
    ['Apple', 'Apple Bank'],
    ['Shell', 'Shell Lake State Bank'],
    ['Phoenix', 'Phoenix Geophysics'],
  ])('cannot tell whether %s is %s: many companies bear that word', (a, b) => {
    expect(compareCompanies(a, b)).toBe('unknown');
  });

  test.each([
    ['Northwind', 'Contoso'],
    ['Boston University', 'Boston Consulting Group'],
    ['Continental AG', 'Contidata AG'],
    ['Bank of New York', 'Bank of New Zealand'],
    ['Ростелеком', 'Ростех'],
    ['Rīgas Satiksme', 'Rīgas Siltums'],
    ['MEDAV', 'medac'],
  ])('tells %s from %s', (a, b) => {
    expect(compareCompanies(a, b)).toBe('different');
  });

  test('takes two companies that share a rare first word for one group', () => {
    expect(compareCompanies('Samsung Electronics', 'Samsung Heavy Lifting')).toBe('related');
  });

  test.each([
    'Freelance',
    'Self-employed',
    'n/a',
    'Pašnodarbināts',
    'Selvstendig',
    'Liber profesionist',
    'Фриланс',
    'Unafilliated',
    '',
    '—',
  ])('knows that %j names no company', (text) => {
    expect(compareCompanies(text, text)).toBe('unknown');
    expect(compareCompanies(text, 'Northwind')).toBe('unknown');
  });

  test('does not compare scripts that it cannot read', () => {
    expect(compareCompanies('Novosibirsk State University', 'Новосибирский государственный университет')).toBe('unknown');
    expect(compareCompanies('Nireco', '株式会社ニレコ')).toBe('unknown');
  });

  test('is symmetric and never throws on anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (a, b) => compareCompanies(a, b) === compareCompanies(b, a),
      ),
    );
  });
});

describe('companyMatchesDomain', () => {
  test.each([
    ['SIA Ziemeļvējš', 'ziemelvejs.lv'],
    ['Northwind Traders Ltd', 'northwind.com'],
    ['Northwind Traders Ltd', 'mail.northwind-traders.co.uk'],
    ['International Business Machines', 'ibm.com'],
    ['ООО Ромашка', 'romashka.ru'],
    ['@northwind', 'northwind.dev'],
  ])('finds %s at %s', (company, domain) => {
    expect(companyMatchesDomain(company, domain)).toBe(true);
  });

  test.each([
    ['Northwind', 'contoso.com'],
    ['Delta Electronics', 'delta.com'],
    ['Gmail', 'gmail.com'],
    ['Freelance', 'freelance.com'],
    ['', 'northwind.com'],
  ])('does not find %j at %s', (company, domain) => {
    expect(companyMatchesDomain(company, domain)).toBe(false);
  });
});
