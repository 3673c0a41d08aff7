import fc from 'fast-check';
import { judgeAccounts } from '../../../src/domain/identity/judge-accounts';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Subject } from '../../../src/domain/identity/subject';
import { anna, kindsOf, linkTo, profileOf, worksAt } from './profiles';

const proven = profileOf('gravatar', 'northernlight', { foundBy: ['address'] });

function verdicts(profiles: readonly Profile[], subject = anna): Record<string, string> {
  return Object.fromEntries(
    judgeAccounts(subject, profiles).map(({ account, verdict }) => [`${account.network}/${account.handle}`, verdict]),
  );
}

function verdictOn(profile: Profile, others: readonly Profile[] = [], subject = anna): string | undefined {
  return verdicts([profile, ...others], subject)[`${profile.account.network}/${profile.account.handle}`];
}

describe('an account is proven', () => {
  test('when the network ties the exact address to it', () => {
    expect(verdictOn(proven)).toBe('proven');
  });

  test('when it and a proven account link to each other', () => {
    const github = profileOf('github', 'xq', { name: null, links: [linkTo(proven)] });
    const gravatar = { ...proven, links: [linkTo(github)] };
    expect(verdictOn(github, [gravatar])).toBe('proven');
  });

  test('when a proven account names it in a link that the network has checked', () => {
    const mastodon = profileOf('mastodon', 'xq@social.example', { name: 'northernlight' });
    expect(verdictOn(mastodon, [{ ...proven, links: [linkTo(mastodon, true)] }])).toBe('proven');
  });

  test('through a chain of such links, in whatever order the accounts come', () => {
    const [c, b] = ['c', 'b'].map((network) => profileOf(network, `${network}-xq`, { name: null }));
    if (!b || !c) throw new Error('two profiles');
    const all = [
      { ...c, links: [linkTo(b)] },
      { ...b, links: [linkTo(c), linkTo(proven)] },
      { ...proven, links: [linkTo(b)] },
    ];
    expect(new Set(Object.values(verdicts(all)))).toEqual(new Set(['proven']));
  });

  test('when its handle is a host of the company and the name is the person’s', () => {
    const bluesky = profileOf('bluesky', 'anna.baltwave.example', { foundBy: ['domain'] });
    expect(verdictOn(bluesky)).toBe('proven');
    expect(verdictOn({ ...bluesky, name: 'Pēteris Ozols' })).toBe('rejected');
  });

  test('when the company’s own page names the person', () => {
    const page = profileOf('website', 'baltwave.example', { foundBy: ['domain'] });
    const onSite = { ...page, account: { ...page.account, url: 'https://www.baltwave.example/team/anna' } };
    expect(verdictOn(onSite)).toBe('proven');
  });

  test('when its server says that the company’s site links back, and we have seen the site do so', () => {
    const site = { url: 'https://baltwave.example/team', verified: true };
    const mastodon = profileOf('mastodon', 'annab@social.example', { links: [site] });
    const page = profileOf('website', 'baltwave.example', { name: 'Baltwave', links: [linkTo(mastodon)] });
    const read = { ...page, account: { ...page.account, url: 'https://baltwave.example/team' } };
    expect(verdictOn(mastodon, [read])).toBe('proven');
    expect(verdictOn(mastodon, [{ ...page, links: [linkTo(mastodon)] }])).toBe('likely');
  });

  test('when its server says so and is the company’s own', () => {
    const links = [{ url: 'https://baltwave.example/team', verified: true }];
    const account = { network: 'mastodon', id: '1', handle: 'annab', url: 'https://social.baltwave.example/@annab' };
    expect(verdictOn(profileOf('mastodon', 'annab', { account, links }))).toBe('proven');
  });
});

