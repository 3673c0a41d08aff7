import { compareCompanies, type CompanyComparison } from './company';
import { dayOfChange, type JobChange, type PositionBrief } from './job-change';
import type { CurrentPosition, Sighting } from './position';
import { compareTitles } from './titles';

const freshMs = 180 * 86_400_000;

/**
 * The position to show: the sender's own recent signature before dated fields, those before other fields, free text last; within a rank the
 * newest. Not current is a position whose stated end has passed, and one that a proposed change (newest first) says was left: the heading and
 * the proposal below it must not contradict each other. A mail domain is no name to show. Null if nothing is stated.
 */
export function currentPosition(
  sightings: readonly Sighting[],
  changes: readonly JobChange[],
  now: Date,
  compare: CompanyComparison = compareCompanies,
): CurrentPosition | null {
  const today = now.toISOString().slice(0, 10);
  const stated = sightings.filter(({ source }) => source !== 'address');
  const current = stated.filter((one) => !hasEnded(one, today) && one.firstSeenOn <= today && !wasLeft(one, changes, compare));
  const best = [...current].sort((a, b) => tellingFirst(a, b, now))[0];
  if (!best) return null;
  const fuller =
    best.title === null || best.company === null
      ? current.filter((one) => completes(one, best, compare)).sort((a, b) => tellingFirst(a, b, now))[0]
      : undefined;
  const { title, company, since, source, lastSeenOn } = fuller ?? best;
  return { title, company, since, source, seenOn: lastSeenOn };
}

/** Whether a stated end lies in the past; a year or month has passed only when it is over. */
export function hasEnded(one: Pick<Sighting, 'until'>, today: string): boolean {
  return one.until !== null && one.until < today.slice(0, one.until.length);
}

/** Profiles may lag behind a change; of the sender's own signatures only those from before it are out of date. */
function wasLeft(one: Sighting, changes: readonly JobChange[], compare: CompanyComparison): boolean {
  const change = changes.find((each) =>
    [each.from, each.to].some((brief) => isPosition(one, { brief, kind: each.kind }, compare)),
  );
  if (!change || isPosition(one, { brief: change.to, kind: change.kind }, compare)) return false;
  return one.source !== 'message' || one.lastSeenOn < lastWordsOf(change);
}

/** The day of the change; where the person said so in a message, the day of that message, before which signatures may have lagged behind. */
function lastWordsOf(change: JobChange): string {
  const ends = change.sightings.filter(({ source, until }) => source === 'message' && until !== null);
  return [dayOfChange(change), ...ends.map(({ lastSeenOn }) => lastSeenOn)].reduce((a, b) => (a > b ? a : b));
}

interface Said {
  readonly brief: PositionBrief | null;
  readonly kind: JobChange['kind'];
}

/** The same company; where a change is one of titles within a company, the same title too. */
function isPosition(one: Sighting, { brief, kind }: Said, compare: CompanyComparison): boolean {
  if (one.company === null || !brief?.company || compare(one.company, brief.company) !== 'same') return false;
  if (kind !== 'promoted' && kind !== 'retitled') return true;
  return one.title === null || brief.title === null || compareTitles(one.title, brief.title) !== 'different';
}

function tellingFirst(a: Sighting, b: Sighting, now: Date): number {
  return (
    rankOf(a, now) - rankOf(b, now) ||
    b.lastSeenOn.localeCompare(a.lastSeenOn) ||
    (b.since ?? '').localeCompare(a.since ?? '') ||
    b.firstSeenOn.localeCompare(a.firstSeenOn) ||
    fullness(b) - fullness(a) ||
    `${a.source} ${a.company} ${a.title}`.localeCompare(`${b.source} ${b.company} ${b.title}`)
  );
}

function rankOf(one: Sighting, now: Date): number {
  if (one.source === 'message' && now.getTime() - Date.parse(one.lastSeenOn) <= freshMs) return 0;
  if (one.statedIn === 'text') return 3;
  return one.since !== null ? 1 : 2;
}

function fullness(one: Sighting): number {
  return Number(one.title !== null) + Number(one.company !== null);
}

/** Another sighting that says the same and more: the company alone in one field, title and company in another. */
function completes(one: Sighting, best: Sighting, compare: CompanyComparison): boolean {
  if (fullness(one) < 2) return false;
  if (best.company !== null) return one.company !== null && compare(one.company, best.company) === 'same';
  return one.title?.toLowerCase() === best.title?.toLowerCase();
}
