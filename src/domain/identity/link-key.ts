import { parseUrl } from '../text/url';
import type { Profile } from './profile';

/** Hosts that are one network under several names. */
const sameHost: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'mobile.twitter.com': 'x.com',
  'm.facebook.com': 'facebook.com',
  'gist.github.com': 'github.com',
};

/**
 * The key under which two links to one page are equal: host without `www.` and language, path in lower case without a last slash; scheme, query
 * and fragment say nothing here. Null for what is no web link.
 */
export function linkKey(url: string): string | null {
  const parsed = /^https?:\/\//i.test(url) ? parseUrl(url) : null;
  if (parsed === null) return null;
  const { hostname, pathname } = parsed;
  const bare = hostname.replace(/^www\./, '').replace(/^[a-z]{2}\.(?=linkedin\.com$)/, '');
  const path = pathname
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/^\/users\/(?=[^/]+$)/, '/@');
  return `${sameHost[bare] ?? bare}${path}`;
}

/**
 * All keys by which other pages may link to this account: its page, with its handle and with its unchanging id. None if it is only an entry on a
 * page (its id has a fragment): a link to that page means no one person.
 */
export function accountLinkKeys({ account }: Pick<Profile, 'account'>): ReadonlySet<string> {
  const key = linkKey(account.url);
  if (key === null || isEntryOnPage(account)) return new Set();
  const [handle, id] = [`/${account.handle.toLowerCase()}`, `/${account.id.toLowerCase()}`];
  return new Set([key, key.replace(handle, id), key.replace(id, handle)]);
}

/** Whether the account is one of several people on a page without a page of their own. */
export function isEntryOnPage({ id }: Profile['account']): boolean {
  return id.includes('#');
}

/** The host of a web link in lower case, without `www.`; null for what is none. */
export function hostOf(url: string): string | null {
  const key = linkKey(url);
  return key === null ? null : (key.split('/')[0] ?? null);
}
