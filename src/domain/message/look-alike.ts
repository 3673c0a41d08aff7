import type { LookAlikeWarning } from '../card';
import { foldLookAlikes, isOneEditApart, registrableOf, type Registrable } from '../text/skeleton';
import { isSubdomainOrEqual } from './address';
import { isFreeMail } from './free-mail';
import { isSuffixTrick } from './look-alike-suffix';

/** Domains that a sender might imitate, all in lower-case ASCII. */
export interface KnownDomains {
  /** Domains of known people that are spelled confusably like the sender's. */
  readonly known: readonly string[];
  /** Our own, and the sites of our brand: the administrator's list is complete, so what looks like one of them is not ours. */
  readonly own: readonly string[];
  /** Domains of people known longer than anybody at the sender's domain, one edit from it; absent if nobody looked for them. */
  readonly senior?: readonly string[];
}

const shortestForOneEdit = 6;
/** Two strangers' domains of this length hardly ever come within one letter of each other by chance. */
const shortestSenior = 8;

/**
 * The known domain that `domain` imitates, or null. Confusable spelling counts against every known domain. One edit, another suffix and
 * our whole domain worn in front of another one count against our own; one edit also against a longer domain whose people we know
 * longer, because among strangers such pairs are everyday life.
 */
export function findLookAlike(domain: string, { known, own, senior = [] }: KnownDomains): LookAlikeWarning | null {
  const sender = registrableOf(domain);
  const ownParts = own.map(registrableOf);
  if (ownParts.some((part) => part.domain === sender.domain)) return null;
  const imitated =
    ownParts.find((part) => imitatesOwn(domain, sender, part)) ??
    known.map(registrableOf).find((part) => looksTheSame(sender, part) && !isPlainer(sender, part)) ??
    senior.map(registrableOf).find((part) => imitatesSenior(sender, part));
  return imitated === undefined ? null : { domain, imitates: imitated.domain };
}

function imitatesOwn(host: string, sender: Registrable, own: Registrable): boolean {
  return (
    looksLike(sender, own) ||
    isOneEditFrom(sender, own, shortestForOneEdit) ||
    isSuffixTrick(sender, own) ||
    carries(host, sender, own)
  );
}

function imitatesSenior(sender: Registrable, senior: Registrable): boolean {
  return !isFreeMail(sender.domain) && isOneEditFrom(sender, senior, shortestSenior);
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

/** Numbers are counted on, not mistyped: `school12` and `school13` are two schools. */
function isOneEditFrom(sender: Registrable, other: Registrable, shortest: number): boolean {
  if (sender.suffix !== other.suffix || Math.min(sender.label.length, other.label.length) < shortest - 1) return false;
  if (other.label.length < shortest || withoutNumbers(sender.label) === withoutNumbers(other.label)) return false;
  return isOneEditApart(foldLookAlikes(sender.label), foldLookAlikes(other.label));
}

function withoutNumbers(label: string): string {
  return label.replace(/(?<!\d)(?:[2-9]|\d{2,})(?!\d)/g, '#');
}

/** `acme.lv.evil.com` or `acme-lv.com`: our domain worn in front of, or inside, another one. */
function carries(host: string, sender: Registrable, own: Registrable): boolean {
  const below = host.slice(0, Math.max(host.length - sender.domain.length - 1, 0));
  return isSubdomainOrEqual(below, own.domain) || sender.label === own.domain.replace(/\./g, '-');
}

/** A plain domain is not accused of imitating one with digits, pairs or foreign letters: the odd one is the copy, even if we met it first. */
function isPlainer(sender: Registrable, other: Registrable): boolean {
  const isOdd = (label: string) => /^xn--|[01-]|rn|vv/.test(label);
  return isOdd(other.label) && !isOdd(sender.label);
}
