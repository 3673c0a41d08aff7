import type { Account } from './account';
import { linkKey } from './link-key';

const longestLink = 2000;

/**
 * The account behind a profile link that a colleague gave, as far as the link tells; `network` is the one whose link it is, or `website`. Null for
 * what is no https link. Its id is the key of the link: the account that a network shows later at this link is the same one.
 */
export function linkedAccount(network: string, url: string): Account | null {
  const key = url.length <= longestLink && /^https:\/\//i.test(url) && !hasSecret(url) ? linkKey(url) : null;
  if (key === null) return null;
  return { network, id: key, handle: decodePart(key.split('/').at(-1) ?? key), url };
}

/** Whether only a link to the account is known. */
export function isKnownByLink({ id, url }: Account): boolean {
  return id === linkKey(url);
}

/** Whether it is a page on no network that we know: added by hand, so nothing says that it is the company's. */
export function isPlainPage(account: Account): boolean {
  return account.network === 'website' && isKnownByLink(account);
}

/** A user name or password in a link is no part of a profile's address. */
function hasSecret(url: string): boolean {
  return /^https:\/\/[^/?#]*@/i.test(url);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
