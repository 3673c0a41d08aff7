import type { Account } from '../../domain/identity/account';
import { parseUrl } from '../../domain/text/url';

const pages: Readonly<Record<string, (handle: string) => string>> = {
  github: (handle) => `https://github.com/${handle}`,
  twitter: (handle) => `https://twitter.com/${handle}`,
  bluesky: (handle) => `https://bsky.app/profile/${handle}`,
  linkedin: (handle) => `https://www.linkedin.com/in/${handle}`,
  mastodon: (handle) => `https://${handle.split('@').at(-1)}/@${handle.split('@')[0]}`,
  orcid: (handle) => `https://orcid.org/${handle}`,
};

/** An account as connectors give it, from a handle or a page address. */
export function accountOf(network: string, written: string): Account {
  const page = readAccountUrl(written);
  const handle = page === null ? written.replace(/^@/, '') : handleIn(network, page);
  const url = page ?? pages[network]?.(handle) ?? `https://${handle}`;
  return { network, id: written.toLowerCase(), handle, url };
}

/** The address, if the text is one. */
function readAccountUrl(written: string): string | null {
  return /^https?:\/\//i.test(written) && parseUrl(written) !== null ? written : null;
}

/** `user@host` of a fediverse page, the host of a site, the last part of any other profile's path. */
function handleIn(network: string, page: string): string {
  const { hostname, pathname } = new URL(page);
  const last =
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  if (network === 'mastodon') return `${last.replace(/^@/, '')}@${hostname}`;
  if (network === 'website' || last === '') return hostname.replace(/^www\./, '');
  return last.replace(/^@/, '');
}
