import type { LookAlikeWarning } from '../card';
import { foldLookAlikes, isOneEditApart, registrableOf, type Registrable } from '../text/skeleton';
import { isSubdomainOrEqual } from './address';

/** Domains that a sender might imitate: our own, and those of known people. All in lower-case ASCII. */
export interface KnownDomains {
  readonly known: readonly string[];
  readonly own: readonly string[];
}

const shortestForOneEdit = 6;

/**
 * The known domain that `domain` imitates, or null. Confusable spelling counts against every known domain; one edit and our
 * whole domain in front of another one only against our own, because among strangers such pairs are everyday life.
 */
export function findLookAlike(domain: string, { known, own }: KnownDomains): LookAlikeWarning | null {
  const sender = registrableOf(domain);
  const ownParts = own.map(registrableOf);
  if (ownParts.some((part) => part.domain === sender.domain)) return null;
  const imitated =
    ownParts.find((part) => imitatesOwn(domain, sender, part)) ??
    known.map(registrableOf).find((part) => looksTheSame(sender, part) && !isPlainer(sender, part));
  return imitated === undefined ? null : { domain, imitates: imitated.domain };
}

function imitatesOwn(host: string, sender: Registrable, own: Registrable): boolean {
  return looksLike(sender, own) || isOneEditFrom(sender, own) || carries(host, sender, own);
}

/** Same look with the same suffix: another spelling of the whole domain. */
function looksTheSame(sender: Registrable, other: Registrable): boolean {
  return sender.domain !== other.domain && sender.suffix === other.suffix && foldsEqual(sender, other);
}

/** Same look but not the same letters, whatever the suffix: `acme.com` beside our `acme.lv` is fine, `acrne.com` is not. */
function looksLike(sender: Registrable, own: Registrable): boolean {
  return sender.label !== own.label && foldsEqual(sender, own);
}

function foldsEqual(a: Registrable, b: Registrable): boolean {
  return foldLookAlikes(a.label) === foldLookAlikes(b.label);
}

function isOneEditFrom(sender: Registrable, own: Registrable): boolean {
  if (sender.suffix !== own.suffix || own.label.length < shortestForOneEdit) return false;
  return isOneEditApart(foldLookAlikes(sender.label), foldLookAlikes(own.label));
}

/** `acme.lv.evil.com` or `acme-lv.com`: our domain worn in front of, or inside, another one. */
function carries(host: string, sender: Registrable, own: Registrable): boolean {
  const below = host.slice(0, Math.max(host.length - sender.domain.length - 1, 0));
  return isSubdomainOrEqual(below, own.domain) || sender.label === own.domain.replace(/\./g, '-');
}

/** A plain domain is not accused of imitating one with digits or foreign letters: the odd one is the copy, even if we met it first. */
function isPlainer(sender: Registrable, other: Registrable): boolean {
  const isOdd = (label: string) => /^xn--|[01-]/.test(label);
  return isOdd(other.label) && !isOdd(sender.label);
}
