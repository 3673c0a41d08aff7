import { judgeAccounts } from '../../../src/domain/identity/judge-accounts';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Subject } from '../../../src/domain/identity/subject';
import { anna, kindsOf, profileOf, worksAt } from './profiles';

function judge(profiles: readonly Profile[], subject: Subject = anna) {
  return judgeAccounts(subject, profiles).map(({ verdict, evidence }) => [verdict, ...kindsOf(evidence)]);
}

const vendor = (stated: Partial<Profile> = {}) =>
  profileOf('peopledatalabs', 'Anna Bērziņa', {
    account: { network: 'peopledatalabs', id: 'person#p1', handle: 'Anna Bērziņa', url: 'https://www.peopledatalabs.com/' },
    foundBy: ['address'],
    ...stated,
  });

describe('a data vendor’s record for the address', () => {
  test('is likely at best, where any other network’s would be proof', () => {
    expect(judge([vendor()])).toEqual([['likely', 'vendor-match', 'same-name']]);
    expect(judge([profileOf('gravatar', 'anna', { foundBy: ['address'] })])).toEqual([['proven', 'address-exact', 'same-name']]);
  });

  test('is not proven by whatever else it and the sender say', () => {
    const subject = { ...anna, links: ['https://www.peopledatalabs.com/'] };
    expect(judge([vendor({ positions: worksAt('Baltwave') })], subject)).toEqual([
      ['likely', 'same-name-and-company', 'vendor-match'],
    ]);
  });

  test('proves no account that it links to', () => {
    const github = profileOf('github', 'xq', { name: 'Anna Bērziņa' });
    const record = vendor({ links: [{ url: github.account.url, verified: false }] });
    expect(judge([record, github])).toEqual([
      ['likely', 'vendor-match', 'same-name'],
      ['possible', 'same-name'],
    ]);
  });

  test('is somebody else’s if the name is another', () => {
    expect(judge([vendor({ name: 'Per Hansen' })])).toEqual([['rejected', 'vendor-match', 'other-name']]);
  });
});

const kari: Subject = {
  address: 'kari@fjordvik-eksempel.no',
  domain: 'fjordvik-eksempel.no',
  name: 'Kari Holmedal',
  company: null,
  links: [],
};

const entry = (id: string, stated: Partial<Profile> = {}) =>
  profileOf('brreg', id, {
    account: {
      network: 'brreg',
      id: `912345671#${id}`,
      handle: 'HOLMEN DRIFT AS',
      url: 'https://virksomhet.brreg.no/nb/oppslag/enheter/912345671',
    },
    foundBy: ['domain'],
    name: 'Kari Holmedal',
    links: [{ url: 'https://www.fjordvik-eksempel.no/', verified: false }],
    positions: worksAt('HOLMEN DRIFT AS'),
    ...stated,
  });

describe('an entry in a register of companies', () => {
  test('is likely where the company registered the domain of the address as its site', () => {
    expect(judge([entry('kari')], kari)).toEqual([['likely', 'same-name-and-company']]);
  });

  test('is only possible where nothing but the name agrees', () => {
    expect(judge([entry('kari', { links: [] })], kari)).toEqual([['possible', 'same-name']]);
    expect(judge([entry('kari')], { ...kari, address: 'kari@gmail.com', domain: 'gmail.com' })).toEqual([
      ['possible', 'same-name'],
    ]);
  });

  test('has no winner between two of one name at one company', () => {
    expect(judge([entry('kari-dagl'), entry('kari-medl')], kari).map(([verdict]) => verdict)).toEqual(['possible', 'possible']);
  });

  test('proves no other account, though many share the link to the company’s site', () => {
    const github = profileOf('github', 'xq', {
      name: 'Kari Holmedal',
      links: [{ url: 'https://fjordvik-eksempel.no', verified: false }],
    });
    expect(judge([entry('kari'), github], kari).map(([verdict]) => verdict)).toEqual(['likely', 'likely']);
  });
});
