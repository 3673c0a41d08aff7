import { nameCase, properCase, titleCase } from '../../../src/connectors/peopledatalabs/letter-case';

describe('the vendor’s lower-case values', () => {
  test.each([
    ["siobhan o'neil", "Siobhan O'Neil"],
    ['ann mcdonald', 'Ann McDonald'],
    ['heidi bull-berg', 'Heidi Bull-Berg'],
    ['jan van der berg', 'Jan van der Berg'],
    ['van der berg', 'Van der Berg'],
    ["bas van 't hoff", "Bas van 't Hoff"],
    ['nguyen van', 'Nguyen Van'],
    ['oscar de la hoya', 'Oscar de la Hoya'],
    ['john smith iii', 'John Smith III'],
    ['ilze bērziņa', 'Ilze Bērziņa'],
    ['øyvind ås', 'Øyvind Ås'],
    ['анна петрова', 'Анна Петрова'],
    ['王小明', '王小明'],
    ['Ann MacDonald', 'Ann MacDonald'],
    ['mc', 'Mc'],
  ])('make the name %s into %s', (given, expected) => {
    expect(nameCase(given)).toBe(expected);
  });

  test.each([
    ['people data labs', 'People Data Labs'],
    ['northwind traders ltd', 'Northwind Traders Ltd'],
    ['the bank of ireland', 'The Bank of Ireland'],
    ['kpmg', 'KPMG'],
    ['ibm', 'IBM'],
    ['siemens gmbh', 'Siemens GmbH'],
    ["mcdonald's", "Mcdonald's"],
    ['h&m', 'H&M'],
    ['san francisco, california, united states', 'San Francisco, California, United States'],
    ['eBay', 'eBay'],
  ])('make the company or place %s into %s', (given, expected) => {
    expect(properCase(given)).toBe(expected);
  });

  test.each([
    ['co-founder and chief executive officer', 'Co-founder and chief executive officer'],
    ['ceo', 'CEO'],
    ['vp, hr', 'VP, HR'],
    ['senior it manager', 'Senior IT manager'],
    ['Head of Sales', 'Head of Sales'],
  ])('make the title %s into %s', (given, expected) => {
    expect(titleCase(given)).toBe(expected);
  });
});
