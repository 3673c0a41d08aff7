import fc from 'fast-check';
import type { Decision, DecisionKind } from '../../../src/domain/identity/decision';
import { judgeAccounts } from '../../../src/domain/identity/judge-accounts';
import { nothingKnown, type Known, type OwnedElsewhere } from '../../../src/domain/identity/known';
import { isKnownByLink, isPlainPage, linkedAccount } from '../../../src/domain/identity/linked-account';
import type { Profile } from '../../../src/domain/identity/profile';
import { standingDecisions } from '../../../src/domain/identity/standing-decisions';
import { anna, kindsOf, linkTo, profileOf, worksAt } from './profiles';

const robin = { id: 'colleague-1', name: 'Robin Vale' };
const kim = { id: 'colleague-2', name: 'Kim Oja' };

let made = 0;

function decide(kind: DecisionKind, { account }: Pick<Profile, 'account'>, change: Partial<Decision> = {}): Decision {
  made += 1;
  return { id: `d${made}`, kind, account, by: robin, at: '2026-11-02T08:00:00Z', undone: null, ...change };
}

const undone = { by: kim, at: '2026-11-05T08:00:00Z' };

function judge(profiles: readonly Profile[], decisions: readonly Decision[], rest: Partial<Known> = {}) {
  return judgeAccounts(anna, profiles, { ...nothingKnown, decisions, ...rest });
}

const proven = profileOf('gravatar', 'northernlight', { foundBy: ['address'] });
const stranger = profileOf('github', 'xq', { name: 'Liam Novak', positions: worksAt('Contoso') });

describe('a decision of a colleague', () => {
  test('proves an account against all evidence, and stands first with who and when', () => {
    const [first] = judge([stranger], [decide('same', stranger)]);
    expect(first).toMatchObject({ verdict: 'proven', disputed: false });
    expect(first?.evidence[0]).toEqual({
      kind: 'decided-same',
      source: 'colleague',
      seenAt: '2026-11-02T08:00:00Z',
      detail: 'Robin Vale',
    });
  });

  test('rejects an account that the network ties to the address, and what only that account proved', () => {
    const github = profileOf('github', 'xq', { name: null });
    const gravatar = { ...proven, links: [linkTo(github)] };
    const judged = judge([gravatar, github], [decide('other', gravatar)]);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected']);
  });

  test('lets an account speak for others', () => {
    const mastodon = profileOf('mastodon', 'zz@social.example', { name: null, links: [linkTo(stranger)] });
    const linking = { ...stranger, links: [linkTo(mastodon)] };
    expect(judge([linking, mastodon], [decide('same', linking)]).map(({ verdict }) => verdict)).toEqual(['proven', 'proven']);
  });

  test('counts only if it is the newest of that colleague, in whatever zone it was written', () => {
    const early = decide('same', stranger, { at: '2026-11-02T10:30:00+03:00' });
    const late = decide('other', stranger, { at: '2026-11-02T08:00:00Z' });
    expect(judge([stranger], [late, early])[0]).toMatchObject({ verdict: 'rejected', disputed: false });
    expect(judge([stranger], [{ ...late, undone }, early])[0]?.verdict).toBe('proven');
    expect(
      judge(
        [stranger],
        [
          { ...late, undone },
          { ...early, undone },
        ],
      )[0]?.verdict,
    ).toBe('rejected');
    expect(kindsOf(judge([stranger], [{ ...late, undone }])[0]?.evidence ?? [])).not.toContain('decided-other');
  });

  test('that another colleague contradicts leaves a candidate, and shows the disagreement', () => {
    const [first] = judge([proven], [decide('same', proven), decide('other', proven, { by: kim })]);
    expect(first).toMatchObject({ verdict: 'possible', disputed: true });
    expect(first?.evidence.map(({ detail }) => detail)).toEqual(expect.arrayContaining(['Robin Vale', 'Kim Oja']));
  });

  test('keeps an account of the company’s own that would be left out', () => {
    const company = profileOf('bluesky', 'baltwave.example', { name: 'Baltwave' });
    expect(judge([company], [])).toEqual([]);
    expect(judge([company], [decide('same', company)])[0]?.verdict).toBe('proven');
  });

  test('breaks the tie of two namesakes', () => {
    const [one, two] = ['xq', 'yw'].map((handle) => profileOf('github', handle, { positions: worksAt('Baltwave') }));
    if (!one || !two) throw new Error('two profiles');
    expect(judge([one, two], [decide('same', two)]).map(({ account, verdict }) => [account.handle, verdict])).toEqual([
      ['yw', 'proven'],
      ['xq', 'possible'],
    ]);
  });

  test('outlives the profile: the account is there although no network shows it', () => {
    const [first] = judge([], [decide('same', stranger)]);
    expect(first).toMatchObject({ account: stranger.account, verdict: 'proven', name: null, seenAt: '2026-11-02T08:00:00Z' });
    expect(judge([], [decide('other', stranger)])).toEqual([]);
    expect(judge([], [decide('same', stranger, { undone })])).toEqual([]);
    expect(judge([], [decide('same', stranger), decide('other', stranger, { by: kim })])[0]).toMatchObject({
      verdict: 'possible',
      disputed: true,
    });
  });
});

