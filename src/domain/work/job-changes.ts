import { compareCompanies, type CompanyComparison } from './company';
import { changeId } from './job-changes-id';
import { findSupporters, isConfirmed } from './job-changes-proof';
import { findStep, type History, type Step } from './job-changes-step';
import { dayOfChange, type ChangeDate, type JobChange, type PositionBrief } from './job-change';
import type { Sighting } from './position';
import { withRenames } from './related-companies';
import { compareTitles } from './titles';

/** What is known beside the sightings. */
export interface JobKnowledge {
  readonly compare: CompanyComparison;
  /** The domains of all addresses the person is known by; with only some of them a rename could pass for a move. */
  readonly domains: readonly string[];
  readonly past: ToldBefore;
}

/** What is known of a person whose older sightings may be forgotten. */
export interface ToldBefore {
  /** ISO day on which sightings were last forgotten; null if all there ever were are there. */
  readonly forgottenOn: string | null;
  /** The changes that stood on that day. */
  readonly told: readonly JobChange[];
}

export const nothingForgotten: ToldBefore = { forgottenOn: null, told: [] };

const nothingKnown: JobKnowledge = { compare: compareCompanies, domains: [], past: nothingForgotten };

/**
 * Proposals out of everything that was seen of a person. Two agreeing independent sources, one dated statement, or the sender's own words make
 * one; a single undated profile that drifts waits for a second, and the sender's newer words silence all others. Silence, rewording and a
 * return to an earlier company are no change; a related company is never a move; what was there when something was forgotten is no news. Newest first; the
 * order of the input is no matter.
 */
export function proposeJobChanges(
  sightings: readonly Sighting[],
  now: Date,
  knowledge: JobKnowledge = nothingKnown,
): readonly JobChange[] {
  const today = now.toISOString().slice(0, 10);
  const seen = [...sightings].filter((one) => one.firstSeenOn <= today).sort(inTime);
  const compare = withRenames(knowledge.compare);
  const history = { seen, today, compare, domains: knowledge.domains };
  const steps = seen.map((to) => findStep(to, history)).filter((step) => step !== null);
  const confirmed = steps.filter((step) => isConfirmed(step, history)).map((step) => ({ step, change: toChange(step, history) }));
  const { forgottenOn, told } = knowledge.past;
  const isTold = (change: JobChange) => told.some((one) => one.id === change.id || isSameChange(one, change, compare));
  const news = confirmed.filter(({ step, change }) => forgottenOn === null || isSeenSince(step, forgottenOn) || isTold(change));
  return onePerChange(
    news.map(({ change }) => change),
    compare,
  ).sort((a, b) => dayOfChange(b).localeCompare(dayOfChange(a)) || a.id.localeCompare(b.id));
}

/**
 * Whether a step was first seen after the day on which something was forgotten: what was there before may have been known longer than we can tell. A position that
 * nothing led to must also have begun after that day.
 */
function isSeenSince({ from, to }: Step, forgottenOn: string): boolean {
  if (to.firstSeenOn <= forgottenOn) return false;
  return from !== null || to.since === null || to.since > forgottenOn.slice(0, to.since.length);
}

function inTime(a: Sighting, b: Sighting): number {
  return a.firstSeenOn.localeCompare(b.firstSeenOn) || keyOf(a).localeCompare(keyOf(b));
}

function keyOf(one: Sighting): string {
  return [one.source, one.accountId, one.statedIn, one.company, one.title, one.since, one.until, one.lastSeenOn].join('\u0000');
}

function toChange(step: Step, history: History): JobChange {
  const agreeing = [step.to, ...findSupporters(step, history)];
  const from =
    step.from &&
    brief(
      step.from,
      history.seen.filter((one) => isOf(one, step.from, history.compare)),
    );
  const to = step.kind === 'left' ? null : brief(step.to, agreeing);
  const base = { kind: step.kind, from: step.kind === 'joined' ? null : from, to };
  return {
    id: changeId(base),
    ...base,
    date: dateOf(step),
    saidBy: sourcesOf(agreeing),
    knownSince: history.seen[0]?.firstSeenOn ?? history.today,
    sightings: [...new Set(step.from ? [step.from, ...agreeing] : agreeing)],
  };
}

