import { type CompanyKnowledge, nothingKnownOfCompanies } from '../work/company';
import { accountKey } from './account';
import { candidateOf, type Candidate } from './candidate';
import { companyLinks } from './company-evidence';
import type { Evidence } from './evidence';
import type { JudgedAccount, Verdict } from './judged-account';
import { nothingKnown, type Known } from './known';
import { knownEvidence } from './known-evidence';
import { linkEvidence } from './link-evidence';
import { isRivalled, isTied, standsOnCompany } from './namesakes';
import { isOrganisation } from './organisation';
import { ownEvidence } from './own-evidence';
import type { Profile } from './profile';
import { decidedProfiles } from './standing-decisions';
import { factsOf, type Subject, type SubjectFacts } from './subject';
import { byStrength, isDisputed, verdictOf, weightOf } from './verdict';

interface Judging extends Candidate {
  /** All evidence but that of the person's other accounts. */
  readonly own: readonly Evidence[];
  readonly evidence: readonly Evidence[];
  readonly verdict: Verdict;
}

const ranks: Readonly<Record<Verdict, number>> = { proven: 0, likely: 1, possible: 2, rejected: 3 };

/**
 * Judges all accounts that were found for a subject, surest first; the order of `profiles` changes nothing. Accounts of the company itself are
 * left out unless a colleague decided about them, and accounts that colleagues added are there even if no network showed them. What a proven account
 * says may prove another one, so judging goes on until nothing more is proven.
 */
export function judgeAccounts(
  subject: Subject,
  profiles: readonly Profile[],
  known: Known = nothingKnown,
  companies: CompanyKnowledge = nothingKnownOfCompanies,
): readonly JudgedAccount[] {
  const facts = factsOf(subject, companies);
  const alone = judgeAlone(facts, profiles, known);
  const settled = judgeByLinks(alone, new Set(alone.filter((one) => isTied(one, alone)).map(keyOf)));
  const judged = settled.map((one) => (isRivalled(one, settled) ? { ...one, verdict: 'possible' as const } : one));
  return judged.sort(surestFirst).map(toJudgedAccount);
}

function judgeAlone(facts: SubjectFacts, profiles: readonly Profile[], known: Known): readonly Judging[] {
  const found = profiles.map((profile) => candidateOf(facts, profile));
  const added = decidedProfiles(known.decisions, found).map((profile) => candidateOf(facts, profile));
  const candidates = [...found, ...added];
  const onCompanySite = companyLinks(facts, profiles);
  return candidates
    .map((candidate) => {
      const decided = knownEvidence(facts, candidate, { candidates, known });
      return judge(candidate, [...ownEvidence(facts, candidate, onCompanySite), ...decided], []);
    })
    .filter((one) => isDecided(one) || !isOrganisation(one, facts));
}

/** Ends after at most one round per account: proof is only ever added. `tied` are those whom only another account can tell from a namesake. */
function judgeByLinks(judged: readonly Judging[], tied: ReadonlySet<string>): readonly Judging[] {
  const proven = judged.filter((one) => isAnchor(one, tied));
  const next = judged.map((one) => judge(one, one.own, linkEvidence(one, proven)));
  const isSettled = next.filter((one) => isAnchor(one, tied)).length === proven.length;
  return isSettled ? next.map((one) => untie(one, tied)) : judgeByLinks(next, tied);
}

function isAnchor(one: Judging, tied: ReadonlySet<string>): boolean {
  return untie(one, tied).verdict === 'proven';
}

/** Two accounts that the company vouches for alike are candidates, unless an account of the person's speaks for one of them. */
function untie(one: Judging, tied: ReadonlySet<string>): Judging {
  const isTie = tied.has(keyOf(one)) && standsOnCompany(one.evidence);
  return isTie && ranks[one.verdict] < ranks.possible ? { ...one, verdict: 'possible' } : one;
}

function judge(candidate: Candidate, own: readonly Evidence[], linked: readonly Evidence[]): Judging {
  const evidence = [...own, ...linked].sort(byStrength);
  return { ...candidate, own, evidence, verdict: verdictOf(evidence) };
}

function isDecided({ own }: Judging): boolean {
  return own.some(({ kind }) => kind === 'decided-same' || kind === 'decided-other');
}

function surestFirst(a: Judging, b: Judging): number {
  return ranks[a.verdict] - ranks[b.verdict] || weightOf(b.evidence) - weightOf(a.evidence) || keyOf(a).localeCompare(keyOf(b));
}

function keyOf({ profile }: Judging): string {
  return accountKey(profile.account);
}

function toJudgedAccount({ profile, verdict, evidence }: Judging): JudgedAccount {
  const { account, name, bio, place, seenAt } = profile;
  return { account, verdict, evidence, disputed: isDisputed(evidence), name, bio, place, seenAt };
}
