import { registrableOf } from '../text/skeleton';
import { parseAuthenticationResults, type CheckResult } from './authentication-results';
import { topmost, type MailHeader } from './mail-headers';

/** `doubtful`: a check failed that also fails for honest mail, such as forwarded mail. `unknown`: nothing was found out, or nothing readable. */
export type Authentication = 'confirmed' | 'failed' | 'doubtful' | 'unknown';

/**
 * Whether the receiving server found the From domain to be true. Only the topmost Authentication-Results is read: each server puts its own
 * above what came, so any other one may be the sender's invention. Where the receiving server writes none, a forged one can at most keep us
 * silent, because nothing is ever called proven by it. Its own claims (ARC headers, `-Original` copies) are read through its verdict only.
 */
export function judgeAuthentication(headers: readonly MailHeader[], fromDomain: string): Authentication {
  const value = topmost(headers, 'authentication-results');
  const checks = value === null ? [] : parseAuthenticationResults(value);
  const dmarc = checks.find(({ method }) => method === 'dmarc');
  if (!isAligned(dmarc?.properties.get('header.from') ?? fromDomain, fromDomain)) return 'unknown';
  const verdict = byComposite(checks, dmarc) ?? byDmarc(dmarc) ?? bySpfAndDkim(checks, fromDomain);
  // A relay that kept a sealed record of the first check (RFC 8617) explains why the later ones fail.
  return verdict === 'failed' && resultOf(checks, 'arc') === 'pass' && resultOf(checks, 'compauth') === null
    ? 'doubtful'
    : verdict;
}

/** Reasons with which Exchange Online says that the From is forged: a published policy failed (000), or our own domain is worn (6xx). */
const forgedReasons = /^(?:000|6\d\d)$/;

/** Exchange Online's verdict over everything it knows; it outweighs single checks, and overrules them for relays that it trusts. */
function byComposite(checks: readonly CheckResult[], dmarc: CheckResult | undefined): Authentication | null {
  const composite = checks.find(({ method }) => method === 'compauth');
  if (composite === undefined) return null;
  if (/pass$/.test(composite.result)) return 'confirmed';
  const isFailure = dmarc?.result === 'fail';
  if (composite.result !== 'fail') return isFailure ? 'doubtful' : null;
  const isForged = forgedReasons.test(composite.properties.get('reason') ?? '') || isFailure;
  return isForged || resultOf(checks, 'spf') === 'fail' ? 'failed' : 'doubtful';
}

/** A domain that publishes `p=none` asks that failing mail be treated as any other: it is still finding out which of it is its own. */
function byDmarc(dmarc: CheckResult | undefined): Authentication | null {
  if (dmarc === undefined) return null;
  if (/pass$/.test(dmarc.result)) return 'confirmed';
  if (dmarc.result !== 'fail') return null;
  const isOpen = /(?:^|[\s,])p=none/.test(dmarc.comment) || dmarc.properties.get('action') === 'none';
  return isOpen || /^none$/.test(dmarc.properties.get('policy.published-domain-policy') ?? '') ? 'doubtful' : 'failed';
}

/** Without a policy of the domain: one check that passes for it confirms, and only both failing outright fail. */
function bySpfAndDkim(checks: readonly CheckResult[], fromDomain: string): Authentication {
  const ofDomain = checks.filter((check) => isAligned(domainOf(check) ?? fromDomain, fromDomain));
  const named = ofDomain.filter((check) => domainOf(check) !== null);
  if (named.some(({ method, result }) => /^(?:spf|dkim)$/.test(method) && result === 'pass')) return 'confirmed';
  if (!ofDomain.some(({ method, result }) => method === 'spf' && result === 'fail')) return 'unknown';
  if (checks.some(({ method, result }) => method === 'dkim' && result === 'pass')) return 'unknown';
  return resultOf(ofDomain, 'dkim') === 'fail' ? 'failed' : 'doubtful';
}

function resultOf(checks: readonly CheckResult[], wanted: string): string | null {
  return checks.find(({ method }) => method === wanted)?.result ?? null;
}

/** The domain a check speaks of; `header.d=none` stands for no signature. */
function domainOf({ properties }: CheckResult): string | null {
  const stated = ['header.d', 'header.i', 'smtp.mailfrom', 'smtp.helo'].flatMap((name) => properties.get(name) ?? [])[0];
  const domain = stated?.slice(stated.lastIndexOf('@') + 1).replace(/[<>"]/g, '') ?? '';
  return domain === '' || domain === 'none' ? null : domain;
}

/** The relaxed alignment of RFC 7489 3.1: the same organisational domain. */
function isAligned(domain: string, fromDomain: string): boolean {
  return domain === fromDomain || registrableOf(domain).domain === registrableOf(fromDomain).domain;
}