function sourcesOf(sightings: readonly Sighting[]): readonly string[] {
  return [...new Set(sightings.map(({ source }) => source))].sort();
}

/** A domain is no name to show while somebody wrote the company's name out. */
function brief(one: Sighting, named: readonly Sighting[]): PositionBrief {
  const { title, company } = one.source === 'address' ? (named.find(({ source }) => source !== 'address') ?? one) : one;
  return { title, company };
}

function isOf(one: Sighting, other: Sighting | null, compare: CompanyComparison): boolean {
  return one.company !== null && other !== null && other.company !== null && compare(one.company, other.company) === 'same';
}

function dateOf({ kind, from, to }: Step): ChangeDate {
  const stated = kind === 'left' ? to.until : to.since;
  if (stated !== null && (kind !== 'left' || to.statedIn === 'field'))
    return { kind: 'stated', since: stated, source: to.source };
  const before = to.firstSeenOn;
  const after = [from?.lastSeenOn, from?.firstSeenOn].find((day) => day !== undefined && day < before);
  return after === undefined ? { kind: 'by', day: before } : { kind: 'between', after, before };
}

/** Several sources that saw one change are one proposal with all their sightings; who moved on is not said to have left as well. */
function onePerChange(changes: readonly JobChange[], compare: CompanyComparison): JobChange[] {
  const kept: JobChange[] = [];
  for (const change of changes) {
    const at = kept.findIndex((known) => isSameChange(known, change, compare));
    const known = kept[at];
    if (!known) kept.push(change);
    else kept[at] = merge(known, change);
  }
  const gone = kept.filter((change) => change.kind === 'moved' || change.kind === 'company-changed');
  return kept.filter((change) => change.kind !== 'left' || !gone.some((other) => sameCompany(other.from, change.from, compare)));
}

/** Where one source sees a move and another the same company under a new name, the softer word stands. */
function merge(known: JobChange, change: JobChange): JobChange {
  const said = change.kind === 'company-changed' ? change : known;
  return {
    ...said,
    date: preciser(known.date, change.date),
    saidBy: [...new Set([...known.saidBy, ...change.saidBy])].sort(),
    sightings: [...new Set([...known.sightings, ...change.sightings])],
  };
}

/** Whether two proposals tell of one change, in whatever words. */
export function isSameChange(a: JobChange, b: JobChange, compare: CompanyComparison): boolean {
  if (a.kind === 'left' || b.kind === 'left') return a.kind === b.kind && sameCompany(a.from, b.from, compare);
  const isOfTitles = ({ kind }: JobChange) => kind === 'promoted' || kind === 'retitled';
  if (isOfTitles(a) || isOfTitles(b)) {
    const sameTitle = compareTitles(a.to?.title ?? '', b.to?.title ?? '') === 'same';
    return a.kind === b.kind && sameTitle && sameCompany(a.to, b.to, compare);
  }
  return sameCompany(a.to, b.to, compare);
}

function sameCompany(a: PositionBrief | null, b: PositionBrief | null, compare: CompanyComparison): boolean {
  if (!a?.company || !b?.company) return a?.company === b?.company;
  return a.company === b.company || compare(a.company, b.company) === 'same';
}

function preciser(a: ChangeDate, b: ChangeDate): ChangeDate {
  if (a.kind !== 'between' || b.kind !== 'between') return precision.indexOf(a.kind) <= precision.indexOf(b.kind) ? a : b;
  const [first, second] = a.before <= b.before ? [a, b] : [b, a];
  const after = second.after > first.after && second.after < first.before ? second.after : first.after;
  return { kind: 'between', after, before: first.before };
}

const precision: readonly ChangeDate['kind'][] = ['stated', 'between', 'by'];
