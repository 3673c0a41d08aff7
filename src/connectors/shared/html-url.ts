/**
 * An http(s) address as a page or profile states it, resolved against `base` if it is relative; null for any other scheme,
 * for addresses with a user name in them (they are made to mislead), and for what is no address at all.
 */
export function parseWebUrl(text: string, base?: string): URL | null {
  if (text.length > 2_000 || !URL.canParse(text.trim(), base)) return null;
  const url = new URL(text.trim(), base);
  if (!['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.')) return null;
  return url.username || url.password ? null : url;
}
