import type { Evidence, EvidenceKind } from './evidence';
import type { Verdict } from './judged-account';

interface Rule {
  readonly side: 'for' | 'against';
  readonly weight: number;
  /**
   * Reasons of one family repeat each other, so only the strongest counts; families are independent and add up. `claim` is all that the sender says
   * of themselves in the message: whoever copies a stranger's name into a mail copies employer and links as well.
   */
  readonly family: 'address' | 'published' | 'link' | 'handle' | 'page' | 'claim' | 'other-name' | 'other-company';
}

/**
 * The whole rule. An account's weight is the sum over the families of reasons for it, less the same for those against it.
 * A single reason proves only where the network itself or both ends of a link vouch for it; what the sender claims never proves; a name alone
 * never gets beyond `possible`. Another name undoes any one proof. Another employer only makes weak reasons weaker, because people change employers.
 */
export const rules = {
  'address-exact': { side: 'for', weight: 160, family: 'address' },
  'link-both-ways': { side: 'for', weight: 160, family: 'link' },
  'verified-link': { side: 'for', weight: 160, family: 'link' },
  'handle-is-domain': { side: 'for', weight: 120, family: 'handle' },
  'company-page': { side: 'for', weight: 120, family: 'page' },
  'signature-link': { side: 'for', weight: 80, family: 'claim' },
  'same-name-and-company': { side: 'for', weight: 70, family: 'claim' },
  'linked-from-proven': { side: 'for', weight: 70, family: 'link' },
  'address-published': { side: 'for', weight: 60, family: 'published' },
  'same-handle': { side: 'for', weight: 50, family: 'handle' },
  'same-name-and-place': { side: 'for', weight: 30, family: 'claim' },
  'same-name': { side: 'for', weight: 20, family: 'claim' },
  'other-name': { side: 'against', weight: 110, family: 'other-name' },
  'other-company': { side: 'against', weight: 15, family: 'other-company' },
} as const satisfies Record<EvidenceKind, Rule>;

const thresholds: readonly (readonly [Verdict, number])[] = [
  ['proven', 140],
  ['likely', 60],
  ['possible', 5],
];

/** The verdict that a list of evidence gives, in whatever order; `rejected` if it is empty. */
export function verdictOf(evidence: readonly Pick<Evidence, 'kind'>[]): Verdict {
  const weight = weightOf(evidence);
  return thresholds.find(([, least]) => weight >= least)?.[0] ?? 'rejected';
}

/** The sum behind the verdict; orders accounts, and is never shown. */
export function weightOf(evidence: readonly Pick<Evidence, 'kind'>[]): number {
  return sumOf(evidence, 'for') - sumOf(evidence, 'against');
}

function sumOf(evidence: readonly Pick<Evidence, 'kind'>[], side: Rule['side']): number {
  const strongest = new Map<Rule['family'], number>();
  for (const { kind } of evidence) {
    const rule = rules[kind];
    if (rule.side === side) strongest.set(rule.family, Math.max(strongest.get(rule.family) ?? 0, rule.weight));
  }
  return [...strongest.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Strongest first; what speaks against stands last. */
export function byStrength(a: Evidence, b: Evidence): number {
  const signed = ({ kind }: Evidence) => (rules[kind].side === 'for' ? rules[kind].weight : -rules[kind].weight);
  return signed(b) - signed(a) || keyOf(a).localeCompare(keyOf(b));
}

function keyOf({ kind, source, detail, seenAt }: Evidence): string {
  return [kind, source, detail, seenAt].join(' ');
}