describe('an account is likely', () => {
  test('when a proven account links to it and it does not link back', () => {
    const github = profileOf('github', 'xq', { name: null });
    expect(verdictOn(github, [{ ...proven, links: [linkTo(github)] }])).toBe('likely');
  });

  test('when name and company agree', () => {
    expect(verdictOn(profileOf('github', 'xq', { positions: worksAt('@baltwave') }))).toBe('likely');
    expect(verdictOn(profileOf('github', 'xq', { bio: 'Buys things at Baltwave.' }))).toBe('likely');
    expect(verdictOn(profileOf('github', 'xq', { links: [{ url: 'https://baltwave.example', verified: false }] }))).toBe(
      'likely',
    );
  });

  test('when it has the rare handle of a proven account, and the name', () => {
    expect(verdictOn(profileOf('twitter', 'northernlight'), [proven])).toBe('likely');
  });

  test('when its handle spells the same rare name as that of a proven account', () => {
    const piotr = { ...anna, name: 'Piotr Steininger', address: 'p@baltwave.example' };
    const known = profileOf('gravatar', 'psteininger', { name: 'Piotr Steininger', foundBy: ['address'] });
    const twitter = profileOf('twitter', 'piotrsteininger', { name: 'Piotr Steininger' });
    expect(verdictOn(twitter, [known], piotr)).toBe('likely');
    expect(verdictOn({ ...twitter, name: 'Paweł Steininger' }, [known], piotr)).toBe('rejected');
    const common = ['akalnins', 'arturskalnins'].map((handle) => profileOf('twitter', handle, { name: 'Artūrs Kalniņš' }));
    const [a, b] = common;
    const arturs = { ...piotr, name: 'Artūrs Kalniņš' };
    expect(a && b && verdictOn(b, [{ ...a, foundBy: ['address'], account: { ...a.account, network: 'gravatar' } }], arturs)).toBe(
      'possible',
    );
  });

  test('when the sender’s own signature links to it: a claim, and claims never prove', () => {
    const github = profileOf('github', 'xq', { positions: worksAt('Baltwave') });
    const signed = { ...anna, links: [`${github.account.url}/`] };
    expect(verdictOn(github, [], signed)).toBe('likely');
  });
});

describe('an account is only possible', () => {
  test('when only its own server says that a proven account links back', () => {
    const forged = profileOf('mastodon', 'xq@evil.example', { links: [linkTo(proven, true)] });
    expect(verdictOn(forged, [proven])).toBe('possible');
    expect(verdictOn({ ...forged, name: null }, [proven])).toBe('possible');
  });

  test('when the company’s site names two people alike: two candidates, no winner', () => {
    const [one, two] = ['anna', 'anna-2'].map((id) =>
      profileOf('website', 'baltwave.example', {
        account: {
          network: 'website',
          id: `https://baltwave.example/#${id}`,
          handle: 'baltwave.example',
          url: 'https://baltwave.example/team',
        },
        foundBy: ['domain'],
      }),
    );
    if (!one || !two) throw new Error('two profiles');
    expect(judgeAccounts(anna, [one, two]).map(({ verdict }) => verdict)).toEqual(['possible', 'possible']);
    expect(judgeAccounts(anna, [one]).map(({ verdict }) => verdict)).toEqual(['proven']);
  });

  test('two accounts at the company’s host alike are told apart by a proven account', () => {
    const [one, two] = ['anna', 'anna2'].map((name) => profileOf('bluesky', `${name}.baltwave.example`, { foundBy: ['domain'] }));
    if (!one || !two) throw new Error('two profiles');
    expect(verdicts([one, two])).toEqual({
      'bluesky/anna.baltwave.example': 'possible',
      'bluesky/anna2.baltwave.example': 'possible',
    });
    expect(verdicts([one, two, { ...proven, links: [linkTo(two)] }])).toMatchObject({
      'bluesky/anna.baltwave.example': 'possible',
      'bluesky/anna2.baltwave.example': 'proven',
    });
  });

  test('when two stand on their own word alike, whatever word it is', () => {
    const [one, two] = ['northernlight', 'northernlight_lv'].map((handle) => profileOf('twitter', handle));
    expect(one && two && verdicts([one, two, proven])).toMatchObject({
      'twitter/northernlight': 'possible',
      'twitter/northernlight_lv': 'possible',
    });
  });

  test('when nothing but the name agrees', () => {
    expect(verdictOn(profileOf('github', 'xq'))).toBe('possible');
  });

  test('when it links to a proven account, which anybody can do', () => {
    expect(verdictOn(profileOf('github', 'xq', { links: [linkTo(proven)] }), [proven])).toBe('possible');
  });

  test('when the exact address leads to a clearly different name', () => {
    expect(verdictOn({ ...proven, name: 'Liam Novak' })).toBe('possible');
  });

  test('when the name agrees but the company is another', () => {
    expect(verdictOn(profileOf('github', 'xq', { positions: worksAt('Contoso') }))).toBe('possible');
  });

  test('when a namesake of that network fits as well: two candidates, no winner', () => {
    const [one, two] = ['xq', 'yw'].map((handle) => profileOf('github', handle, { positions: worksAt('Baltwave') }));
    expect(one && two && verdicts([one, two])).toEqual({ 'github/xq': 'possible', 'github/yw': 'possible' });
  });

  test('when a namesake beside a proven account of that network works at the company', () => {
    const sure = profileOf('github', 'sure', { foundBy: ['address'], positions: worksAt('Baltwave') });
    expect(verdictOn(profileOf('github', 'xq', { positions: worksAt('Baltwave') }), [sure])).toBe('possible');
  });
});

