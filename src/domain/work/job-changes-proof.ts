import type { CompanyComparison } from './company';
import { isNoEmployer } from './job-changes-employment';
import { isDated, type History, type Step } from './job-changes-step';
import { latestDay } from './news';
import type { Sighting } from './position';
import { hasEnded } from './sightings';
import { compareTitles } from './titles';

/**
 * Whether a step may be proposed: the sender's own words, one dated statement, or a second independent source that agrees; and never against
 * what the person wrote later.
 */
export function isConfirmed(step: Step, history: History): boolean {
  if (isContradicted(step, history)) return false;
  if (step.to.source === 'message') return true;
  if (isDated(step.to, step.kind === 'left' && hasEnded(step.to, history.today) ? 'until' : 'since')) return true;
  return findSupporters(step, history).length > 0;
}

/** What other sources said that agrees with the step, and did not say all along. */
export function findSupporters(step: Step, history: History): readonly Sighting[] {
  return history.seen.filter((one) => one.source !== step.to.source && isNews(one, step) && agrees(one, step, history));
}

/** The person's own newest words still name the position that the step says was given up. */
function isContradicted(step: Step, { seen, today, compare }: History): boolean {
  const { from, to } = step;
  if (from === null) return false;
  const own = seen.filter((one) => one.source === 'message' && one !== to && !hasEnded(one, today));
  const since = dayOfStep(step, today);
  const against = own.filter((one) => one.lastSeenOn > since && isSame(one, from, compare) && !saysNewTitle(one, step));
  const newest = against.map((one) => one.lastSeenOn).reduce((a, b) => (a > b ? a : b), '');
  return newest !== '' && !own.some((one) => one.lastSeenOn >= newest && step.kind !== 'left' && states(one, step, compare));
}

/** Own words are as new as they were last seen; of others, the day they state or were first seen. */
function dayOfStep({ kind, to }: Step, today: string): string {
  if (to.source === 'message') return to.lastSeenOn;
  const stated = kind === 'left' && hasEnded(to, today) ? to.until : to.since;
  return stated !== null && latestDay(stated) < to.firstSeenOn ? latestDay(stated) : to.firstSeenOn;
}

function isTitleStep({ kind }: Step): boolean {
  return kind === 'promoted' || kind === 'retitled';
}

/** Within one company only words about the old title speak against a new one. */
function saysNewTitle(one: Sighting, step: Step): boolean {
  return isTitleStep(step) && (one.title === null || compareTitles(one.title, step.from?.title ?? '') !== 'same');
}

function states(one: Sighting, step: Step, compare: CompanyComparison): boolean {
  return isSame(one, step.to, compare) && (!isTitleStep(step) || hasSameTitle(one, step.to));
}

/** A second source proves a change only if it did not say so all along. */
function isNews(one: Sighting, { from }: Step): boolean {
  return from === null || one.firstSeenOn > from.firstSeenOn;
}

function agrees(one: Sighting, { kind, to }: Step, { today, compare }: History): boolean {
  if (one.company === null) return false;
  if (kind === 'left') return isNoEmployer(one.company) || (hasEnded(one, today) && isSame(one, to, compare));
  if (hasEnded(one, today) || !isSame(one, to, compare)) return false;
  return (kind !== 'promoted' && kind !== 'retitled') || hasSameTitle(one, to);
}

function hasSameTitle(one: Sighting, to: Sighting): boolean {
  return one.title !== null && to.title !== null && compareTitles(one.title, to.title) === 'same';
}

function isSame(one: Sighting, to: Sighting, compare: CompanyComparison): boolean {
  return one.company !== null && to.company !== null && compare(one.company, to.company) === 'same';
}
