import { compareCompanies, type CompanyComparison } from './company';
import { changeId } from './job-changes-id';
import { isConfirmed } from './job-changes-proof';
import { findStep, type Step } from './job-changes-step';
import { dayOfChange, type ChangeDate, type JobChange, type PositionBrief } from './job-change';
import type { Sighting } from './position';
import { compareTitles } from './titles';

/**
 * Proposals out of everything that was seen of a person: joined, left, promoted, moved. Two agreeing independent sources, one dated
 * statement, or the sender's own words make one; a single undated profile that drifts waits for a second. Silence, rewording, a related
 * company and a return to an earlier one are no change. Newest first; the same input in any order gives the same answer.
 */
export function proposeJobChanges(
  sightings: readonly Sighting[],
  now: Date,
  compare: CompanyComparison = compareCompanies,
): readonly JobChange[] {
  const today = now.toISOString().slice(0, 10);
  const seen = [...sightings].filter((one) => one.firstSeenOn <= today).sort(inTime);
  const history = { seen, today, compare };
  const steps = seen.map((to) => findStep(to, history)).filter((step) => step !== null);
  const confirmed = steps.filter((step) => isConfirmed(step, history));
  return onePerChange(confirmed.map(toChange), compare).sort(
    (a, b) => dayOfChange(b).localeCompare(dayOfChange(a)) || a.id.localeCompare(b.id),
  );
}

function inTime(a: Sighting, b: Sighting): number {
  return a.firstSeenOn.localeCompare(b.firstSeenOn) || keyOf(a).localeCompare(keyOf(b));
}

function keyOf(one: Sighting): string {
  return [one.source, one.accountId, one.statedIn, one.company, one.title, one.since, one.until, one.lastSeenOn].join('\u0000');
}

function toChange(step: Step): JobChange {
  const from = step.from && brief(step.from);
  const to = step.kind === 'left' ? null : brief(step.to);
  const base = { kind: step.kind, from: step.kind === 'joined' ? null : from, to };
  const sightings = step.from ? [step.from, step.to] : [step.to];
  return { id: changeId(base), ...base, date: dateOf(step), sightings };
}

function brief(one: Sighting): PositionBrief {
  return { title: one.title, company: one.company };
}

function dateOf({ kind, from, to }: Step): ChangeDate {
  if (kind === 'left' && to.until !== null) return { kind: 'stated', since: to.until, source: to.source };
  if (to.since !== null && kind !== 'left') return { kind: 'stated', since: to.since, source: to.source };
  const after = from === null || from.lastSeenOn > to.firstSeenOn ? to.firstSeenOn : from.lastSeenOn;
  return { kind: 'between', after, before: to.firstSeenOn };
}

/** Several sources that saw one change are one proposal with all their sightings; who moved on is not said to have left as well. */
function onePerChange(changes: readonly JobChange[], compare: CompanyComparison): JobChange[] {
  const kept: JobChange[] = [];
  for (const change of changes) {
    const at = kept.findIndex((known) => isSameChange(known, change, compare));
    const known = kept[at];
    if (!known) kept.push(change);
    else
      kept[at] = {
        ...known,
        date: preciser(known.date, change.date),
        sightings: [...new Set([...known.sightings, ...change.sightings])],
      };
  }
  const moved = kept.filter((change) => change.kind === 'moved');
  return kept.filter((change) => change.kind !== 'left' || !moved.some((other) => sameCompany(other.from, change.from, compare)));
}

function isSameChange(a: JobChange, b: JobChange, compare: CompanyComparison): boolean {
  if (a.kind === 'left' || b.kind === 'left') return a.kind === b.kind && sameCompany(a.from, b.from, compare);
  if (a.kind === 'promoted' || b.kind === 'promoted')
    return (
      a.kind === b.kind && sameCompany(a.to, b.to, compare) && compareTitles(a.to?.title ?? '', b.to?.title ?? '') === 'same'
    );
  return sameCompany(a.to, b.to, compare);
}

function sameCompany(a: PositionBrief | null, b: PositionBrief | null, compare: CompanyComparison): boolean {
  if (!a?.company || !b?.company) return a?.company === b?.company;
  return a.company === b.company || compare(a.company, b.company) === 'same';
}

function preciser(a: ChangeDate, b: ChangeDate): ChangeDate {
  if (a.kind === 'stated' || b.kind === 'stated') return a.kind === 'stated' ? a : b;
  return { kind: 'between', after: a.after > b.after ? a.after : b.after, before: a.before < b.before ? a.before : b.before };
}
