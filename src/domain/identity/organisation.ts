import { companyMatchesDomain, judgeCompanies } from '../work/company';
import type { Candidate } from './candidate';
import type { SubjectFacts } from './subject';

/**
 * Whether an account is the company writing as itself: it bears the company's name (or the domain's) and not the person's. It is nobody's
 * account then, and no proof for others, however surely it belongs to the company.
 */
export function isOrganisation({ profile: { name }, names }: Candidate, facts: SubjectFacts): boolean {
  if (name === null || names.relation === 'same' || names.relation === 'compatible') return false;
  if (facts.company !== null && judgeCompanies(name, facts.company, facts.companies) === 'same') return true;
  return facts.companyDomain !== null && companyMatchesDomain(name, facts.companyDomain, facts.companies);
}
