import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The only part of IPv6 that is given out for the public internet (RFC 4291, IANA registry); the rest is special or unused. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Azure's own services on every virtual machine: public by number, inside by nature. */
const hostInternal = ['168.63.129.16'];

/**
 * Whether an IP address, as written by a resolver, belongs to the public internet. Whole prefixes that carry another address inside
 * (v4-mapped, v4-compatible, translated, NAT64, 6to4, Teredo) are not public, whatever they carry. Anything but a plain address
 * (zone ids, octal or short forms, names) is not public either.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv6') return parsed.match(globalUnicast);
  return !hostInternal.includes(parsed.toString());
}
