import { judgeAccounts } from '../../../src/domain/identity/judge-accounts';
import type { Profile } from '../../../src/domain/identity/profile';
import { anna, kindsOf, linkTo, profileOf, worksAt } from './profiles';

const judge = (...profiles: readonly Profile[]) =>
  Object.fromEntries(
    judgeAccounts(anna, profiles).map(({ account, verdict, evidence }) => [account.network, [verdict, ...kindsOf(evidence)]]),
  );

const item = profileOf('wikidata', 'Q990000002');
const github = profileOf('github', 'xq');
const proven = (links: Profile['links']) => profileOf('gravatar', 'anna', { foundBy: ['address'], links });

describe('an item of a wiki that anybody may edit', () => {
  test('is likely, not proven, where it and a proven account link to each other', () => {
    const gravatar = proven([linkTo(item)]);
    expect(judge(gravatar, { ...item, links: [linkTo(gravatar)] })['wikidata']).toEqual([
      'likely',
      'linked-from-proven',
      'same-name',
    ]);
  });

  test('is no more than possible where only it links to a proven account', () => {
    const gravatar = proven([]);
    expect(judge(gravatar, { ...item, links: [linkTo(gravatar)] })['wikidata']).toEqual(['possible', 'same-name']);
  });

  test('by its links makes no account proven, even one that links back', () => {
    const ofPerson = { ...item, foundBy: ['address'] as const, links: [linkTo(github)] };
    const judged = judgeAccounts(anna, [ofPerson, { ...github, links: [linkTo(item)] }]);
    const verdicts = judged.map(({ account, verdict }) => [account.network, verdict]);
    expect(verdicts).toEqual([
      ['wikidata', 'proven'],
      ['github', 'likely'],
    ]);
  });

  test('needs the employer beside the link of a proven account to be proven', () => {
    const gravatar = proven([linkTo(item)]);
    expect(judge(gravatar, { ...item, positions: worksAt('Baltwave') })['wikidata']?.[0]).toBe('proven');
  });

  test('is what another network’s account is not: that one is proven by links both ways', () => {
    const gravatar = proven([linkTo(github)]);
    expect(judge(gravatar, { ...github, links: [linkTo(gravatar)] })['github']?.[0]).toBe('proven');
  });
});
