import type { Evidence, EvidenceKind } from './evidence';
import type { Verdict } from './judged-account';

interface Rule {
  readonly side: 'for' | 'against';
  readonly weight: number;
  /**
   * Reasons of one family repeat each other, so only the strongest counts; families are independent and add up. `claim` is all that the sender says
   * of themselves in the message: whoever copies a stranger's name into a mail copies employer and links as well.
   */
  readonly family:
    'decision' | 'address' | 'published' | 'link' | 'handle' | 'page' | 'claim' | 'other-name' | 'other-company' | 'owner';
  /**
   * On whose word it stands: a colleague's, that of the network, of an account that is proven already, of the company's own site or server, of a
   * data vendor, of whoever wrote the message, or of whoever made the account. The last three prove nothing, however much they say.
   */
  readonly word: 'colleague' | 'network' | 'proven' | 'company' | 'vendor' | 'sender' | 'account';
}

/**
 * The whole rule. An account's weight is the sum over the families of reasons for it, less the same for those against it. A colleague's decision
 * outweighs all else, and one that joined two addresses outweighs another name or employer at one of them. Elsewhere another name undoes any one proof, and where somebody else is proven to own the account, weak reasons leave a question. Another employer
 * only makes weak reasons weaker, because people change employers. A name alone never gets beyond `possible`.
 */
export const rules = {
  'decided-same': { side: 'for', weight: 1000, family: 'decision', word: 'colleague' },
  'address-exact': { side: 'for', weight: 160, family: 'address', word: 'network' },
  'joined-proven': { side: 'for', weight: 270, family: 'address', word: 'colleague' },
  'link-both-ways': { side: 'for', weight: 160, family: 'link', word: 'proven' },
  'verified-link': { side: 'for', weight: 160, family: 'link', word: 'network' },
  'handle-is-domain': { side: 'for', weight: 120, family: 'handle', word: 'company' },
  'company-page': { side: 'for', weight: 120, family: 'page', word: 'company' },
  'signature-link': { side: 'for', weight: 80, family: 'claim', word: 'sender' },
  'same-name-and-company': { side: 'for', weight: 70, family: 'claim', word: 'account' },
  'joined-likely': { side: 'for', weight: 190, family: 'claim', word: 'account' },
  'linked-from-proven': { side: 'for', weight: 70, family: 'link', word: 'proven' },
  'address-published': { side: 'for', weight: 60, family: 'published', word: 'account' },
  'vendor-match': { side: 'for', weight: 60, family: 'address', word: 'vendor' },
  'same-handle': { side: 'for', weight: 55, family: 'handle', word: 'account' },
  'handles-of-name': { side: 'for', weight: 40, family: 'handle', word: 'account' },
  'same-name-and-place': { side: 'for', weight: 30, family: 'claim', word: 'account' },
  'link-unconfirmed': { side: 'for', weight: 30, family: 'link', word: 'account' },
  'same-name': { side: 'for', weight: 20, family: 'claim', word: 'account' },
  'other-company': { side: 'against', weight: 15, family: 'other-company', word: 'account' },
  'other-domain': { side: 'against', weight: 20, family: 'other-company', word: 'account' },
  'owned-by-another': { side: 'against', weight: 65, family: 'owner', word: 'proven' },
  'other-name': { side: 'against', weight: 110, family: 'other-name', word: 'account' },
  'decided-other': { side: 'against', weight: 1000, family: 'decision', word: 'colleague' },
} as const satisfies Record<EvidenceKind, Rule>;

const thresholds: readonly (readonly [Verdict, number])[] = [
  ['proven', 140],
  ['likely', 60],
  ['possible', 5],
];

type Kinds = readonly Pick<Evidence, 'kind'>[];

/** The verdict that a list of evidence gives, in whatever order; `rejected` if it is empty, `possible` if colleagues disagree. */
export function verdictOf(evidence: Kinds): Verdict {
  if (isDisputed(evidence)) return 'possible';
  const weight = weightOf(evidence);
  const verdict = thresholds.find(([, least]) => weight >= least)?.[0] ?? 'rejected';
  return verdict === 'proven' && standsOnlyOn(evidence, ['vendor', 'sender', 'account']) ? 'likely' : verdict;
}

/** Whether two colleagues decided differently. */
export function isDisputed(evidence: Kinds): boolean {
  return evidence.some(({ kind }) => kind === 'decided-same') && evidence.some(({ kind }) => kind === 'decided-other');
}

/** Whether all that speaks for the account is said by these alone; so also of an account for which nothing speaks. */
export function standsOnlyOn(evidence: Kinds, words: readonly Rule['word'][]): boolean {
  return evidence.every(({ kind }) => rules[kind].side === 'against' || words.includes(rules[kind].word));
}

/** The sum behind the verdict; orders accounts, and is never shown. */
export function weightOf(evidence: Kinds): number {
  return sumOf(evidence, 'for') - sumOf(evidence, 'against');
}

function sumOf(evidence: Kinds, side: Rule['side']): number {
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
