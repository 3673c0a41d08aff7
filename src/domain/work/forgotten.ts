import type { ChangeAnswers, KnownChange } from './answered-changes';
import { compareCompanies, type CompanyComparison } from './company';
import { dayOfChange, type JobChange, type PositionBrief } from './job-change';
import { isSameChange, type ToldBefore } from './job-changes';
import type { Sighting } from './position';
import { hasEnded } from './sightings';
import { compareTitles } from './titles';

/**
 * A told change as it may still be told once sightings of the person are forgotten, given those that are left: without the forgotten ones, and without
 * names that nobody states any more. Its kind, day and id stay: who moved did not "join". Null if nobody states any more what it led to. The same
 * object if nothing of it is forgotten.
 */
export function withoutForgotten(
  change: JobChange,
  left: readonly Sighting[],
  compare: CompanyComparison = compareCompanies,
): JobChange | null {
  const keys = new Set(left.map(keyOf));
  const sightings = change.sightings.filter((one) => keys.has(keyOf(one)));
  if (sightings.length === change.sightings.length) return change;
  const from = stillNamed(change.from, left, compare);
  const to = stillNamed(change.to, left, compare);
  return (change.kind === 'left' ? from : to) === null ? null : { ...change, from, to, sightings };
}

/** What had been told when sightings were last forgotten: nothing else that was seen by then is told afterwards. */
export function toldBefore({ known, forgottenOn }: Pick<ChangeAnswers, 'known' | 'forgottenOn'>): ToldBefore {
  const stood = known.filter(({ withdrawnOn }) => withdrawnOn === null || (forgottenOn !== null && withdrawnOn > forgottenOn));
  return { forgottenOn, told: stood.map(({ change }) => change) };
}

interface Believed {
  readonly sightings: readonly Sighting[];
  readonly compare: CompanyComparison;
  readonly now: Date;
}

/**
 * Proposals, and the told changes whose sightings are partly forgotten: those stand as they were told, while what they led to is still stated and the person's
 * own newest words don't speak against it. Newest first.
 */
export function recallChanges(
  proposals: readonly JobChange[],
  known: readonly KnownChange[],
  believed: Believed,
): readonly JobChange[] {
  const recalled = known
    .filter(({ withdrawnOn, isPartlyForgotten }) => isPartlyForgotten && withdrawnOn === null)
    .map(({ change }) => change)
    .filter((change) => isStillStated(change, believed) && !isDenied(change, believed));
  if (recalled.length === 0) return proposals;
  const isRecalled = (proposal: JobChange) =>
    recalled.some((one) => one.id === proposal.id || isSameChange(one, proposal, believed.compare));
  return [...proposals.filter((proposal) => !isRecalled(proposal)), ...recalled].sort(
    (a, b) => dayOfChange(b).localeCompare(dayOfChange(a)) || a.id.localeCompare(b.id),
  );
}

function isStillStated(change: JobChange, { sightings, compare }: Believed): boolean {
  const result = change.kind === 'left' ? change.from : change.to;
  return result !== null && sightings.some((one) => states(one, result, compare));
}

/** The person's own newest words name the position that was given up, and not the new one. */
function isDenied(change: JobChange, { sightings, compare, now }: Believed): boolean {
  const { from, to } = change;
  if (from === null) return false;
  const today = now.toISOString().slice(0, 10);
  const own = sightings.filter((one) => one.source === 'message' && !hasEnded(one, today));
  const newest = own.map(({ lastSeenOn }) => lastSeenOn).reduce((a, b) => (a > b ? a : b), '');
  const words = own.filter(({ lastSeenOn }) => lastSeenOn === newest && lastSeenOn > dayOfChange(change));
  return words.some((one) => states(one, from, compare)) && !words.some((one) => to !== null && states(one, to, compare));
}

function states(one: Sighting, brief: PositionBrief, compare: CompanyComparison): boolean {
  const isThere = brief.company === null || isOfCompany(one, brief.company, compare);
  return isThere && (brief.title === null || one.title === null || isTitled(one, brief.title));
}

function stillNamed(brief: PositionBrief | null, left: readonly Sighting[], compare: CompanyComparison): PositionBrief | null {
  const { company, title } = brief ?? { company: null, title: null };
  const named = {
    title: title !== null && left.some((one) => isTitled(one, title)) ? title : null,
    company: company !== null && left.some((one) => isOfCompany(one, company, compare)) ? company : null,
  };
  return named.title === null && named.company === null ? null : named;
}

function isOfCompany(one: Sighting, company: string, compare: CompanyComparison): boolean {
  return one.company !== null && (one.company === company || compare(one.company, company) === 'same');
}

function isTitled(one: Sighting, title: string): boolean {
  return one.title !== null && (one.title === title || compareTitles(one.title, title) === 'same');
}

/** One statement of one source, on whichever days. */
function keyOf({ source, accountId, title, company, since, until, statedIn }: Sighting): string {
  return JSON.stringify([source, accountId, title, company, since, until, statedIn]);
}