describe('an account is rejected', () => {
  test('when nothing ties it to the person', () => {
    expect(verdictOn(profileOf('github', 'xq', { name: null }))).toBe('rejected');
  });

  test('when it publishes another company’s address and another name', () => {
    expect(
      verdictOn(profileOf('github', 'xq', { name: 'Liam Novak', addresses: ['liam@contoso.com'], foundBy: ['handle'] })),
    ).toBe('rejected');
  });

  test('when it shares the rare handle but bears another name', () => {
    expect(verdictOn(profileOf('twitter', 'northernlight', { name: 'Liam Novak' }), [proven])).toBe('rejected');
  });
});

describe('other people and things', () => {
  test('a new employer does not undo a proof: that is what a job change looks like', () => {
    expect(verdictOn({ ...proven, positions: worksAt('Contoso') })).toBe('proven');
  });

  test('a changed surname does not undo a proof', () => {
    expect(verdictOn({ ...proven, name: 'Anna Kalniņa' })).toBe('proven');
  });

  test('a pseudonym does not undo a proof', () => {
    expect(verdictOn({ ...proven, name: 'northernlight' })).toBe('proven');
  });

  test('a shared address proves nothing', () => {
    const info = { ...anna, address: 'info@baltwave.example' };
    expect(verdictOn(proven, [], info)).toBe('possible');
  });

  test('the company’s own account is left out, and proves nothing', () => {
    const friend = profileOf('github', 'xq', { name: null });
    const company = profileOf('bluesky', 'baltwave.example', {
      name: 'Baltwave',
      foundBy: ['domain', 'address'],
      links: [linkTo(friend, true)],
    });
    expect(verdicts([company, friend])).toEqual({ 'github/xq': 'rejected' });
  });

  test('a common name’s usual handle is no rare handle', () => {
    const janis = { ...anna, name: 'Jānis Bērziņš', address: 'janis@baltwave.example' };
    const [one, two] = ['github', 'twitter'].map((network) => profileOf(network, 'janisberzins', { name: 'Jānis Bērziņš' }));
    expect(one && two && verdictOn(two, [{ ...one, foundBy: ['address'] }], janis)).toBe('possible');
  });

  test('free mail stands for no company', () => {
    const free = { ...anna, address: 'annab@inbox.lv', domain: 'inbox.lv', company: null };
    expect(verdictOn(profileOf('github', 'xq', { addresses: ['other@inbox.lv'] }), [], free)).toBe('possible');
  });

  test('a name spelled out in the address serves where the message shows none', () => {
    expect(verdictOn(profileOf('github', 'xq'), [], { ...anna, name: null })).toBe('possible');
    expect(
      verdictOn(profileOf('github', 'xq', { name: 'Liam Novak' }), [], { ...anna, name: 'anna.berzina@baltwave.example' }),
    ).toBe('rejected');
  });

  test('the evidence stands with the verdict, strongest first', () => {
    const github = profileOf('github', 'northernlight', { place: 'Rīga', positions: worksAt('Baltwave') });
    const [, second] = judgeAccounts(anna, [github, { ...proven, place: 'Rīga, Latvia', links: [linkTo(github)] }]);
    expect(kindsOf(second?.evidence ?? [])).toEqual([
      'linked-from-proven',
      'same-name-and-company',
      'same-handle',
      'same-name-and-place',
    ]);
  });
});

const anyProfile = fc
  .record({
    network: fc.constantFrom('github', 'bluesky', 'mastodon'),
    handle: fc.constantFrom('northernlight', 'anna.baltwave.example', 'annaberzina', 'xq'),
    name: fc.oneof(fc.constantFrom('Anna Bērziņa', 'A. Bērziņa', 'Liam Novak', 'Baltwave', null), fc.string({ unit: 'binary' })),
    foundBy: fc.subarray(['address', 'name', 'domain'] as const),
    url: fc.constantFrom(
      'https://github.example/xq',
      'https://bluesky.example/northernlight',
      'https://baltwave.example/',
      'javascript:alert(1)',
      '',
    ),
    verified: fc.boolean(),
    company: fc.constantFrom('Baltwave', 'Contoso', 'Freelance'),
  })
  .map(({ network, handle, name, foundBy, url, verified, company }) =>
    profileOf(network, handle, { name, foundBy, links: [{ url, verified }], positions: worksAt(company) }),
  );

