import type { Post } from '../../domain/brand/post';
import type { Account } from '../../domain/identity/account';
import type { FoundBy, Profile } from '../../domain/identity/profile';
import { parsePictureUrl, parseWebLink, toProfileLinks } from '../shared/profile-link';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import { invalidHandle, parseActor, profileUrl } from './handle';
import type { Actor, FeedAnswer, PostView } from './schema';

const network = 'bluesky';

/** Set by the account itself: to be shown only to people who are signed in, which we never are. */
const hiddenFromStrangers = '!no-unauthenticated';
/** Set by the network's moderation, for the whole account. */
const hiddenByNetwork = ['!takedown', '!suspend', '!hide'];

/** Whether we may show anything of the account. */
export function isShowable({ labels }: Actor): boolean {
  return !labels.some(({ val, neg }) => !neg && (val === hiddenFromStrangers || hiddenByNetwork.includes(val)));
}

/** Whether the network answered with the account that was asked for, by handle or DID in lower case. */
export function answersTo(actor: Actor, asked: string): boolean {
  return actor.did === asked || actor.handle.toLowerCase() === asked;
}

export function toProfile(actor: Actor, foundBy: FoundBy, now: Date): Profile {
  const bio = toParagraphs(actor.description, longest.bio);
  return {
    account: toAccount(actor),
    foundBy: [foundBy],
    name: toLine(actor.displayName, longest.name),
    bio,
    place: null,
    pictureUrl: parsePictureUrl(actor.avatar),
    addresses: [],
    links: toProfileLinks([actor.website, ...linksIn(bio ?? '')].map((url) => ({ url, verified: false }))),
    positions: [],
    seenAt: now.toISOString(),
  };
}

/** The account's own words, newest first. A repost is somebody else's words and is left out. */
export function toPosts({ feed }: FeedAnswer, actor: Actor): Post[] {
  return feed
    .filter(({ reason, post }) => !reason?.$type.endsWith('#reasonRepost') && post.author.did === actor.did)
    .map(({ post }) => toPost(post, toAccount(actor)))
    .filter((post) => post !== null)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function toAccount({ did, handle }: Actor): Account {
  const shown = parseActor(handle) ?? invalidHandle;
  return { network, id: did, handle: shown, url: profileUrl(did, shown) };
}

/** Null for a post that says nothing (a picture alone) or that has no date. */
export function toPost(view: PostView, account: Account): Post | null {
  const text = toParagraphs(view.record.text, longest.post);
  const links = linksOf(view.record);
  const publishedAt = publishedAtOf(view);
  if (publishedAt === null || (text === null && links.length === 0)) return null;
  return {
    network,
    id: view.uri,
    accountId: account.id,
    url: `${account.url}/post/${view.uri.slice(view.uri.lastIndexOf('/') + 1)}`,
    kind: view.record.reply ? 'reply' : 'post',
    text: text ?? '',
    language: view.record.langs.find((tag) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) ?? null,
    publishedAt,
    links,
    replies: view.replyCount,
    reposts: view.repostCount,
    likes: view.likeCount,
  };
}

/** The author's program may state any time, also a future one. Like the network's own app, believe none later than its indexing. */
function publishedAtOf({ record: { createdAt }, indexedAt }: PostView): string | null {
  if (createdAt === null || indexedAt === null) return indexedAt ?? createdAt;
  return createdAt < indexedAt ? createdAt : indexedAt;
}

function linksOf({ facets, embed }: PostView['record']): string[] {
  const stated = facets.flatMap(({ features }) => features.map(({ uri }) => uri));
  const links = [...stated, embed?.external.uri ?? ''].map(parseWebLink).filter((link) => link !== null);
  return [...new Set(links)];
}

/** Addresses that a bio writes out: with a scheme, or a host with a path such as `github.com/acme`. A bare host may be a handle. */
function linksIn(bio: string): string[] {
  const written = bio.match(/https?:\/\/[^\s<>"]+|(?<![\w@./:-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"]+/gi) ?? [];
  return written.map((link) => link.replace(/[).,;:!?\]'»”]+$/, ''));
}
