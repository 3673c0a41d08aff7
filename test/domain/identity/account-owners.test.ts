import { ownersOf, type OwnerClaim } from '../../../src/domain/identity/account-owners';

const claim = (kind: OwnerClaim['kind'], change: Partial<OwnerClaim> = {}): OwnerClaim => ({
  network: 'github',
  id: '42',
  claimant: 'liam',
  owner: 'Liam Novak',
  kind,
  decisionId: kind === 'address' ? '' : 'd1',
  byId: kind === 'address' ? '' : 'colleague-1',
  at: '2026-11-01T08:00:00Z',
  ...change,
});

const later = { at: '2026-11-02T08:00:00Z', decisionId: 'd2' };

describe('another person’s account', () => {
  test.each<[string, OwnerClaim[], string[]]>([
    ['the network ties it to their address', [claim('address')], ['2026-11-01T08:00:00Z']],
    ['a colleague said so', [claim('same'), claim('address')], ['2026-11-01T08:00:00Z']],
    ['a colleague gave its link', [claim('linked', later)], ['2026-11-02T08:00:00Z']],
  ])('it is if %s', (_why, claims, seen) => {
    expect(ownersOf(claims)).toEqual(seen.map((seenAt) => ({ network: 'github', id: '42', owner: 'Liam Novak', seenAt })));
  });

  test.each<[string, OwnerClaim[]]>([
    ['nobody claims it', []],
    ['a colleague denies what the network says', [claim('address'), claim('other')]],
    ['it was split off there', [claim('address'), claim('split')]],
    ['colleagues disagree', [claim('same'), claim('other', { byId: 'colleague-2' })]],
    ['a data vendor’s record answers to their address', [claim('address', { network: 'peopledatalabs' })]],
    ['the colleague says otherwise by now', [claim('other', later), claim('same')]],
  ])('it is not if %s', (_why, claims) => {
    expect(ownersOf(claims)).toEqual([]);
  });

  test('may be several people’s, each told by their own', () => {
    const claims = [claim('address'), claim('address', { claimant: 'mara', owner: null }), claim('other', { claimant: 'mara' })];
    expect(ownersOf(claims)).toHaveLength(1);
    expect(ownersOf([...claims, claim('address', { id: '43', claimant: 'mara', owner: null })])).toHaveLength(2);
  });
});
