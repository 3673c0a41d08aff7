import { parseUrl } from '../../domain/text/url';

/**
 * An http(s) address as a page or profile states it, resolved against `base` if it is relative; null for any other scheme,
 * for addresses with a user name in them (they are made to mislead), and for what is no address at all.
 */
export function parseWebUrl(text: string, base?: string): URL | null {
  const url = text.length > 2_000 ? null : parseUrl(text.trim(), base);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.')) return null;
  return url.username || url.password ? null : url;
}