describe('a link added by hand', () => {
  const account = linkedAccount('linkedin', 'https://www.linkedin.com/in/anna-b%C4%93rzi%C5%86a/');
  if (account === null) throw new Error('that is a link');

  test('is an account at once', () => {
    expect(account).toMatchObject({ network: 'linkedin', handle: 'anna-bērziņa' });
    expect(judge([], [decide('linked', { account })])[0]).toMatchObject({ account, verdict: 'proven' });
  });

  test('means the account that a network shows at that link later, also when somebody says it is not', () => {
    const seen = profileOf('linkedin', 'anna', {
      name: null,
      account: { ...account, id: '4711', url: 'https://lv.linkedin.com/in/anna-b%c4%93rzi%c5%86a' },
    });
    const judged = judge([seen], [decide('linked', { account })]);
    expect(judged.map(({ account: { id }, verdict }) => [id, verdict])).toEqual([['4711', 'proven']]);
    const contradicted = judge([seen], [decide('linked', { account }), decide('other', { account }, { by: kim })]);
    expect(contradicted).toMatchObject([{ account: { id: '4711' }, verdict: 'possible', disputed: true }]);
  });

  test.each(['http://github.com/xq', 'javascript:alert(1)', 'https://', 'https://user:pw@github.com/xq', 'xq', ''])(
    'is none if it is %j',
    (url) => {
      expect(linkedAccount('github', url)).toBeNull();
    },
  );

  test('to a page of no known network is a plain page, which a page of the company’s site is not', () => {
    const added = linkedAccount('website', 'https://anna.example/about');
    expect(added && isPlainPage(added)).toBe(true);
    expect(account && isPlainPage(account)).toBe(false);
    const found = {
      network: 'website',
      id: 'https://baltwave.example/team',
      handle: 'team',
      url: 'https://baltwave.example/team',
    };
    expect(isPlainPage(found)).toBe(false);
  });

  test('never throws, and is known by its link', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (url) => {
        const linked = linkedAccount('website', url);
        expect(linked === null || isKnownByLink(linked)).toBe(true);
      }),
    );
  });
});

describe('a split', () => {
  test('takes along what links both ways with the account that was split off', () => {
    const [one, two] = ['aa', 'bb'].map((network) => profileOf(network, `${network}-handle`, { positions: worksAt('Baltwave') }));
    if (!one || !two) throw new Error('two profiles');
    const linked = { ...two, links: [linkTo(one)] };
    const mutual = [{ ...one, links: [linkTo(two)] }, linked];
    const split = [decide('split', one)];
    expect(judge(mutual, split).map(({ account, verdict }) => [account.network, verdict])).toEqual([
      ['bb', 'possible'],
      ['aa', 'rejected'],
    ]);
    expect(judge([one, linked], split).map(({ account, verdict }) => [account.network, verdict])).toEqual([
      ['bb', 'likely'],
      ['aa', 'rejected'],
    ]);
    expect(judge(mutual, [...split, decide('same', two)])[0]).toMatchObject({ account: two.account, verdict: 'proven' });
  });
});

describe('an account that another person is proven to own', () => {
  const owned = ({ account: { network, id } }: Profile, owner: string | null): readonly OwnedElsewhere[] => [
    { network, id, owner, seenAt: '2026-11-01T08:00:00Z' },
  ];

  test('is at most a candidate by name and company', () => {
    const github = profileOf('github', 'xq', { positions: worksAt('Baltwave') });
    const [first] = judge([github], [], { ownedElsewhere: owned(github, 'Anna Bērziņa') });
    expect(first?.verdict).toBe('possible');
    expect(first?.evidence.at(-1)).toMatchObject({ kind: 'owned-by-another', detail: 'Anna Bērziņa' });
  });

  test('stays proven if the network ties both addresses of one name to it', () => {
    expect(judge([proven], [], { ownedElsewhere: owned(proven, 'Anna Berzina') })[0]?.verdict).toBe('proven');
    expect(judge([proven], [], { ownedElsewhere: owned(proven, 'Liam Novak') })[0]?.verdict).toBe('likely');
    expect(judge([proven], [], { ownedElsewhere: owned(proven, null) })[0]?.verdict).toBe('likely');
  });
});

