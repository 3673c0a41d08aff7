import { createHash } from 'node:crypto';
import type { Post } from '../../domain/brand/post';
import { isEntryOnPage, linkKey } from '../../domain/identity/link-key';
import type { Profile } from '../../domain/identity/profile';
import type { StatedPosition } from '../../domain/work/position';
import { cleanKind } from './clean-deed';
import { cleanInstant, cleanText, cleanTextOrNull, keepWhole } from './clean-text';
import type { Observation, SignatureSighting } from './store';

const longest = { id: 500, url: 2_000, label: 300, bio: 2_000, postText: 5_000, language: 35, date: 10 };
const most = { profiles: 50, posts: 200, links: 100, positions: 100, addresses: 20 };
const largestCount = 1_000_000_000_000;

/** Rows as the statements of `record-observation.ts` unpack them, by column name; every text is clean, every key is there once. */
export interface ObservationRows {
  readonly profiles: readonly ReturnType<typeof profileRow>[];
  readonly posts: readonly PostRow[];
  readonly sightings: readonly SightingRow[];
}

/** What an answer's accounts become in the tables. An account or post without a usable key is left out. */
export function observationRows({ network, askedAt, found }: Observation): ObservationRows {
  const usable = found
    .slice(0, most.profiles)
    .filter(({ profile: { account } }) => account.network === network && hasKeys(account));
  const day = askedAt.slice(0, 10);
  return {
    profiles: onceEach(
      usable.map(({ profile }) => profileRow({ ...profile, foundBy: waysTo(profile.account.id, usable) }, askedAt)),
      (row) => row.account_id,
    ),
    posts: onceEach(
      usable.flatMap(({ profile, posts }) => postRows(profile.account, posts)),
      (row) => JSON.stringify([row.account_id, row.post_id]),
    ),
    sightings: sightingRows(
      usable.flatMap(({ profile }) => cleanPositions(profile).map((position) => ({ position, accountId: profile.account.id }))),
      { source: network, day },
    ),
  };
}

/** An answer may name an account more than once, each time for another reason. */
function waysTo(accountId: string, found: Observation['found']): Profile['foundBy'] {
  return found.filter(({ profile }) => profile.account.id === accountId).flatMap(({ profile }) => profile.foundBy);
}

function hasKeys({ id, url }: Profile['account']): boolean {
  return keepWhole(id, longest.id) !== null && keepWhole(url, longest.url) !== null;
}

function profileRow(profile: Profile, askedAt: string) {
  const seenAt = cleanInstant(profile.seenAt) ?? askedAt;
  return {
    account_id: profile.account.id,
    found_ways: Object.fromEntries(profile.foundBy.map((way) => [way, seenAt])),
    seen_at: seenAt,
    link_key: isEntryOnPage(profile.account) ? null : linkKey(profile.account.url),
    profile: { ...cleanProfile(profile), seenAt },
  };
}

/** A profile as it is kept: `foundBy` is kept beside it, because it grows with every look-up. */
export type KeptProfile = Omit<Profile, 'foundBy'>;

function cleanProfile(profile: Profile): KeptProfile {
  const { network, id, handle, url } = profile.account;
  return {
    account: { network, id, handle: cleanText(handle, longest.id), url },
    name: cleanTextOrNull(profile.name, longest.label),
    bio: cleanTextOrNull(profile.bio, longest.bio),
    place: cleanTextOrNull(profile.place, longest.label),
    pictureUrl: keepWhole(profile.pictureUrl, longest.url),
    addresses: profile.addresses.slice(0, most.addresses).filter((address) => keepWhole(address, longest.id) !== null),
    links: profile.links
      .slice(0, most.links)
      .filter(({ url: target }) => keepWhole(target, longest.url) !== null)
      .map(({ url: target, verified }) => ({ url: target, verified })),
    positions: cleanPositions(profile),
    seenAt: profile.seenAt,
  };
}

function cleanPositions({ positions }: Profile): StatedPosition[] {
  return positions
    .slice(0, most.positions)
    .map(({ title, company, since, until, place, statedIn }) => ({
      title: cleanTextOrNull(title, longest.label),
      company: cleanTextOrNull(company, longest.label),
      since: keepWhole(since, longest.date),
      until: keepWhole(until, longest.date),
      place: cleanTextOrNull(place, longest.label),
      statedIn,
    }))
    .filter(({ title, company }) => title !== null || company !== null);
}

interface PostRow {
  readonly account_id: string;
  readonly post_id: string;
  readonly published_at: string;
  readonly post: Post;
}

function postRows(account: Profile['account'], posts: readonly Post[]): PostRow[] {
  return posts
    .filter((post) => post.network === account.network && post.accountId === account.id)
    .slice(0, most.posts)
    .map(cleanPost)
    .filter((post) => post !== null)
    .map((post) => ({ account_id: post.accountId, post_id: post.id, published_at: post.publishedAt, post }));
}

function cleanPost(post: Post): Post | null {
  const publishedAt = cleanInstant(post.publishedAt);
  const id = keepWhole(post.id, longest.id);
  const url = keepWhole(post.url, longest.url);
  if (publishedAt === null || id === null || url === null) return null;
  const { network, accountId } = post;
  return {
    ...{ network, id, accountId, url, ...cleanKind(post) },
    text: cleanText(post.text, longest.postText),
    language: keepWhole(post.language, longest.language),
    publishedAt,
    links: post.links.slice(0, most.links).filter((link) => keepWhole(link, longest.url) !== null),
    replies: cleanCount(post.replies),
    reposts: cleanCount(post.reposts),
    likes: cleanCount(post.likes),
  };
}

function cleanCount(count: number | null): number | null {
  return count !== null && Number.isSafeInteger(count) && count >= 0 && count <= largestCount ? count : null;
}

export interface SightingRow {
  readonly source: string;
  readonly statement: string;
  readonly account_id: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly place: string | null;
  readonly stated_in: StatedPosition['statedIn'];
  readonly seen_on: string;
}

interface Statement {
  readonly position: StatedPosition;
  readonly accountId: string | null;
}

/** One row per statement, of which the place is only a detail; in the order of their keys, so that two writers of one person never wait for each other in a circle. */
export function sightingRows(
  statements: readonly Statement[],
  { source, day }: { readonly source: string; readonly day: string },
): SightingRow[] {
  const rows = statements.map(({ position: { title, company, since, until, place, statedIn }, accountId }) => ({
    source,
    statement: createHash('sha256')
      .update(JSON.stringify([accountId, title, company, since, until, statedIn]))
      .digest('hex'),
    account_id: accountId,
    title,
    company,
    since,
    until,
    place,
    stated_in: statedIn,
    seen_on: day,
  }));
  return onceEach(rows, (row) => row.statement).sort((a, b) => (a.statement < b.statement ? -1 : 1));
}

/** A signature's title and company as a position; null if neither is left. */
export function signaturePosition({
  title,
  company,
  ended,
}: Pick<SignatureSighting, 'title' | 'company' | 'ended'>): StatedPosition | null {
  const clean = { title: cleanTextOrNull(title, longest.label), company: cleanTextOrNull(company, longest.label) };
  const until = keepWhole(ended?.until ?? null, longest.date);
  const statedIn = ended?.isStated === true ? 'field' : 'text';
  return clean.title === null && clean.company === null ? null : { ...clean, since: null, until, place: null, statedIn };
}

/** A display name as it is kept. */
export function cleanName(name: string | null): string | null {
  return cleanTextOrNull(name, longest.label);
}

function onceEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
