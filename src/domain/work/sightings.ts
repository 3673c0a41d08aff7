import { compareCompanies } from './company';
import type { CurrentPosition, Sighting } from './position';

const freshMs = 180 * 86_400_000;

/**
 * The position to show: the sender's own recent signature before dated fields, those before other fields, free text last; within a rank the
 * newest. A position whose stated end has passed is not current. Null if nothing is stated.
 */
export function currentPosition(sightings: readonly Sighting[], now: Date): CurrentPosition | null {
  const today = now.toISOString().slice(0, 10);
  const current = sightings.filter((one) => !hasEnded(one, today) && one.firstSeenOn <= today);
  const best = [...current].sort((a, b) => compare(a, b, now))[0];
  if (!best) return null;
  const fuller =
    best.title === null || best.company === null
      ? current.filter((one) => completes(one, best)).sort((a, b) => compare(a, b, now))[0]
      : undefined;
  const { title, company, since, source, lastSeenOn } = fuller ?? best;
  return { title, company, since, source, seenOn: lastSeenOn };
}

/** Whether a stated end lies in the past; a year or month has passed only when it is over. */
export function hasEnded(one: Pick<Sighting, 'until'>, today: string): boolean {
  return one.until !== null && one.until < today.slice(0, one.until.length);
}

function compare(a: Sighting, b: Sighting, now: Date): number {
  return (
    rankOf(a, now) - rankOf(b, now) ||
    b.lastSeenOn.localeCompare(a.lastSeenOn) ||
    (b.since ?? '').localeCompare(a.since ?? '') ||
    b.firstSeenOn.localeCompare(a.firstSeenOn) ||
    stated(b) - stated(a) ||
    `${a.source} ${a.company} ${a.title}`.localeCompare(`${b.source} ${b.company} ${b.title}`)
  );
}

function rankOf(one: Sighting, now: Date): number {
  if (one.source === 'message' && now.getTime() - Date.parse(one.lastSeenOn) <= freshMs) return 0;
  if (one.statedIn === 'text') return 3;
  return one.since !== null ? 1 : 2;
}

function stated(one: Sighting): number {
  return Number(one.title !== null) + Number(one.company !== null);
}

/** Another sighting that says the same and more: the company alone in one field, title and company in another. */
function completes(one: Sighting, best: Sighting): boolean {
  if (stated(one) < 2) return false;
  if (best.company !== null) return one.company !== null && compareCompanies(one.company, best.company) === 'same';
  return one.title?.toLowerCase() === best.title?.toLowerCase();
}
