import fc from 'fast-check';
import { compareCompanies, companyMatchesDomain, judgeCompanies, mentionsCompany } from '../../../src/domain/work/company';

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
    ['Northwind Laboratories', 'Northwind Labs'],
    ['Fundația Ziemeļvējš', 'Ziemeļvējš Foundation'],
    ['Institutul Vântul Nordului', 'Vântul Nordului Institute'],
    ['Universitatea de Medicină Ana Pop', 'Ana Pop University of Medicine'],
    ['Latvijas Banka', 'Bank of Latvia'],
    ['Universitetet i Oslo', 'University of Oslo'],
    ['Universitatea din București', 'University of Bucharest'],
    ['Novosibirsk State University', 'Новосибирский государственный университет'],
    ['株式会社Northwind', 'Northwind Co., Ltd.'],
    ['Northwind Singapore Ltd', 'Northwind'],
    ['Contoso Ltd d.b.a. Northwind', 'Northwind'],
    // acronyms: small words counted or not, legal form too, capitals within, place behind
    ['Nordic Wind Power', 'NWP'],
    ['nwp', 'Nordic Wind Power'],
    ['Society of the Northern Wind', 'SNW'],
    ['Society of the Northern Wind', 'SotNW'],
    ['Nordic Wind Inc.', 'NWI'],
    ['Nordic Wind Power Corporation', 'NWPC'],
    ['Nordic Wind Power', 'NWPI'],
    ['Ural Federal University', 'UrFU'],
    ['WindBridge Oncology Therapeutics', 'WBOT'],
    ['Asociația Vântul de Nord din Cluj', 'AVN Cluj'],
    ['AB Wind Power', 'ABWP'],
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
    ['Nordic Wind', 'NW'],
    ['Nordic Wind', 'NWI'],
    ['Larsen & Toubro', 'L&T'],
    ['Anna Lind Nordic Wind Power', 'NWP'],
  ])('cannot tell whether %s is %s: too many have those initials', (a, b) => {
    expect(compareCompanies(a, b)).toBe('unknown');
    expect(compareCompanies(b, a)).toBe('unknown');
  });

  test.each([
    ['Nordic Wind Power', 'NWE'],
    ['Nordic Wind Power', 'Nwp Systems of Oslo'],
    ['Northern Wind State University', 'Northern Wind University of Law'],
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

  test('does not take a holding for a company of its group that makes something', () => {
    expect(compareCompanies('Northwind Holdings', 'Northwind Motor Cars')).toBe('related');
    expect(compareCompanies('Northwind Holdings', 'Northwind Norway')).toBe('same');
  });

  test.each([
    ['Merck KGaA', 'Merck & Co., Inc.'],
    ['Merck KGaA, Darmstadt, Germany', 'Merck Sharp & Dohme'],
    ['AB Volvo', 'Volvo Cars'],
    ['Rolls-Royce plc', 'Rolls-Royce Motor Cars'],
  ])('tells the famous namesakes %s and %s', (a, b) => {
    expect(compareCompanies(a, b)).toBe('different');
    expect(compareCompanies(b, a)).toBe('different');
  });

  test('does not part a group by the legal forms of its countries', () => {
    expect(compareCompanies('Merck', 'Merck KGaA')).toBe('same');
    expect(compareCompanies('Siemens AG', 'Siemens AS')).toBe('same');
    expect(compareCompanies('Volvo Trucks', 'Volvo Group')).not.toBe('different');
  });

  test('does not compare scripts that it cannot read', () => {
    expect(compareCompanies('Nireco', '株式会社ニレコ')).toBe('unknown');
  });

  const word = fc.constantFrom(
    'Northwind',
    'Delta',
    'Latvia',
    'Nordic',
    'University',
    'of',
    'SIA',
    'AB',
    'ООО',
    'Ветер',
    'NWP',
    'Holdings',
  );
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  );

  test('is symmetric and never throws on anything', () => {
    fc.assert(
      fc.property(name, name, (a, b) => compareCompanies(a, b) === compareCompanies(b, a)),
      { numRuns: 500 },
    );
  });

  test('a name is the same as itself in other case, with a legal form before or behind it', () => {
    const form = fc.constantFrom('SIA %', '% AS', '% SRL', 'ООО %', '% GmbH', '%, Inc.', '% ASA', '"%"', ' % ');
    fc.assert(
      fc.property(fc.constantFrom('Northwind', 'Ziemeļvējš', 'Vântul Nordului', 'Nordavind'), form, (company, pattern) => {
        expect(compareCompanies(company, pattern.replace('%', company.toUpperCase()))).toBe('same');
      }),
    );
  });

  test('answers about long texts at once', () => {
    const long = 'A AB AS and Associates '.repeat(40);
    const started = performance.now();
    compareCompanies(long, 'AAAAAAAAAA');
    compareCompanies(long, 'Northwind of A');
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('judgeCompanies', () => {
  const none = { aliases: [] };

  test.each([
    ['Facebook', 'Meta Platforms, Inc.'],
    ['Google', 'Alphabet'],
    ['Statoil ASA', 'Equinor'],
    ['Lattelecom', 'SIA Tet'],
    ['Тинькофф Банк', 'Т-Банк'],
    ['Sbanken', 'DNB'],
  ])('knows that %s and %s belong together', (a, b) => {
    expect(judgeCompanies(a, b, none)).toBe('related');
    expect(judgeCompanies(b, a, none)).toBe('related');
  });

  test('does not relate two groups by what each of them has to do with a third', () => {
    expect(judgeCompanies('Nordea', 'DNB', none)).toBe('different');
    expect(judgeCompanies('HashiCorp', 'Kyndryl', none)).toBe('different');
  });

  test("takes the administrator's aliases for one company, in any spelling, and only with each other", () => {
    const own = {
      aliases: [
        ['Northwind', 'SIA Ziemeļvējš'],
        ['Contoso', 'Fabrikam'],
      ],
    };
    expect(judgeCompanies('northwind ltd', 'Ziemelvejs', own)).toBe('same');
    expect(judgeCompanies('Ziemelvejs', 'northwind ltd', own)).toBe('same');
    expect(judgeCompanies('Northwind', 'Fabrikam', own)).toBe('different');
    expect(judgeCompanies('Northwind', 'Ziemelvejs', none)).toBe('different');
  });

  test('an alias that names no company changes nothing', () => {
    expect(judgeCompanies('Freelance', 'Northwind', { aliases: [['Freelance', 'Northwind'], [], ['']] })).toBe('unknown');
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

  test("knows the domain of another name of the administrator's list, in any spelling", () => {
    const own = { aliases: [['Northwind', 'SIA Ziemeļvējš', 'contoso.example']] };
    expect(companyMatchesDomain('Ziemelvejs', 'northwind.com', own)).toBe(true);
    expect(companyMatchesDomain('Ziemelvejs', 'contoso.lv', own)).toBe(true);
    expect(companyMatchesDomain('Fabrikam', 'northwind.com', own)).toBe(false);
    expect(companyMatchesDomain('Ziemelvejs', 'northwind.com')).toBe(false);
  });
});

describe('mentionsCompany', () => {
  test.each([
    ['Engineer at Northwind, sailor', 'Northwind Ltd', true],
    ['Buyer @northwind', 'Northwind', true],
    ['The delta of a river', 'Delta', false],
    ['Northwinds are cold', 'Northwind', false],
    ['', 'Northwind', false],
  ])('of %j and %s: %j', (text, company, expected) => {
    expect(mentionsCompany(text, company)).toBe(expected);
  });

  test("finds another name of the administrator's list, if it can mean no other company", () => {
    const own = { aliases: [['Northwind', 'Ziemeļvējš', 'Delta']] };
    expect(mentionsCompany('Strādāju uzņēmumā Ziemeļvējš', 'SIA Northwind', own)).toBe(true);
    expect(mentionsCompany('The delta of a river', 'Northwind', own)).toBe(false);
    expect(mentionsCompany('Strādāju uzņēmumā Ziemeļvējš', 'Northwind')).toBe(false);
  });
});
