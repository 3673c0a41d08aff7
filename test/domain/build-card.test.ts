import { type Brand, brandNamed } from '../../src/domain/brand/brand';
import { nothingCorrected } from '../../src/domain/brand/correction';
import type { Post, SaidPost } from '../../src/domain/brand/post';
import { judgeByWords } from '../../src/domain/brand/tone';
import { buildCard, type CardInput } from '../../src/domain/build-card';
import { nothingKnown } from '../../src/domain/identity/known';
import type { Profile } from '../../src/domain/identity/profile';
import { nothingAnswered } from '../../src/domain/work/answered-changes';
import type { Sighting } from '../../src/domain/work/position';
import { anna, profileOf, worksAt } from './identity/profiles';

const proven = profileOf('gravatar', 'northernlight', { foundBy: ['address'], seenAt: '2026-11-02T08:00:00Z' });
const likely = profileOf('github', 'xq', { positions: worksAt('Baltwave'), seenAt: '2026-11-01T08:00:00Z' });
const possible = profileOf('mastodon', 'somebody@social.example', { seenAt: '2026-10-01T08:00:00Z' });

function cardOf(more: Partial<CardInput> = {}) {
  return buildCard({
    subject: anna,
    profiles: [possible, likely, proven],
    known: nothingKnown,
    companies: { aliases: [] },
    posts: [],
    sightings: [],
    answers: nothingAnswered,
    corrections: nothingCorrected,
    followed: false,
    networks: [],
    brands: [brandNamed('Northbrew')],
    judgeTone: judgeByWords,
    lookAlike: null,
    sample: false,
    mark: null,
    now: new Date('2026-11-03T08:00:00Z'),
    ...more,
  });
}

function postBy({ account }: Profile, id: string, more: Partial<SaidPost> = {}): Post {
  return {
    network: account.network,
    id,
    accountId: account.id,
    url: `https://${account.network}.example/post/${id}`,
    kind: 'post',
    text: 'Good morning from the harbour.',
    language: 'en',
    publishedAt: '2026-11-01T08:00:00Z',
    links: [],
    replies: null,
    reposts: null,
    likes: null,
    ...more,
  };
}

function sightingBy(profile: Profile | null, company: string): Sighting {
  return {
    title: 'Head of Procurement',
    company,
    since: null,
    until: null,
    place: null,
    statedIn: 'field',
    source: profile?.account.network ?? 'message',
    accountId: profile?.account.id ?? null,
    firstSeenOn: '2026-11-01',
    lastSeenOn: '2026-11-02',
  };
}

const handles = (accounts: readonly { account: { handle: string } }[]) => accounts.map(({ account }) => account.handle);

