import type { Post } from '../../domain/brand/post';
import type { Account } from '../../domain/identity/account';
import type { FoundBy, Profile } from '../../domain/identity/profile';
import { htmlToText } from '../shared/html-text';
import { parseWebUrl } from '../shared/html-url';
import { parsePictureUrl, toProfileLinks } from '../shared/profile-link';
import { longest, toAddress, toLine, toParagraphs } from '../shared/text-fields';
import { handleText } from './handle';
import type { WireAccount, WireStatus } from './schema';
import type { Actor } from './webfinger';

const network = 'mastodon';

/** Whether the server answered with the very account that WebFinger named. */
export function isAccountOf({ server, handle, id }: Actor, wire: WireAccount): boolean {
  const names = [handle.user, handleText(handle), `${handle.user}@${server}`];
  const sameActor = wire.uri === null || wire.uri.toLowerCase() === id.toLowerCase();
  return wire.username.toLowerCase() === handle.user && names.includes(wire.acct.toLowerCase()) && sameActor;
}

/** Machines and groups are no people, and a suspended account shows nothing. */
export function isPerson({ bot, group, suspended }: WireAccount): boolean {
  return !bot && !group && !suspended;
}

/**
 * Whether its posts may be read by a machine. Mastodon's own switches (`noindex`, `indexable`) and the customary words in a bio say no;
 * a limited account is hidden by its server, one that moved speaks elsewhere. Where nothing is stated, public posts are public.
 */
export function sharesPosts({ noindex, indexable, limited, moved, note }: WireAccount): boolean {
  if (noindex || indexable === false || limited || moved) return false;
  return !/#no(?:bots?|index|search|archive)\b/i.test(htmlToText(note ?? '').text);
}

export function toProfile(actor: Actor, wire: WireAccount, { foundBy, now }: { foundBy: FoundBy; now: Date }): Profile {
  const note = htmlToText(withoutEmojis(wire.note ?? '', wire));
  return {
    account: toAccount(actor, wire),
    foundBy: [foundBy],
    name: toLine(withoutEmojis(wire.display_name ?? '', wire), longest.name),
    bio: toParagraphs(note.text, longest.bio),
    place: null,
    pictureUrl: wire.avatar_static?.endsWith('/missing.png') ? null : parsePictureUrl(wire.avatar_static),
    addresses: addressesOf(wire),
    links: toProfileLinks([...fieldLinks(wire), ...movedTo(wire), ...note.links.map((url) => ({ url, verified: false }))]),
    positions: [],
    seenAt: now.toISOString(),
  };
}

/** Public posts and answers of this account, newest first; what it passed on is somebody else's. */
export function toPosts(actor: Actor, wire: WireAccount, statuses: readonly WireStatus[]): Post[] {
  const account = toAccount(actor, wire);
  return statuses
    .filter(({ visibility, reblog }) => ['public', 'unlisted'].includes(visibility) && reblog === null)
    .filter((status) => status.account.id === wire.id)
    .map((status) => toPost(status, account, actor.server))
    .filter((post) => post !== null)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function toAccount({ server, handle }: Actor, { id, url }: WireAccount): Account {
  const stated = parseWebUrl(url ?? '');
  const isOwn = stated?.protocol === 'https:' && [server, handle.host].includes(stated.hostname);
  const page = isOwn ? stated.href : `https://${server}/@${handle.user}`;
  return { network, id: `${server}:${id}`, handle: handleText(handle), url: page };
}

/** The server checks a field only if it is one link and nothing else; of several links none can be called verified. */
function fieldLinks({ fields }: WireAccount) {
  return fields.flatMap(({ value, verified_at }) => {
    const { text, links } = htmlToText(value);
    const urls = links.length > 0 ? links : [text];
    return urls.map((url) => ({ url, verified: verified_at !== null && urls.length === 1 }));
  });
}

/** A move is accepted only if the new account names the old one, so it is a link both ways. */
function movedTo({ moved }: WireAccount) {
  return moved ? [{ url: moved.url, verified: true }] : [];
}

/** `name@host` may also be an account, a Jabber or a Matrix name: only a field that says mail holds an address. */
function addressesOf({ fields }: WireAccount): string[] {
  const stated = fields
    .filter(({ name }) => /mail|e-?pasts|почта/i.test(name))
    .map(({ value }) => toAddress(htmlToText(value).text));
  return [...new Set(stated.filter((address) => address !== null))];
}

/** Custom emojis are pictures written as `:name:`; as text they say nothing. */
function withoutEmojis(text: string, { emojis }: WireAccount): string {
  return emojis.reduce((rest, { shortcode }) => rest.replaceAll(`:${shortcode}:`, ''), text);
}

export function toPost(status: WireStatus, account: Account, server: string): Post | null {
  const { text, links } = htmlToText(status.content);
  const words = toParagraphs([status.spoiler_text ?? '', text].join('\n\n'), longest.post);
  if (status.created_at === null || (words === null && links.length === 0)) return null;
  return {
    network,
    id: postIdOf(status, server),
    accountId: account.id,
    url: pageOf(status, account),
    kind: status.in_reply_to_id !== null || status.in_reply_to_account_id !== null ? 'reply' : 'post',
    text: words ?? '',
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(status.language ?? '') ? status.language : null,
    publishedAt: status.created_at,
    links,
    replies: status.replies_count,
    reposts: status.reblogs_count,
    likes: status.favourites_count,
  };
}

/** The same on every server that knows the post. */
export function postIdOf({ uri, id }: Pick<WireStatus, 'uri' | 'id'>, server: string): string {
  return uri ?? `${server}:${id}`;
}

function pageOf({ id, url }: WireStatus, account: Account): string {
  const stated = parseWebUrl(url ?? '');
  const isOwn = stated?.protocol === 'https:' && stated.hostname === new URL(account.url).hostname;
  return isOwn ? stated.href : `${account.url}/${id}`;
}
