import { createHash } from 'node:crypto';
import { Headers } from 'undici';

export type RequestHeaders = Readonly<Record<string, string>>;

/** Headers that belong to the connection, or that we set ourselves: a connector's are dropped. */
const ours = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'cookie',
  'expect',
  'host',
  'if-modified-since',
  'if-none-match',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/** Headers that say nothing of who we are to a host: the only ones that follow a redirect to another host. */
const harmless = new Set(['accept', 'accept-language', 'user-agent']);

/** A connector's headers as they are sent: names in lower case and in order. Null if one could not be sent as it is (line breaks). */
export function requestHeaders(wanted: RequestHeaders, userAgent: string): RequestHeaders | null {
  try {
    const all = [...new Headers({ accept: '*/*', ...lowerNames(wanted), 'user-agent': userAgent })];
    return Object.fromEntries(all.filter(([name]) => name === 'user-agent' || !(ours.has(name) || name.startsWith('proxy-'))));
  } catch {
    // A TypeError is how Headers says that a name or value is not fit for a header.
    return null;
  }
}

/** What is left of the headers when a redirect leads to another host: no key, token or cookie. */
export function withoutSecrets(headers: RequestHeaders): RequestHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)));
}

/** Names a request among all others, credentials included, without containing them. */
export function requestKey(network: string, href: string, headers: RequestHeaders): string {
  const parts = JSON.stringify([network, href, Object.entries(headers)]);
  return createHash('sha256').update(parts).digest('base64');
}

function lowerNames(headers: RequestHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
