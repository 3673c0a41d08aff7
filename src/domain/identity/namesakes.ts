import { accountKey } from './account';
import type { Candidate } from './candidate';
import type { Evidence } from './evidence';
import type { Verdict } from './judged-account';
import { isEntryOnPage } from './link-key';
import { rules, standsOnlyOn, weightOf } from './verdict';

/** What is compared to tell namesakes. */
interface Judged extends Candidate {
  readonly evidence: readonly Evidence[];
  readonly verdict: Verdict;
}

/**
 * Whether an account stands only on its own word beside another one of that network which fits as well or better: one of them is a namesake, and
 * nothing says which.
 */
export function isRivalled(one: Judged, all: readonly Judged[]): boolean {
  if (one.verdict !== 'likely' || !standsOnlyOn(one.evidence, ['account'])) return false;
  return all.some((other) => isRival(one, other) && (other.verdict === 'proven' || other.verdict === 'likely'));
}

/** The same of an account that the company vouches for beside another one that it vouches for: two people of one name may work there. */
export function isTied(one: Judged, all: readonly Judged[]): boolean {
  if (!standsOnCompany(one.evidence)) return false;
  const isEntry = isEntryOnPage(one.profile.account);
  return all.some(
    (other) => isRival(one, other) && standsOnCompany(other.evidence) && isEntryOnPage(other.profile.account) === isEntry,
  );
}

function isRival(one: Judged, other: Judged): boolean {
  return (
    accountKey(other.profile.account) !== accountKey(one.profile.account) &&
    other.profile.account.network === one.profile.account.network &&
    weightOf(other.evidence) >= weightOf(one.evidence)
  );
}

/** Whether the company's own site or server vouches for the account, and nobody else but the account itself. */
export function standsOnCompany(evidence: readonly Evidence[]): boolean {
  const byCompany = evidence.some(({ kind }) => rules[kind].word === 'company');
  return byCompany && standsOnlyOn(evidence, ['company', 'account']);
}
