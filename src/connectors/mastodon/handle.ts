import { isFediverseOutsider } from '../shared/fediverse-outsiders';
import { parseWebUrl } from '../shared/html-url';

/** An account's name in the fediverse, both parts in lower case. */
export interface Handle {
  readonly user: string;
  readonly host: string;
}

// The user names that Mastodon makes or accepts from elsewhere.
const user = '[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?';
const host = '(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?';
const handlePattern = new RegExp(`^(?<user>${user})@(?<host>${host})$`);
const profilePath = new RegExp(`^/(?:@|users/)(?<user>${user})(?:@(?<host>[a-z0-9.-]+))?/?$`);
/** Pages that live beside people under `/users/` on ordinary sites. */
const userPages =
  /^(?:\d+|admin|confirmation|edit|index|login|logout|me|new|password|register|settings|sign_?in|sign_?out|sign_?up)$/;

/** `user@host`, also with a leading `@` or `acct:`, any case; null for what cannot be an account, such as an address with a plus in it. */
export function parseHandle(text: string): Handle | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:acct:|@)/, '');
  const parts = bare.length <= 320 ? handlePattern.exec(bare)?.groups : undefined;
  const { user: name, host: server } = parts ?? {};
  return name === undefined || server === undefined ? null : { user: name, host: server };
}

export function handleText(handle: Handle): string {
  return `${handle.user}@${handle.host}`;
}

/**
 * The handle in `https://host/@user`, `https://host/users/user`, `https://host/@user@elsewhere` or the text `@user@host`; null for any
 * other link, and for the many networks outside the fediverse that write `/@name` too. Only WebFinger tells whether it exists.
 */
export function parseProfileUrl(url: string): string | null {
  const text = url.trim();
  const handle = text.startsWith('@') ? parseHandle(text) : handleInLink(text);
  return handle && !isFediverseOutsider(handle.host) ? handleText(handle) : null;
}

function handleInLink(link: string): Handle | null {
  const url = parseWebUrl(link);
  if (!url || url.port !== '' || isFediverseOutsider(url.hostname)) return null;
  const parts = profilePath.exec(url.pathname.toLowerCase())?.groups;
  if (!parts?.['user'] || (url.pathname.startsWith('/users/') && userPages.test(parts['user']))) return null;
  return parseHandle(`${parts['user']}@${parts['host'] ?? url.hostname}`);
}
