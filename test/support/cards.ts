import type { Mention } from '../../src/domain/brand/mention';
import type { DonePost, Post, SaidPost } from '../../src/domain/brand/post';
import type { Card, NetworkState } from '../../src/domain/card';
import type { Evidence } from '../../src/domain/identity/evidence';
import type { JudgedAccount } from '../../src/domain/identity/judged-account';
import type { AnsweredChange } from '../../src/domain/work/answered-changes';
import type { Sighting } from '../../src/domain/work/position';

/** The moment at which all of these cards are looked at. */
export const cardNow = new Date('2026-10-20T10:42:00Z');

/** A card of which nothing is known yet. */
export function cardWith(change: Partial<Card> = {}): Card {
  return {
    address: 'anna.berzina@baltwave.example',
    name: 'Anna Bērziņa',
    sureness: 'unknown',
    position: null,
    jobChanges: [],
    changesSetAside: [],
    followed: false,
    accounts: [],
    candidates: [],
    setAside: [],
    addresses: [],
    mentions: [],
    mentionsSetAside: [],
    posts: [],
    networks: [networkWith('gravatar'), networkWith('github'), networkWith('bluesky')],
    lookAlike: null,
    asOf: '2026-10-20T10:42:00Z',
    sample: false,
    mark: null,
    ...change,
  };
}

export function networkWith(network: string, change: Partial<NetworkState> = {}): NetworkState {
  return { network, outcome: 'none', askedAt: '2026-10-20T10:42:00Z', retryAt: null, staleSince: null, ...change };
}

export function evidenceWith(kind: Evidence['kind'], change: Partial<Evidence> = {}): Evidence {
  return { kind, source: 'bluesky', seenAt: '2026-10-18T08:00:00Z', detail: null, ...change };
}

export function accountWith(network: string, handle: string, change: Partial<JudgedAccount> = {}): JudgedAccount {
  return {
    account: { network, id: `id-${handle}`, handle, url: `https://${network}.example/${handle}` },
    verdict: 'proven',
    evidence: [evidenceWith('address-exact', { source: network })],
    disputed: false,
    name: null,
    bio: null,
    place: null,
    seenAt: '2026-10-20T10:42:00Z',
    ...change,
  };
}

export function postWith(text: string, change: Partial<SaidPost> = {}): SaidPost {
  return {
    network: 'bluesky',
    id: text.slice(0, 40),
    accountId: 'id-anna.baltwave.example',
    url: 'https://bsky.app/profile/anna.baltwave.example/post/1',
    kind: 'post',
    text,
    language: 'en',
    publishedAt: '2026-10-18T09:00:00Z',
    links: [],
    replies: null,
    reposts: null,
    likes: null,
    ...change,
  };
}

/** As GitHub tells it. */
export function releaseOf(repo: string, version: string): DonePost {
  const common = postWith(`Published the release ${version} of ${repo}`, {
    network: 'github',
    url: `https://github.com/annaberzina/${repo}`,
    publishedAt: '2026-10-11T09:00:00Z',
  });
  return { ...common, kind: 'activity', deed: { kind: 'released', repo, version } };
}

/** A mention of the brand Contoso; the term is marked where it first stands in the text. */
export function mentionWith(post: Post, change: Partial<Mention> = {}): Mention {
  const start = post.text.toLowerCase().indexOf('contoso');
  return {
    post,
    brand: 'Contoso',
    matches: start < 0 ? [] : [{ term: 'contoso', as: 'name', why: 'exact', start, end: start + 7 }],
    tone: { label: 'positive', confidence: 0.9, by: 'model' },
    aspects: [],
    seemsUnanswered: false,
    said: [],
    ...change,
  };
}

function sightingWith(change: Partial<Sighting>): Sighting {
  return {
    title: null,
    company: null,
    since: null,
    until: null,
    place: null,
    statedIn: 'field',
    source: 'gravatar',
    accountId: null,
    firstSeenOn: '2026-10-17',
    lastSeenOn: '2026-10-20',
    ...change,
  };
}

export function changeWith(change: Partial<AnsweredChange> = {}): AnsweredChange {
  const from = { title: 'Procurement Manager', company: 'Northwind' };
  const to = { title: 'Head of Procurement', company: 'Baltwave' };
  return {
    id: 'change-1',
    kind: 'moved',
    from,
    to,
    date: { kind: 'between', after: '2026-10-03', before: '2026-10-17' },
    saidBy: ['message', 'gravatar'],
    knownSince: '2026-03-02',
    sightings: [
      sightingWith({ ...to, source: 'message', firstSeenOn: '2026-10-20' }),
      sightingWith({ ...to, source: 'gravatar', place: 'Rīga' }),
      sightingWith({ ...from, source: 'gravatar', firstSeenOn: '2026-03-02', lastSeenOn: '2026-10-03' }),
    ],
    standing: 'open',
    answers: [],
    ...change,
  };
}

