import type { DecisionKind } from '../../../src/domain/identity/decision';
import { joinedAccounts, mergeProfiles } from '../../../src/domain/identity/joined-person';
import { judgeAccounts } from '../../../src/domain/identity/judge-accounts';
import { nothingKnown, type Known } from '../../../src/domain/identity/known';
import type { Profile } from '../../../src/domain/identity/profile';
import { anna, kindsOf, linkTo, profileOf, worksAt } from './profiles';

const home = { ...anna, address: 'anna@northwind.example', domain: 'northwind.example', company: null };

/** The card's judgement of Anna, whose other address showed these profiles. */
function judge(own: readonly Profile[], other: readonly Profile[], known: Partial<Known> = {}) {
  const people = [{ subject: home, profiles: other }];
  const all = { ...nothingKnown, ...known };
  return judgeAccounts(anna, mergeProfiles(own, people), { ...all, joined: joinedAccounts(people, all) });
}

const decided = (kind: DecisionKind, { account }: Profile) => ({
  id: 'd1',
  kind,
  account,
  by: { id: 'colleague-1', name: 'Robin Vale' },
  at: '2026-11-02T08:00:00Z',
  undone: null,
});

const byHome = profileOf('gravatar', 'northernlight', { foundBy: ['address'], name: null });

describe('another address of a person', () => {
  test('proves here what it proves there, and says so by itself', () => {
    const [first] = judge([], [byHome]);
    expect(first).toMatchObject({ account: byHome.account, verdict: 'proven' });
    expect(first?.evidence).toEqual([{ kind: 'joined-proven', source: 'gravatar', seenAt: byHome.seenAt, detail: home.address }]);
  });

  test('makes likely what is likely there, and what is only possible no more than possible', () => {
    const colleague = profileOf('github', 'xq', { name: 'Anna Bērziņa', positions: worksAt('Northwind') });
    const namesake = profileOf('mastodon', 'yw', { name: 'Anna Bērziņa' });
    expect(judge([], [colleague, namesake]).map(({ verdict, evidence }) => [verdict, kindsOf(evidence)])).toEqual([
      ['likely', expect.arrayContaining(['joined-likely'])],
      ['possible', ['same-name']],
    ]);
  });

  test('proves what it proves under the name that goes with it, whatever name is on this message', () => {
    const married = { ...anna, name: 'Zane Ozola', address: 'zane@baltwave.example' };
    const byName = profileOf('gravatar', 'northernlight', { foundBy: ['address'], name: 'Anna Bērziņa' });
    const people = [{ subject: home, profiles: [byName] }];
    const judged = judgeAccounts(married, mergeProfiles([], people), {
      ...nothingKnown,
      joined: joinedAccounts(people, nothingKnown),
    });
    expect(judged[0]).toMatchObject({ verdict: 'proven', evidence: [{ kind: 'joined-proven' }, { kind: 'other-name' }] });
  });

  test('speaks through its accounts for others', () => {
    const mastodon = profileOf('mastodon', 'zz@social.example', { name: null, links: [linkTo(byHome)] });
    const linking = { ...byHome, links: [linkTo(mastodon)] };
    expect(judge([mastodon], [linking]).map(({ verdict }) => verdict)).toEqual(['proven', 'proven']);
  });

  test('does not overturn a decision, another name or another owner', () => {
    expect(judge([], [byHome], { decisions: [decided('other', byHome)] })[0]?.verdict).toBe('rejected');
    const same = judge([], [byHome], { decisions: [decided('same', byHome)] });
    expect(same.map(({ evidence }) => kindsOf(evidence))).toEqual([['decided-same']]);
    const { network, id } = byHome.account;
    const ownedElsewhere = [{ network, id, owner: 'Liam Novak', seenAt: byHome.seenAt }];
    expect(judge([], [byHome], { ownedElsewhere })[0]?.verdict).toBe('likely');
    expect(judge([], [{ ...byHome, name: 'Liam Novak' }])[0]?.verdict).toBe('rejected');
  });

  test('shows an account that both found once, as it was seen last', () => {
    const older = { ...byHome, foundBy: ['address' as const], bio: 'old' };
    const newer = { ...byHome, foundBy: ['link' as const, 'address' as const], bio: 'new', seenAt: '2026-11-03T08:00:00Z' };
    expect(mergeProfiles([older], [{ profiles: [newer] }])).toEqual([{ ...newer, foundBy: ['address', 'link'] }]);
    expect(mergeProfiles([newer], [{ profiles: [older] }])).toEqual([{ ...newer, foundBy: ['link', 'address'] }]);
    expect(mergeProfiles([], [{ profiles: [byHome] }])).toEqual([{ ...byHome, foundBy: [] }]);
  });
});
