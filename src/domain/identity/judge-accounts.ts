import { accountKey } from './account';
import { candidateOf, type Candidate } from './candidate';
import type { Evidence, EvidenceKind } from './evidence';
import type { JudgedAccount, Verdict } from './judged-account';
import { linkEvidence } from './link-evidence';
import { isOrganisation } from './organisation';
import { ownEvidence } from './own-evidence';
import type { Profile } from './profile';
import { factsOf, type Subject } from './subject';
import { byStrength, rules, verdictOf, weightOf } from './verdict';

interface Judging extends Candidate {
  readonly own: readonly Evidence[];
  readonly evidence: readonly Evidence[];
  readonly verdict: Verdict;
}

const ranks: Readonly<Record<Verdict, number>> = { proven: 0, likely: 1, possible: 2, rejected: 3 };

/**
 * Judges all accounts that were found for a subject, surest first; the order of `profiles` changes nothing. Accounts of the company itself are
 * left out. What a proven account says may prove another one, so judging goes on until nothing more is proven.
 */
export function judgeAccounts(subject: Subject, profiles: readonly Profile[]): readonly JudgedAccount[] {
  const facts = factsOf(subject);
  const people = profiles.map((profile) => candidateOf(facts, profile)).filter((candidate) => !isOrganisation(candidate, facts));
  const settled = judgeByLinks(people.map((candidate) => judge(candidate, ownEvidence(facts, candidate), [])));
  const judged = settled.map(
    (one) => ({ ...one, verdict: isRivalled(one, settled) ? 'possible' : one.verdict }) satisfies Judging,
  );
  return judged.sort(surestFirst).map(toJudgedAccount);
}

/** Ends after at most one round per account: proof is only ever added. */
function judgeByLinks(judged: readonly Judging[]): readonly Judging[] {
  const proven = judged.filter(isProven);
  const next = judged.map((one) => judge(one, one.own, linkEvidence(one, proven)));
  return next.filter(isProven).length === proven.length ? next : judgeByLinks(next);
}

function isProven({ verdict }: Judging): boolean {
  return verdict === 'proven';
}

function judge(candidate: Candidate, own: readonly Evidence[], linked: readonly Evidence[]): Judging {
  const evidence = [...own, ...linked].sort(byStrength);
  return { ...candidate, own, evidence, verdict: verdictOf(evidence) };
}

/**
 * Whether an account that only name and company speak for stands beside another one of that network which fits as well or better: one of them
 * is a namesake, and nothing says which.
 */
function isRivalled(one: Judging, all: readonly Judging[]): boolean {
  if (one.verdict !== 'likely' || !one.evidence.every(({ kind }) => isNameOnly(kind))) return false;
  return all.some(
    (other) =>
      other !== one &&
      other.profile.account.network === one.profile.account.network &&
      ranks[other.verdict] <= ranks.likely &&
      weightOf(other.evidence) >= weightOf(one.evidence),
  );
}

function isNameOnly(kind: EvidenceKind): boolean {
  return kind === 'other-company' || (rules[kind].family === 'claim' && kind !== 'signature-link');
}

function surestFirst(a: Judging, b: Judging): number {
  return (
    ranks[a.verdict] - ranks[b.verdict] ||
    weightOf(b.evidence) - weightOf(a.evidence) ||
    accountKey(a.profile.account).localeCompare(accountKey(b.profile.account))
  );
}

function toJudgedAccount({ profile, verdict, evidence }: Judging): JudgedAccount {
  const { account, name, bio, place, seenAt } = profile;
  return { account, verdict, evidence, name, bio, place, seenAt };
}
