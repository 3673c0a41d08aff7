import { createHash } from 'node:crypto';
import { gravatar } from '../../../src/connectors/gravatar';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Clue } from '../../../src/domain/message/clue';
import emptyProfile from '../../fixtures/gravatar/recorded/empty-profile.json';
import withKey from '../../fixtures/gravatar/synthetic/profile-with-key.json';
import withoutKey from '../../fixtures/gravatar/synthetic/profile-without-key.json';
import { alwaysReplying, recordedHttp } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const address: Clue = { kind: 'address', value: 'ilze.berzina@northwind.example', source: 'message' };
const profileUrl = `https://api.gravatar.com/v3/profiles/${withoutKey.hash}`;

describeConnector(gravatar, {
  clue: address,
  found: [[profileUrl, { body: withoutKey }]],
  foreign: [
    { kind: 'name', value: 'Ilze Bērziņa', source: 'message' },
    { kind: 'domain', value: 'northwind.example', source: 'message' },
    { kind: 'handle', network: 'github', value: 'ilze', source: 'github' },
    { kind: 'handle', network: 'gravatar', value: '../admin', source: 'github' },
    { kind: 'link', value: 'https://github.com/ilze', source: 'message' },
  ],
  profileUrls: [
    ['https://gravatar.com/ilzeberzina', 'ilzeberzina'],
    ['http://www.gravatar.com/IlzeBerzina/', 'ilzeberzina'],
    ['https://en.gravatar.com/ilzeberzina?utm=1#top', 'ilzeberzina'],
  ],
  otherUrls: [
    'https://gravatar.com/',
    'https://gravatar.com/profiles',
    'https://gravatar.com/site/implement',
    'https://gravatar.com/avatar/abc',
    'https://gravatar.com/..%2fadmin',
    'https://gravatar.com:8443/ilze',
    'https://gravatar.com@evil.example/ilze',
    'https://gravatar.com.evil.example/ilze',
  ],
});

async function profileOf(body: unknown, clue: Clue = address): Promise<Profile> {
  const finding = await gravatar.find(clue, { http: alwaysReplying({ body }), now, settings: {} });
  const [found] = finding.kind === 'found' ? finding.found : [];
  if (!found) throw new Error(`not found: ${finding.kind}`);
  return found.profile;
}