/** Everything that a card can have at once. */
export function fullCard(): Card {
  return cardWith({
    sureness: 'proven',
    position: { title: 'Head of Procurement', company: 'Baltwave', since: '2026-10', source: 'gravatar', seenOn: '2026-10-20' },
    jobChanges: [changeWith()],
    mentions: [
      mentionWith(
        postWith('Third week waiting for @contoso to answer a simple invoice question. Is anybody there?', {
          publishedAt: '2026-10-20T07:30:00Z',
          replies: 0,
          reposts: 14,
        }),
        { tone: { label: 'negative', confidence: 0.93, by: 'model' }, seemsUnanswered: true },
      ),
      mentionWith(
        postWith('The new Contoso portal saved our Monday.', { publishedAt: '2026-10-15T08:00:00Z', likes: 9, reposts: 2 }),
      ),
      mentionWith(
        postWith('Contoso again…', {
          network: 'mastodon',
          publishedAt: '2026-10-09T08:00:00Z',
          url: 'https://mastodon.example/@annab/2',
        }),
        {
          tone: { label: 'unsure', confidence: 0.4, by: 'model' },
        },
      ),
    ],
    accounts: [
      accountWith('gravatar', 'annaberzina'),
      accountWith('bluesky', 'anna.baltwave.example', {
        evidence: [
          evidenceWith('handle-is-domain', { detail: 'baltwave.example' }),
          evidenceWith('verified-link', { source: 'gravatar', detail: 'bsky.app' }),
          evidenceWith('same-name'),
        ],
      }),
      accountWith('mastodon', 'annab@mastodon.example', {
        evidence: [evidenceWith('link-both-ways', { source: 'mastodon', detail: 'baltwave.example' })],
      }),
      accountWith('github', 'annaberzina', {
        verdict: 'likely',
        evidence: [evidenceWith('same-name-and-company', { source: 'github', detail: 'Baltwave' })],
      }),
    ],
    candidates: [
      accountWith('mastodon', 'anna@toot.example', {
        verdict: 'possible',
        name: 'Anna Berzina',
        evidence: [evidenceWith('same-name', { source: 'mastodon' })],
      }),
      accountWith('github', 'aberzina', {
        verdict: 'possible',
        name: 'A. Bērziņa',
        bio: 'Student, Liepāja',
        evidence: [
          evidenceWith('same-name', { source: 'github' }),
          evidenceWith('other-company', { source: 'github', detail: 'Fabrikam' }),
        ],
      }),
    ],
    posts: [
      postWith('Speaking at Riga Procurement Day on open tenders, come and say hello'),
      releaseOf('tender-tools', '2.0'),
      postWith('What we learned from forty framework agreements', { publishedAt: '2026-09-30T09:00:00Z' }),
      postWith('Paldies visiem, kas atnāca!', { publishedAt: '2026-08-30T09:00:00Z', language: 'lv', kind: 'reply' }),
    ],
    networks: [
      networkWith('gravatar', { outcome: 'found' }),
      networkWith('bluesky', { outcome: 'found' }),
      networkWith('mastodon', { outcome: 'found' }),
      networkWith('github', { outcome: 'found' }),
      networkWith('website', { outcome: 'none' }),
    ],
    sample: true,
  });
}

/** The card that the pane's cost is measured with. */
export const sampleCard: Card = fullCard();

/** Two people of one name, neither chosen. */
export function candidatesCard(): Card {
  return cardWith({
    address: 'jonas.kazlauskas-vandersteen@example-logistics.example',
    name: 'Jonas Kazlauskas-Vandersteen van der Berg',
    candidates: [
      accountWith('bluesky', 'jonask.bsky.social', {
        verdict: 'possible',
        name: 'Jonas Kazlauskas',
        bio: 'Logistics planner',
        place: 'Vilnius',
        evidence: [evidenceWith('same-name-and-place', { detail: 'Vilnius' })],
      }),
      accountWith('github', 'jkazlauskas', {
        verdict: 'possible',
        name: 'Jonas Kazlauskas',
        bio: 'Student',
        place: 'Kaunas',
        evidence: [evidenceWith('same-name', { source: 'github' })],
      }),
    ],
    networks: [
      networkWith('gravatar'),
      networkWith('github', { outcome: 'unreachable' }),
      networkWith('bluesky', { outcome: 'found' }),
    ],
  });
}
