import { applyCorrections } from './brand/apply-corrections';
import type { Brand } from './brand/brand';
import type { Corrections } from './brand/correction';
import { findMentions } from './brand/find-mentions';
import type { Mention } from './brand/mention';
import type { Post } from './brand/post';
import type { ToneJudge } from './brand/tone';
import type { Card, LookAlikeWarning, NetworkState } from './card';
import { accountKey } from './identity/account';
import { judgeAccounts } from './identity/judge-accounts';
import type { Known } from './identity/known';
import type { JudgedAccount } from './identity/judged-account';
import type { Profile } from './identity/profile';
import { displayName, type Subject } from './identity/subject';
import { answerChanges, isSetAside as isChangeSetAside, type ChangeAnswers } from './work/answered-changes';
import { comparerOf, type CompanyKnowledge } from './work/company';
import { recallChanges, toldBefore } from './work/forgotten';
import { dayOfChange } from './work/job-change';
import { proposeJobChanges } from './work/job-changes';
import { isNews } from './work/news';
import type { Sighting } from './work/position';
import { currentPosition } from './work/sightings';

/** All that is known of one person at a moment, unjudged. */
export interface CardInput {
  readonly subject: Subject;
  readonly profiles: readonly Profile[];
  /** What colleagues decided, and what is known of other people. */
  readonly known: Known;
  /** What the administrator declared about companies. */
  readonly companies: CompanyKnowledge;
  readonly posts: readonly Post[];
  readonly sightings: readonly Sighting[];
  /** What was proposed before and what colleagues said to it. */
  readonly answers: ChangeAnswers;
  /** What colleagues said of mentions of this person's accounts. */
  readonly corrections: Corrections;
  /** Whether whoever looks follows this person. */
  readonly followed: boolean;
  readonly networks: readonly NetworkState[];
  readonly brands: readonly Brand[];
  readonly judgeTone: ToneJudge;
  readonly lookAlike: LookAlikeWarning | null;
  readonly sample: boolean;
  /** Changes with everything that is learnt of the person; null while nothing is kept. */
  readonly mark: string | null;
  readonly now: Date;
}

const mostPosts = 30;
const mostCandidates = 6;
const mostSetAside = 20;

/**
 * The card of one person: accounts judged, and of proven and likely ones the position, the job changes, the mentions and the posts. Under
 * a look-alike warning the card shows nothing that is known, because it would lend the sender somebody else's face.
 */
export function buildCard(input: CardInput): Card {
  if (input.lookAlike !== null) return emptyCard(input);
  const compare = comparerOf(input.companies);
  const judged = judgeAccounts(input.subject, input.profiles, input.known, input.companies);
  const accounts = judged.filter(({ verdict }) => verdict === 'proven' || verdict === 'likely');
  const sightings = sightingsOf(accounts, input.sightings);
  const posts = postsOf(accounts, input.posts);
  const found = findMentions(posts, input.brands, { now: input.now, judgeTone: input.judgeTone });
  const corrected = applyCorrections(found, input.corrections, input.now);
  const mentions = [...oncePerPost(corrected.mentions, input.brands)].sort(mostUrgentFirst);
  const past = toldBefore(input.answers);
  const proposals = proposeJobChanges(sightings, input.now, { compare, domains: domainsOf(input), past });
  const recalled = recallChanges(proposals, input.answers.known, { sightings, compare, now: input.now });
  const changes = answerChanges(recalled, input.answers, { now: input.now, compare });
  const today = input.now.toISOString().slice(0, 10);
  const believed = changes.filter(({ standing }) => standing !== 'wrong');
  return {
    ...emptyCard(input),
    name: displayName(input.subject.name) ?? accounts.find(({ name }) => name !== null)?.name ?? null,
    sureness: surenessOf(accounts),
    position: currentPosition(sightings, believed, input.now, compare),
    jobChanges: changes.filter((change) => !isChangeSetAside(change) && isNews(dayOfChange(change), today)),
    changesSetAside: changes.filter(isChangeSetAside),
    accounts,
    candidates: judged.filter(({ verdict }) => verdict === 'possible').slice(0, mostCandidates),
    setAside: judged.filter(isSetAside).slice(0, mostSetAside),
    addresses: input.known.addresses,
    mentions,
    mentionsSetAside: oncePerPost(corrected.setAside, input.brands).slice(0, mostSetAside),
    posts: withoutMentions(posts, mentions).slice(0, mostPosts),
    asOf: accounts.map(({ seenAt }) => seenAt).reduce(earlier, null),
  };
}

