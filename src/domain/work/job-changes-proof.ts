import type { CompanyComparison } from './company';
import { isNoEmployer } from './job-changes-employment';
import { isDated, type History, type Step } from './job-changes-step';
import type { Sighting } from './position';
import { hasEnded } from './sightings';
import { compareTitles } from './titles';

/** Whether a step may be proposed: the sender's own words, one dated statement, or a second independent source that agrees. */
export function isConfirmed(step: Step, history: History): boolean {
  const { seen, today } = history;
  if (step.to.source === 'message') return true;
  if (isDated(step.to, step.kind === 'left' && hasEnded(step.to, today) ? 'until' : 'since')) return true;
  return seen.some((one) => one.source !== step.to.source && isNews(one, step) && agrees(one, step, history));
}

/** A second source proves a change only if it did not say so all along. */
function isNews(one: Sighting, { from }: Step): boolean {
  return from === null || one.firstSeenOn > from.firstSeenOn;
}

function agrees(one: Sighting, { kind, to }: Step, { today, compare }: History): boolean {
  if (one.company === null) return false;
  if (kind === 'left') return isNoEmployer(one.company) || (hasEnded(one, today) && isSame(one, to, compare));
  if (hasEnded(one, today) || !isSame(one, to, compare)) return false;
  return kind !== 'promoted' || (one.title !== null && to.title !== null && compareTitles(one.title, to.title) === 'same');
}

function isSame(one: Sighting, to: Sighting, compare: CompanyComparison): boolean {
  return one.company !== null && to.company !== null && compare(one.company, to.company) === 'same';
}
