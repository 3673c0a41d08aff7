import { collectEvidence } from '../../../src/domain/identity/collect-evidence';
import { anna, kindsOf, linkTo, profileOf, worksAt } from './profiles';

describe('collectEvidence', () => {
  test('says what was seen, where, when and on what', () => {
    const [first] = collectEvidence(anna, profileOf('gravatar', 'xq', { foundBy: ['address', 'link'] }), []);
    expect(first).toEqual({ kind: 'address-exact', source: 'gravatar', seenAt: '2026-11-01T08:00:00Z', detail: anna.address });
  });

  test('finds an account under its unchanging id as well as under its handle', () => {
    const account = { network: 'bluesky', id: 'did:plc:abc', handle: 'xq.social', url: 'https://bsky.app/profile/xq.social' };
    const bluesky = profileOf('bluesky', 'xq.social', { account });
    const links = ['https://bsky.app/profile/did:plc:abc', 'https://www.bsky.app/profile/XQ.social/'];
    for (const url of links) {
      const proven = profileOf('gravatar', 'northernlight', { links: [{ url, verified: false }] });
      expect(kindsOf(collectEvidence(anna, bluesky, [proven]))).toContain('linked-from-proven');
    }
  });

  test('knows the two names of one network', () => {
    const account = { network: 'x', id: '1', handle: 'xq', url: 'https://x.com/xq' };
    const proven = profileOf('gravatar', 'northernlight', {
      links: [{ url: 'https://twitter.com/xq?lang=lv', verified: false }],
    });
    expect(kindsOf(collectEvidence(anna, profileOf('x', 'xq', { account }), [proven]))).toContain('linked-from-proven');
  });

  test('takes a link to a page of many people for no one’s account', () => {
    const account = {
      network: 'website',
      id: 'https://baltwave.example/#anna',
      handle: 'baltwave.example',
      url: 'https://baltwave.example/',
    };
    const entry = profileOf('website', 'baltwave.example', { account, foundBy: ['domain'] });
    const proven = profileOf('gravatar', 'northernlight', { links: [linkTo(entry)] });
    expect(kindsOf(collectEvidence(anna, entry, [proven]))).toEqual(['company-page', 'same-name']);
  });

  test.each([
    ['twitter', 'northernlight'],
    ['website', 'https://northernlight.dev'],
    ['bluesky', 'northern-light.social'],
    ['mastodon', 'NorthernLight@social.example'],
    ['twitter', 'northernlight_lv'],
    ['linkedin', 'northern-light-1a2b3c4d'],
  ])('sees the same rare handle on %s as %s', (network, handle) => {
    const proven = profileOf('gravatar', 'northernlight');
    expect(kindsOf(collectEvidence(anna, profileOf(network, handle), [proven]))).toContain('same-handle');
  });

  test('sees a rare handle in the address, but not one that only spells the name', () => {
    const rare = { ...anna, address: 'northernlight@baltwave.example' };
    expect(kindsOf(collectEvidence(rare, profileOf('github', 'northernlight'), []))).toContain('same-handle');
    expect(kindsOf(collectEvidence(anna, profileOf('github', 'annaberzina'), []))).not.toContain('same-handle');
  });

  test('names the other company when it is certainly another', () => {
    const evidence = collectEvidence(anna, profileOf('github', 'xq', { positions: worksAt('Contoso') }), []);
    expect(evidence.find(({ kind }) => kind === 'other-company')?.detail).toBe('Contoso');
    expect(kindsOf(collectEvidence(anna, profileOf('github', 'xq', { positions: worksAt('Freelance') }), []))).not.toContain(
      'other-company',
    );
  });

  test('tells an address at another company’s domain from another company', () => {
    const evidence = collectEvidence(anna, profileOf('github', 'xq', { addresses: ['a@mail.contoso.com', 'b@gmail.com'] }), []);
    expect(evidence.map(({ kind, detail }) => [kind, detail])).toContainEqual(['other-domain', 'mail.contoso.com']);
    const own = profileOf('github', 'xq', { addresses: ['a@contoso.com', 'b@baltwave.example'] });
    expect(kindsOf(collectEvidence(anna, own, []))).toEqual(['same-name-and-company']);
    const free = { ...anna, address: 'annab@inbox.lv', domain: 'inbox.lv', company: null };
    expect(kindsOf(collectEvidence(free, profileOf('github', 'xq', { addresses: ['a@contoso.com'] }), []))).toEqual([
      'same-name',
    ]);
  });

  test('does not hold a past position for the present one', () => {
    const positions = worksAt('Contoso').map((position) => ({ ...position, until: '2024' }));
    expect(kindsOf(collectEvidence(anna, profileOf('github', 'xq', { positions }), []))).toEqual(['same-name']);
  });
});