const profiles = ['gravatar', 'github', 'mastodon', 'bluesky'].map((network) => profileOf(network, 'northernlight'));
const anyProfiles = fc
  .tuple(
    ...profiles.map((profile) =>
      fc.record({
        name: fc.constantFrom('Anna Bērziņa', 'Liam Novak', 'Baltwave', null),
        foundBy: fc.subarray(['address', 'name', 'domain'] as const),
        links: fc.array(
          fc.record({ url: fc.constantFrom(...profiles.map(({ account }) => account.url)), verified: fc.boolean() }),
        ),
        account: fc.constant(profile.account),
      }),
    ),
  )
  .map((given) => given.map(({ account, ...stated }) => profileOf(account.network, 'northernlight', stated)));
const anyDecision = fc.record({
  id: fc.string(),
  kind: fc.constantFrom<DecisionKind[]>('same', 'other', 'linked', 'split'),
  account: fc.oneof(
    fc.constantFrom(...profiles.map(({ account }) => account)),
    fc.record({ network: fc.string(), id: fc.string(), handle: fc.string(), url: fc.string() }),
  ),
  by: fc.constantFrom(robin, kim, { id: 'colleague-3', name: null }),
  at: fc.oneof(fc.constantFrom('2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z'), fc.string()),
  undone: fc.constantFrom(null, null, undone),
});
const anyDecisions = fc.array(anyDecision, { maxLength: 6 });

describe('whatever was found and decided', () => {
  test('what colleagues agree on is what stands, and disagreement is a candidate', () => {
    fc.assert(
      fc.property(anyProfiles, anyDecisions, (found, decisions) => {
        for (const { account, verdict, disputed, evidence } of judge(found, decisions)) {
          const standing = standingDecisions({ profile: profileOf('', '', { account }), keys: new Set() }, decisions);
          const same = standing.filter(({ kind }) => kind === 'same' || kind === 'linked').length;
          expect(evidence.filter(({ kind }) => kind === 'decided-same' || kind === 'decided-other')).toHaveLength(
            standing.length,
          );
          expect(disputed).toBe(same > 0 && same < standing.length);
          const decided = same > 0 ? 'proven' : 'rejected';
          if (standing.length > 0) expect(verdict).toBe(disputed ? 'possible' : decided);
        }
      }),
    );
  });

  test('the order of what was found and decided is irrelevant', () => {
    fc.assert(
      fc.property(anyProfiles, fc.uniqueArray(anyDecision, { maxLength: 6, selector: ({ id }) => id }), (found, decisions) => {
        expect(judge([...found].reverse(), [...decisions].reverse())).toEqual(judge(found, decisions));
      }),
    );
  });

  test('an account that the network ties to the address, or that a colleague confirms, is never judged lower for it', () => {
    const ranks = { rejected: 0, possible: 1, likely: 2, proven: 3 };
    fc.assert(
      fc.property(anyProfiles, fc.nat(3), (found, at) => {
        const chosen = found[at] ?? proven;
        const rankIn = (profiles: readonly Profile[], decisions: readonly Decision[]) =>
          ranks[
            judge(profiles, decisions).find(({ account }) => account.network === chosen.account.network)?.verdict ?? 'rejected'
          ];
        const before = rankIn(found, []);
        const tied = found.map((one) => (one === chosen ? { ...one, foundBy: [...one.foundBy, 'address' as const] } : one));
        expect(rankIn(tied, [])).toBeGreaterThanOrEqual(before);
        expect(rankIn(found, [decide('same', chosen)])).toBeGreaterThanOrEqual(before);
        expect(rankIn(found, [decide('other', chosen)])).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('another owner never raises a verdict, and no account is shown twice', () => {
    const ranks = { rejected: 0, possible: 1, likely: 2, proven: 3 };
    fc.assert(
      fc.property(anyProfiles, fc.nat(3), (found, at) => {
        const { network, id } = found[at]?.account ?? proven.account;
        const rankOf = (known: Partial<Known>) => {
          const judged = judge(found, [], known);
          expect(new Set(judged.map(({ account }) => account.network)).size).toBe(judged.length);
          return ranks[judged.find(({ account }) => account.network === network)?.verdict ?? 'rejected'];
        };
        const ownedElsewhere = [{ network, id, owner: 'Liam Novak', seenAt: '2026-11-01T08:00:00Z' }];
        expect(rankOf({ ownedElsewhere })).toBeLessThanOrEqual(rankOf({}));
      }),
    );
  });
});