function domainsOf({ subject, known }: CardInput): readonly string[] {
  const joined = known.addresses.filter(({ status }) => status === 'joined');
  return [subject.domain, ...joined.map(({ address }) => address.slice(address.lastIndexOf('@') + 1))];
}

function isSetAside({ verdict, evidence }: JudgedAccount): boolean {
  return verdict === 'rejected' && evidence.some(({ kind }) => kind === 'decided-other');
}

function emptyCard({ subject, networks, followed, lookAlike, sample, mark }: CardInput): Card {
  return {
    address: subject.address,
    name: displayName(subject.name),
    sureness: 'unknown',
    position: null,
    jobChanges: [],
    changesSetAside: [],
    followed,
    accounts: [],
    candidates: [],
    setAside: [],
    addresses: [],
    mentions: [],
    mentionsSetAside: [],
    posts: [],
    networks,
    lookAlike,
    asOf: null,
    sample,
    mark,
  };
}

function surenessOf([surest]: readonly JudgedAccount[]): Card['sureness'] {
  return surest?.verdict === 'proven' || surest?.verdict === 'likely' ? surest.verdict : 'unknown';
}

/** What the person's accounts and their own signature state; a candidate's position is somebody else's until proven. */
function sightingsOf(accounts: readonly JudgedAccount[], sightings: readonly Sighting[]): readonly Sighting[] {
  const keys = keysOf(accounts);
  return sightings.filter(
    ({ source, accountId }) =>
      source === 'message' ||
      source === 'address' ||
      (accountId !== null && keys.has(accountKey({ network: source, id: accountId }))),
  );
}

function postsOf(accounts: readonly JudgedAccount[], posts: readonly Post[]): readonly Post[] {
  const keys = keysOf(accounts);
  return posts.filter(({ network, accountId }) => keys.has(accountKey({ network, id: accountId }))).sort(newestFirst);
}

function keysOf(accounts: readonly JudgedAccount[]): ReadonlySet<string> {
  return new Set(accounts.map(({ account }) => accountKey(account)));
}

/** A post that speaks of several brands is drawn once: as speaking of us, if it does. */
function oncePerPost(mentions: readonly Mention[], brands: readonly Brand[]): readonly Mention[] {
  const own = new Set(brands.filter(({ kind }) => kind === 'own').map(({ name }) => name));
  const mentionByPost = new Map<Post, Mention>();
  for (const mention of mentions) {
    const other = mentionByPost.get(mention.post);
    if (!other || (own.has(mention.brand) && !own.has(other.brand))) mentionByPost.set(mention.post, mention);
  }
  return [...mentionByPost.values()];
}

function withoutMentions(posts: readonly Post[], mentions: readonly Mention[]): readonly Post[] {
  const mentioned = new Set(mentions.map(({ post }) => post));
  return posts.filter((post) => !mentioned.has(post));
}

/** Networks write instants with different fractions and zones, so they are compared as time; what is no date comes last. */
function newestFirst(a: Post, b: Post): number {
  return timeOf(b.publishedAt) - timeOf(a.publishedAt) || `${a.network} ${a.id}`.localeCompare(`${b.network} ${b.id}`);
}

function mostUrgentFirst(a: Mention, b: Mention): number {
  return Number(b.seemsUnanswered) - Number(a.seemsUnanswered) || newestFirst(a.post, b.post);
}

function timeOf(instant: string): number {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? 0 : time;
}

function earlier(oldest: string | null, instant: string): string {
  return oldest === null || timeOf(instant) < timeOf(oldest) ? instant : oldest;
}
