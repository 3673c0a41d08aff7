import { isIP } from 'node:net';
import { decodeLabel } from '../../domain/text/punycode';
import { parseUrl } from '../../domain/text/url';
import type { NetworkAllowance } from './outbound';

/** Where a request goes: checked, and in one spelling only. */
export interface Target {
  /** Without fragment. */
  readonly href: string;
  /** Lower case, ASCII. */
  readonly host: string;
  readonly hostKind: 'listed' | 'any';
}

const longestUrl = 4096;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Last labels that never name a public host: RFC 6761, 6762, 7686, 8375, 9476, and names that networks at home and work made up. */
const insideNames = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'arpa',
  'onion',
  'alt',
  'invalid',
];

/**
 * Reads a URL that a network may ask: https on port 443, no user part, and a host that the allowance lists, or any host with a
 * public-looking name if it lists `*`. A literal address must be listed itself. Null for everything else. Where the host
 * points to is the gate's business, at connect time.
 */
export function parseTarget(raw: string, allowance: NetworkAllowance): Target | null {
  const url = raw.length > longestUrl ? null : parseUrl(raw);
  if (url?.protocol !== 'https:' || url.port !== '' || !saysItsHostPlainly(raw, url.hostname)) return null;
  const hostKind = hostKindOf(url.hostname, allowance);
  if (hostKind === null) return null;
  url.hash = '';
  return { href: url.href, host: url.hostname, hostKind };
}

/**
 * Between `https://` and the path stands the host and nothing else, spelt as it is used: other parsers, and people, read user
 * parts, backslashes, tabs, escapes, missing slashes and circled letters in their own ways.
 */
function saysItsHostPlainly(raw: string, hostname: string): boolean {
  const authority = /^https:\/\/([^/?#\\\s@]+)(?:[/?#]|$)/i.exec(raw)?.[1];
  const spelt = authority?.replace(/:443$/, '').toLowerCase();
  return spelt === hostname || spelt === hostname.split('.').map(decodeLabel).join('.');
}

function hostKindOf(hostname: string, { hosts }: NetworkAllowance): Target['hostKind'] | null {
  if (hosts.includes(hostname)) return 'listed';
  return hosts.includes('*') && hasPublicName(hostname) ? 'any' : null;
}

function hasPublicName(hostname: string): boolean {
  if (hostname.length > 253 || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return false;
  const labels = hostname.split('.');
  return labels.length > 1 && labels.every((part) => label.test(part)) && !insideNames.includes(labels.at(-1) ?? '');
}
