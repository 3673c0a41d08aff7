import { parse } from 'tldts';
import { latinLookAlike } from './confusables';
import { decodeLabel } from './punycode';

/** What somebody registers: the label in front of the public suffix, and the suffix. Both ASCII as given; `label` is the whole domain if there is no suffix. */
export interface Registrable {
  readonly domain: string;
  readonly label: string;
  readonly suffix: string;
}

/** The registrable part of a host name in ASCII, by the public suffix list with its private part (`alice.github.io` is its own). */
export function registrableOf(host: string): Registrable {
  const { domain, domainWithoutSuffix, publicSuffix } = parse(host, { allowPrivateDomains: true, validateHostname: false });
  if (!domain || !domainWithoutSuffix) return { domain: host, label: host, suffix: '' };
  return { domain, label: domainWithoutSuffix, suffix: publicSuffix ?? '' };
}

/**
 * The form in which all domains that look alike are equal: of the registrable part only, with confusable letters and digits folded, hyphens
 * dropped and the public suffix kept. Input is a host name in lower-case ASCII; any string is answered.
 */
export function domainSkeleton(domain: string): string {
  const { label, suffix } = registrableOf(domain);
  const folded = foldLookAlikes(label);
  return suffix === '' ? folded : `${folded}.${suffix}`;
}

/** One label folded: `xn--` decoded, marks removed, look-alike letters and digits made one. */
export function foldLookAlikes(label: string): string {
  const letters = decodeLabel(label).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return [...letters]
    .map(latinLookAlike)
    .join('')
    .replace(/0/g, 'o')
    .replace(/[1i|]/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/-/g, '');
}

/** Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`; false for equal strings. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
