import type { ProfileLink } from '../../domain/identity/profile';
import { parseUrl } from '../../domain/text/url';
import { parseWebUrl } from './html-url';

const mostLinks = 30;
const longestLink = 2000;

/**
 * A link as somebody typed it into a profile, as a full http or https address; one without a scheme gets https. Null for
 * any other scheme, for user names in the address, for hosts without a dot and for what is no link.
 */
export function parseWebLink(typed: string): string | null {
  const text = typed.trim();
  if (text.length > longestLink || /\s/.test(text)) return null;
  return parseWebUrl(/^https?:\/\//i.test(text) ? text : schemeless(text))?.href ?? null;
}

/** Like `parseWebLink`, for pictures: https only, since the service fetches them. */
export function parsePictureUrl(typed: string | null): string | null {
  const link = typed === null ? null : parseWebLink(typed);
  return link?.startsWith('https:') ? link : null;
}

/** The links of a profile: what is no web link is dropped, each kept once (verified if it was so anywhere), at most 30. */
export function toProfileLinks(stated: readonly { readonly url: string | null; readonly verified: boolean }[]): ProfileLink[] {
  const verifiedByUrl = new Map<string, boolean>();
  for (const { url, verified } of stated) {
    const link = url === null ? null : parseWebLink(url);
    if (link) verifiedByUrl.set(link, verified || verifiedByUrl.get(link) === true);
  }
  return [...verifiedByUrl].slice(0, mostLinks).map(([url, verified]) => ({ url, verified }));
}

/**
 * The decoded path of an http or https link to one of `hosts` (a leading `www.` counts as none), such as `['ann']`. Null for
 * other hosts, schemes and ports, for user names in the address and for paths that do not decode.
 */
export function pathOnHost(link: string, hosts: readonly string[]): readonly string[] | null {
  const text = link.trim();
  if (text.length > longestLink || !/^https?:\/\//i.test(text)) return null;
  const url = parseUrl(text);
  if (!url || url.port !== '' || url.username !== '' || url.password !== '') return null;
  if (!hosts.includes(url.hostname.replace(/^www\./, ''))) return null;
  return decodedSegments(url.pathname);
}

function decodedSegments(path: string): readonly string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    // Half an escape such as `%E0%A4`: no address a network would hand out.
    return null;
  }
}

/** `example.com/me` gets https; `javascript:…`, `http:evil.com`, `//host` and `/path` are left as they are and fail. */
function schemeless(text: string): string {
  return /^[\p{L}\p{N}][^:/?#@]*\.[^:/?#@]+(?:[/?#]|$)/u.test(text) ? `https://${text}` : '';
}