const anyProfiles = fc.uniqueArray(anyProfile, { maxLength: 6, selector: ({ account }) => account.id });

test('the order of what was found is irrelevant', () => {
  fc.assert(
    fc.property(anyProfiles, (profiles) => {
      expect(judgeAccounts(anna, [...profiles].reverse())).toEqual(judgeAccounts(anna, profiles));
    }),
  );
});

test('judging never throws on anything', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, anyProfiles, (address, name, company, profiles) => {
      const subject = { address, domain: address, name, company, links: [name, company] };
      const strange = profiles.map((profile) => ({
        ...profile,
        account: { ...profile.account, handle: name, url: company },
        place: address,
        bio: name,
      }));
      expect(judgeAccounts(subject, strange).length).toBeLessThanOrEqual(profiles.length);
    }),
  );
});

test('another employer, another address or another name on a profile never raises its verdict', () => {
  const rank: Record<string, number> = { rejected: 0, possible: 1, likely: 2, proven: 3 };
  const stated = fc.record({
    name: fc.constantFrom('Anna Bērziņa', 'A. Bērziņa', null),
    bio: fc.constantFrom(null, 'Buys things at Baltwave.'),
    foundBy: fc.subarray(['address', 'name', 'domain'] as const),
  });
  const against = fc.constantFrom<Partial<Profile>>(
    { positions: worksAt('Contoso') },
    { addresses: ['anna@contoso.example'] },
    { name: 'Pēteris Ozols' },
  );
  fc.assert(
    fc.property(stated, against, (one, contradiction) => {
      const before = verdictOn(profileOf('github', 'xq', one)) ?? 'rejected';
      const after = verdictOn(profileOf('github', 'xq', { ...one, ...contradiction })) ?? 'rejected';
      expect(rank[after]).toBeLessThanOrEqual(rank[before] ?? 0);
    }),
  );
});

describe("the administrator's aliases", () => {
  const signed = { ...anna, address: 'anna.berzina@gmail.com', domain: 'gmail.com', company: 'Baltwave' };
  const companies = { aliases: [['Baltwave', 'Tailspin Toys']] };
  const judge = (profile: Profile, subject: Subject = signed) => judgeAccounts(subject, [profile], undefined, companies);

  test('make an account at another name of the signature’s company one of the same name and company', () => {
    const github = profileOf('github', 'xq', { positions: worksAt('Tailspin Toys') });
    const [without] = judgeAccounts(signed, [github]);
    expect(without).toMatchObject({ verdict: 'possible' });
    expect(kindsOf(without?.evidence ?? [])).toContain('other-company');
    const [account] = judge(github);
    expect(account).toMatchObject({ verdict: 'likely' });
    expect(kindsOf(account?.evidence ?? [])).toEqual(['same-name-and-company']);
  });

  test('count in a bio that names the company otherwise', () => {
    const github = profileOf('github', 'xq', { bio: 'Buys wooden trains for Tailspin Toys. Sails.' });
    expect(verdictOn(github, [], signed)).toBe('possible');
    const [account] = judge(github);
    expect(account).toMatchObject({ verdict: 'likely', evidence: [{ kind: 'same-name-and-company', detail: 'Baltwave' }] });
  });

  test('count where only the address tells the company', () => {
    const unsigned = { ...anna, company: null };
    const github = profileOf('github', 'xq', { positions: worksAt('Tailspin Toys') });
    expect(verdictOn(github, [], unsigned)).toBe('possible');
    expect(judge(github, unsigned)).toMatchObject([{ verdict: 'likely' }]);
    const company = profileOf('mastodon', 'xq@social.example', { name: 'Tailspin Toys' });
    expect(judge(company, unsigned)).toEqual([]);
  });

  test('leave out the company’s own account under its other name', () => {
    const company = profileOf('mastodon', 'xq@social.example', { name: 'Tailspin Toys' });
    expect(judgeAccounts(signed, [company])).toHaveLength(1);
    expect(judge(company)).toEqual([]);
  });
});
