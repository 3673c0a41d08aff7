import { candidateOf } from './candidate';
import { companyLinks } from './company-evidence';
import type { Evidence } from './evidence';
import { linkEvidence } from './link-evidence';
import { ownEvidence } from './own-evidence';
import type { Profile } from './profile';
import { factsOf, type Subject } from './subject';
import { byStrength } from './verdict';

/** Every reason that ties one profile to the subject or speaks against it, `proven` being the subject's accounts known so far. Strongest first. */
export function collectEvidence(subject: Subject, profile: Profile, proven: readonly Profile[]): readonly Evidence[] {
  const facts = factsOf(subject);
  const [candidate, ...others] = [profile, ...proven].map((one) => candidateOf(facts, one));
  if (candidate === undefined) return [];
  const own = ownEvidence(facts, candidate, companyLinks(facts, [profile, ...proven]));
  return [...own, ...linkEvidence(candidate, others)].sort(byStrength);
}
