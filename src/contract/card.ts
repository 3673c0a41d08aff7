import { z } from 'zod';
import { correctionWords } from '../domain/brand/correction';
import type { Card, NetworkState } from '../domain/card';

const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();

const handlings = ['opened', 'closed', 'reopened'] as const;
const repo = z.string();

const deed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pushed'), repo, commits: z.int().nullable() }),
  z.strictObject({ kind: z.enum(['released', 'tagged']), repo, version: z.string().nullable() }),
  z.strictObject({ kind: z.literal('issue'), repo, title: z.string().nullable(), done: z.enum(handlings) }),
  z.strictObject({
    kind: z.literal('pull-request'),
    repo,
    number: z.int().nullable(),
    title: z.string().nullable(),
    done: z.enum([...handlings, 'merged']),
  }),
  z.strictObject({ kind: z.enum(['created', 'forked', 'starred', 'published']), repo }),
]);

const published = z.strictObject({
  network: z.string(),
  id: z.string(),
  accountId: z.string(),
  url: z.string(),
  text: z.string(),
  language: z.string().nullable(),
  publishedAt: instant,
  links: z.array(z.string()),
  replies: z.number().nullable(),
  reposts: z.number().nullable(),
  likes: z.number().nullable(),
});

const post = z.discriminatedUnion('kind', [
  published.extend({ kind: z.enum(['post', 'reply', 'repost']) }),
  // A service of an earlier version sends activity without a deed.
  published.extend({ kind: z.literal('activity'), deed: deed.nullable().default(null) }),
]);

export const mention = z.strictObject({
  post,
  brand: z.string(),
  matches: z.array(
    z.strictObject({
      term: z.string(),
      as: z.enum(['name', 'product', 'handle', 'hashtag', 'site']),
      why: z.enum(['exact', 'folded', 'inflected', 'transliterated', 'camel-case', 'link']),
      start: z.int(),
      end: z.int(),
    }),
  ),
  tone: z.strictObject({
    label: z.enum(['positive', 'neutral', 'negative', 'unsure']),
    confidence: z.number(),
    by: z.enum(['model', 'words', 'people']),
  }),
  aspects: z.array(z.enum(['question', 'complaint', 'praise', 'service', 'product'])),
  seemsUnanswered: z.boolean(),
  said: z.array(
    z.strictObject({
      said: z.enum(correctionWords),
      by: z.string().nullable(),
      own: z.boolean(),
      at: instant,
      holds: z.boolean(),
    }),
  ),
});

export const evidence = z.strictObject({
  kind: z.enum([
    'decided-same',
    'joined-proven',
    'joined-likely',
    'address-exact',
    'address-published',
    'vendor-match',
    'link-both-ways',
    'verified-link',
    'linked-from-proven',
    'link-unconfirmed',
    'signature-link',
    'handle-is-domain',
    'company-page',
    'same-name-and-company',
    'same-name-and-place',
    'same-handle',
    'handles-of-name',
    'same-name',
    'other-name',
    'other-company',
    'other-domain',
    'owned-by-another',
    'decided-other',
  ]),
  source: z.string(),
  seenAt: instant,
  detail: z.string().nullable(),
});

const judgedAccount = z.strictObject({
  account: z.strictObject({ network: z.string(), id: z.string(), handle: z.string(), url: z.string() }),
  verdict: z.enum(['proven', 'likely', 'possible', 'rejected']),
  evidence: z.array(evidence),
  disputed: z.boolean(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
  place: z.string().nullable(),
  seenAt: instant,
});

const sighting = z.strictObject({
  title: z.string().nullable(),
  company: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  place: z.string().nullable(),
  statedIn: z.enum(['field', 'text']),
  source: z.string(),
  accountId: z.string().nullable(),
  firstSeenOn: day,
  lastSeenOn: day,
});

const positionBrief = z.strictObject({ title: z.string().nullable(), company: z.string().nullable() });

export const answeredChange = z.strictObject({
  id: z.string(),
  kind: z.enum(['joined', 'left', 'promoted', 'moved', 'retitled', 'company-changed']),
  from: positionBrief.nullable(),
  to: positionBrief.nullable(),
  date: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stated'), since: z.string(), source: z.string() }),
    z.strictObject({ kind: z.literal('between'), after: day, before: day }),
    z.strictObject({ kind: z.literal('by'), day }),
  ]),
  saidBy: z.array(z.string()),
  knownSince: day,
  sightings: z.array(sighting),
  standing: z.enum(['open', 'confirmed', 'wrong', 'later', 'disputed']),
  answers: z.array(
    z.strictObject({
      answer: z.enum(['confirmed', 'wrong', 'later']),
      by: z.string().nullable(),
      own: z.boolean(),
      at: instant,
    }),
  ),
});

const networkState = z.strictObject({
  network: z.string(),
  outcome: z.enum(['asking', 'found', 'none', 'refused', 'unreadable', 'unreachable']),
  askedAt: instant.nullable(),
  retryAt: instant.nullable(),
  staleSince: instant.nullable(),
}) satisfies z.ZodType<NetworkState>;

/** The card on the wire: exactly the domain's `Card`. */
export const card = z.strictObject({
  address: z.string(),
  name: z.string().nullable(),
  sureness: z.enum(['proven', 'likely', 'unknown']),
  position: z
    .strictObject({
      title: z.string().nullable(),
      company: z.string().nullable(),
      since: z.string().nullable(),
      source: z.string(),
      seenOn: day,
    })
    .nullable(),
  jobChanges: z.array(answeredChange),
  changesSetAside: z.array(answeredChange),
  followed: z.boolean(),
  accounts: z.array(judgedAccount),
  candidates: z.array(judgedAccount),
  setAside: z.array(judgedAccount),
  addresses: z.array(
    z.strictObject({
      address: z.string(),
      status: z.enum(['joined', 'disputed']),
      said: z.array(z.strictObject({ kind: z.enum(['same', 'other']), by: z.string().nullable(), at: instant })),
    }),
  ),
  mentions: z.array(mention),
  mentionsSetAside: z.array(mention),
  posts: z.array(post),
  networks: z.array(networkState),
  lookAlike: z.strictObject({ domain: z.string(), imitates: z.string() }).nullable(),
  asOf: instant.nullable(),
  sample: z.boolean(),
  mark: z.string().nullable(),
}) satisfies z.ZodType<Card>;