describe('buildCard', () => {
  test('shows proven before likely accounts, and offers possible ones as candidates', () => {
    const card = cardOf();
    expect(handles(card.accounts)).toEqual(['northernlight', 'xq']);
    expect(handles(card.candidates)).toEqual(['somebody@social.example']);
    expect(card.sureness).toBe('proven');
  });

  test('is unsure of a person who has only candidates, and shows at most six of them', () => {
    const many = Array.from({ length: 9 }, (_, index) => profileOf('github', `xq${index}`));
    const card = cardOf({ profiles: many });
    expect(card.sureness).toBe('unknown');
    expect(card.accounts).toEqual([]);
    expect(card.candidates).toHaveLength(6);
    expect(card.asOf).toBeNull();
  });

  test('says since when its oldest source is relied on, candidates aside', () => {
    expect(cardOf().asOf).toBe('2026-11-01T08:00:00Z');
  });

  test('takes positions from the person’s accounts and own signature, never from a candidate', () => {
    expect(cardOf({ sightings: [sightingBy(possible, 'Contoso')] }).position).toBeNull();
    expect(cardOf({ sightings: [sightingBy(proven, 'Baltwave')] }).position?.company).toBe('Baltwave');
    expect(cardOf({ sightings: [sightingBy(null, 'Baltwave')], profiles: [] }).position?.source).toBe('message');
  });

  test('takes the names that the administrator declared for those of one company, in accounts, position and changes', () => {
    const companies = { aliases: [['Baltwave', 'Tailspin Toys']] };
    const renamed = profileOf('github', 'xq', { positions: worksAt('Tailspin Toys') });
    const seen = {
      profiles: [renamed, proven],
      sightings: [
        { ...sightingBy(renamed, 'Tailspin Toys'), firstSeenOn: '2026-10-01', lastSeenOn: '2026-10-02' },
        sightingBy(null, 'Baltwave'),
        { ...sightingBy(proven, 'Tailspin Toys'), firstSeenOn: '2026-10-01', lastSeenOn: '2026-10-02' },
      ],
    };
    const [without, knowing] = [cardOf(seen), cardOf({ ...seen, companies })];
    expect(handles(without.accounts)).toEqual(['northernlight']);
    expect(without.jobChanges).toHaveLength(1);
    expect(handles(knowing.accounts)).toEqual(['northernlight', 'xq']);
    expect(knowing.jobChanges).toEqual([]);
    expect(knowing.position?.company).toBe('Baltwave');
  });

  test('tells of a job change for about a year, and of the position for good', () => {
    const sightings = [
      { ...sightingBy(proven, 'Contoso'), firstSeenOn: '2026-01-01', lastSeenOn: '2026-05-01' },
      { ...sightingBy(proven, 'Baltwave'), since: '2026-05', firstSeenOn: '2026-06-01', lastSeenOn: '2026-11-01' },
    ];
    const cardIn = (instant: string) => cardOf({ sightings, now: new Date(instant) });
    expect(cardIn('2027-06-01T08:00:00Z').jobChanges).toMatchObject([{ kind: 'moved', to: { company: 'Baltwave' } }]);
    const later = cardIn('2027-08-01T08:00:00Z');
    expect(later.jobChanges).toEqual([]);
    expect(later.position?.company).toBe('Baltwave');
  });

  test('counts such a name in a bio, and where only the address tells the company', () => {
    const subject = { ...anna, company: null };
    const profiles = [profileOf('github', 'xq', { positions: worksAt('Tailspin Toys') })];
    const companies = { aliases: [['Baltwave', 'Tailspin Toys']] };
    expect(cardOf({ subject, profiles }).sureness).toBe('unknown');
    expect(cardOf({ subject, profiles, companies }).sureness).toBe('likely');
    const speaking = [profileOf('github', 'xq', { bio: 'Wooden trains at Tailspin Toys' })];
    expect(cardOf({ profiles: speaking }).sureness).toBe('unknown');
    expect(cardOf({ profiles: speaking, companies }).sureness).toBe('likely');
  });

  test('shows the newest 30 posts of the person’s accounts, comparing times and not spellings', () => {
    const posts = Array.from({ length: 40 }, (_, index) =>
      postBy(proven, `p${index}`, { publishedAt: `2026-10-01T08:00:${10 + index}Z` }),
    );
    const newest = postBy(likely, 'newest', { publishedAt: '2026-10-01T08:30:00+00:00' });
    const foreign = postBy(possible, 'foreign', { publishedAt: '2026-11-02T08:00:00Z' });
    const card = cardOf({ posts: [...posts, foreign, newest] });
    expect(card.posts).toHaveLength(30);
    expect(card.posts.map(({ id }) => id).slice(0, 2)).toEqual(['newest', 'p39']);
    expect(card.posts.some(({ id }) => id === 'foreign')).toBe(false);
  });

  test('draws a mention once, and those that seem to need an answer first', () => {
    const calm = postBy(proven, 'calm', { text: 'Visited Northbrew today.', publishedAt: '2026-11-02T08:00:00Z', replies: 3 });
    const angry = postBy(proven, 'angry', {
      text: 'Northbrew lost my order again, terrible service. Why does nobody answer?',
      publishedAt: '2026-11-01T08:00:00Z',
      replies: 0,
    });
    const card = cardOf({ posts: [calm, angry] });
    expect(card.mentions.map(({ post }) => post.id)).toEqual(['angry', 'calm']);
    expect(card.posts).toEqual([]);
  });

  test('draws a post that speaks of us and of a competitor once, as ours, whichever brand comes first', () => {
    const brand = (name: string, kind: Brand['kind']) => brandNamed(name, kind);
    const [own, rival, other] = [brand('Northbrew', 'own'), brand('Southbrew', 'competitor'), brand('Eastbrew', 'competitor')];
    const both = postBy(proven, 'both', { text: 'Has anyone moved from Southbrew to Northbrew?' });
    const rivals = postBy(proven, 'rivals', { text: 'Southbrew or Eastbrew?', publishedAt: '2026-10-30T08:00:00Z' });
    for (const brands of [
      [own, rival, other],
      [other, rival, own],
    ]) {
      const { mentions } = cardOf({ posts: [both, rivals], brands });
      expect(mentions.map(({ post }) => post.id)).toEqual(['both', 'rivals']);
      expect(mentions[0]?.brand).toBe('Northbrew');
    }
  });

  test('shows the name of the message, or the surest account’s where the message has none', () => {
    expect(cardOf({ subject: { ...anna, name: 'Anna B.' } }).name).toBe('Anna B.');
    expect(cardOf({ subject: { ...anna, name: null } }).name).toBe('Anna Bērziņa');
    expect(cardOf({ subject: { ...anna, name: "'Anna.Berzina@Baltwave.example'" } }).name).toBe('Anna Bērziņa');
    expect(cardOf({ subject: { ...anna, name: null }, profiles: [] }).name).toBeNull();
  });

  test('shows nothing that is known under a look-alike warning', () => {
    const lookAlike = { domain: 'ba1twave.example', imitates: 'baltwave.example' };
    const card = cardOf({ lookAlike, posts: [postBy(proven, 'p')], sightings: [sightingBy(proven, 'Baltwave')] });
    expect(card).toMatchObject({ lookAlike, sureness: 'unknown', name: 'Anna Bērziņa', position: null, asOf: null });
    expect([...card.accounts, ...card.candidates, ...card.posts, ...card.mentions, ...card.jobChanges]).toEqual([]);
  });
});