describe('what Gravatar says of a person', () => {
  test('is read in full, with the accounts it has checked marked as verified', async () => {
    expect(await profileOf(withKey)).toEqual({
      account: {
        network: 'gravatar',
        id: withKey.hash,
        handle: 'ilzeberzina',
        url: 'https://gravatar.com/ilzeberzina',
      },
      foundBy: ['address'],
      name: 'Ilze Bērziņa',
      bio: 'Buys software for ports.\n\nSails when she can.',
      place: 'Rīga, Latvia',
      pictureUrl: withKey.avatar_url,
      addresses: ['ilze.berzina@northwind.example'],
      links: [
        { url: 'https://github.com/ilze-berzina', verified: true },
        { url: 'https://mastodon.example/@ilze', verified: true },
        { url: 'https://bsky.app/profile/ilze.northwind.example', verified: true },
        { url: 'https://ilze.example/', verified: true },
        { url: 'https://northwind.example/team/ilze', verified: false },
      ],
      positions: [
        { title: 'Head of Procurement', company: 'Northwind Traders', since: null, until: null, place: null, statedIn: 'field' },
      ],
      seenAt: now.toISOString(),
    });
  });

  test('lacks links and addresses without a key, and that is no mistake', async () => {
    const profile = await profileOf(withoutKey);
    expect(profile.links.map(({ verified }) => verified)).toEqual([true, true, true]);
    expect(profile.addresses).toEqual([]);
    expect(profile.positions).toHaveLength(1);
  });

  test('is nothing where its texts and lists are empty, as in the recorded reply', async () => {
    expect(await profileOf(emptyProfile)).toMatchObject({
      account: { handle: 'test', url: 'https://gravatar.com/test' },
      name: 'Test',
      bio: null,
      place: null,
      addresses: [],
      links: [],
      positions: [],
    });
  });

  test('is the same whether a field is empty, missing, null or of another type', async () => {
    const { hash, profile_url } = emptyProfile;
    const odd = { ...emptyProfile, location: null, company: 7, verified_accounts: 'none', contact_info: [], links: null };
    const bare = { hash, profile_url, display_name: 'Test', avatar_url: emptyProfile.avatar_url };
    expect(await profileOf(odd)).toEqual(await profileOf(emptyProfile));
    expect(await profileOf(bare)).toEqual(await profileOf(emptyProfile));
  });

  test('may be a title without a company, or a company without a title', async () => {
    expect((await profileOf({ ...emptyProfile, job_title: 'Pilot' })).positions).toMatchObject([
      { title: 'Pilot', company: null },
    ]);
    expect((await profileOf({ ...emptyProfile, company: 'Acme' })).positions).toMatchObject([{ title: null, company: 'Acme' }]);
  });

  test('leaves out a broken element, not the whole answer', async () => {
    const accounts = [null, 'x', { url: 4 }, { url: 'https://github.com/ilze-berzina' }];
    expect((await profileOf({ ...withoutKey, verified_accounts: accounts })).links).toEqual([
      { url: 'https://github.com/ilze-berzina', verified: true },
    ]);
  });

  test('does not include what the owner hid, even if a key shows it', async () => {
    const section_visibility = { hidden_contact_info: true, hidden_links: true, hidden_verified_accounts: true };
    const profile = await profileOf({ ...withKey, section_visibility });
    expect(profile.links).toEqual([]);
    expect(profile.addresses).toEqual([]);
  });

  test('is nobody when the page belongs to an organisation', async () => {
    const http = alwaysReplying({ body: { ...withKey, is_organization: true } });
    expect(await gravatar.find(address, { http, now, settings: {} })).toEqual({ kind: 'none' });
  });

  test('comes out as clipped text and plain links, however hostile', async () => {
    const profile = await profileOf({
      ...withKey,
      display_name: '<img src=x onerror=alert(1)> \u202Egpj.exe\u0000',
      description: 'x'.repeat(1_000_000),
      job_title: '\u200B \u2066',
      company: '<script>alert(1)</script>',
      avatar_url: 'javascript:alert(1)',
      verified_accounts: ['javascript:alert(1)', 'data:text/html,x', 'https://a:b@evil.example/', 'http:evil.example'].map(
        (url) => ({
          url,
        }),
      ),
      links: [{ url: `https://long.example/${'a'.repeat(5000)}` }],
      contact_info: { email: '"x" <a@b.example>' },
    });
    expect(profile.name).toBe('<img src=x onerror=alert(1)> gpj.exe');
    expect(profile.bio).toHaveLength(2000);
    expect(profile.positions).toMatchObject([{ title: null, company: '<script>alert(1)</script>' }]);
    expect(profile.pictureUrl).toBeNull();
    expect(profile.links).toEqual([]);
    expect(profile.addresses).toEqual([]);
  });

  test('never becomes a link to elsewhere: the account page is built from what was checked', async () => {
    const profile = await profileOf({ ...withoutKey, profile_url: 'https://evil.example/ilze' });
    expect(profile.account.url).toBe(`https://gravatar.com/${withoutKey.hash}`);
  });
});

describe('asking Gravatar', () => {
  test('sends the SHA-256 of the trimmed address in lower case, and nothing else of it', async () => {
    const http = recordedHttp({ [profileUrl]: { body: withoutKey } });
    await gravatar.find({ ...address, value: '  Ilze.Berzina@Northwind.example ' }, { http, now, settings: {} });
    const hash = createHash('sha256').update('ilze.berzina@northwind.example').digest('hex');
    expect(http.asked).toEqual([
      { url: `https://api.gravatar.com/v3/profiles/${hash}`, headers: { accept: 'application/json' } },
    ]);
  });

  test.each<Clue>([
    { kind: 'link', value: 'https://gravatar.com/IlzeBerzina', source: 'message' },
    { kind: 'handle', network: 'gravatar', value: 'ilzeberzina', source: 'message' },
  ])('by a $kind asks for the page of that name and says how it was found', async (clue) => {
    const http = recordedHttp({ 'https://api.gravatar.com/v3/profiles/ilzeberzina': { body: withoutKey } });
    const finding = await gravatar.find(clue, { http, now, settings: {} });
    expect(finding).toMatchObject({ kind: 'found', found: [{ profile: { foundBy: [clue.kind] }, posts: [] }] });
  });

  test('sends the key when there is one', async () => {
    const http = recordedHttp({ [profileUrl]: { body: withKey } });
    await gravatar.find(address, { http, now, settings: { apiKey: 'k-1' } });
    expect(http.asked[0]?.headers).toMatchObject({ authorization: 'Bearer k-1' });
  });

  test('reads the end of a used-up hour from the vendor headers', async () => {
    const headers = { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1795253400' };
    const http = alwaysReplying({ status: 429, headers });
    expect(await gravatar.find(address, { http, now, settings: {} })).toEqual({
      kind: 'refused',
      reason: 'quota',
      retryAt: '2026-11-21T09:30:00.000Z',
    });
  });
});
