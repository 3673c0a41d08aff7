import { companyMatchesDomain, type CompanyComparison } from './company';
import type { JobChangeKind } from './job-change';
import { isNoEmployer } from './job-changes-employment';
import type { Sighting } from './position';
import { relateEmployers, type EmployerRelation } from './related-companies';
import { hasEnded } from './sightings';
import { isNews, latestDay } from './news';
import { compareTitles, isOtherTitle } from './titles';

/** A change that two sightings would mean, before anyone asks whether it is proven. For `left`, `to` is what showed the end. */
export interface Step {
  readonly kind: JobChangeKind;
  readonly from: Sighting | null;
  readonly to: Sighting;
}

/** What steps are found in. */
export interface History {
  /** In the order of time. */
  readonly seen: readonly Sighting[];
  /** ISO day. */
  readonly today: string;
  readonly compare: CompanyComparison;
  /** The domains of the person's own addresses. */
  readonly domains: readonly string[];
}

/** The change by which a person came to a sighted position, judged against all that was seen before it; null if there is none. */
export function findStep(to: Sighting, history: History): Step | null {
  const { seen, today, compare } = history;
  if (to.company === null || startsLater(to, today) || isSideRole(to)) return null;
  if (hasEnded(to, today)) return findEnd(to, history);
  const from = lastBefore(to, history);
  if (isNoEmployer(to.company)) return from?.company && !isNoEmployer(from.company) ? { kind: 'left', from, to } : null;
  const earlier = seen.filter((one) => isEarlier(one, to));
  const relation = from?.company && !isNoEmployer(from.company) ? relationOf(from, to, history) : null;
  if (from && relation === 'same') return findTitleChange({ from, to, earlier, compare });
  if (relation === 'doubtful' || earlier.some((one) => isKnownCompany(one, to, compare))) return null;
  if (from === null || relation === null) return findJoining(from, to);
  return stillThere(from, to, history) ? null : { kind: relation === 'related' ? 'company-changed' : 'moved', from, to };
}

function relationOf(from: Sighting, to: Sighting, { compare, domains }: History): EmployerRelation {
  const relation = relateEmployers(from.company ?? '', to.company ?? '', { compare, day: to.firstSeenOn });
  return relation === 'other' && to.source === 'message' && keptMailbox(from, to, domains) ? 'related' : relation;
}

/** Who still writes from the old employer's domain and signs with another name did not leave: the mailbox outlives no employment. */
function keptMailbox(from: Sighting, to: Sighting, domains: readonly string[]): boolean {
  const isOf = (one: Sighting, domain: string) => one.company !== null && companyMatchesDomain(one.company, domain);
  return domains.length > 0 && domains.every((domain) => isOf(from, domain) && !isOf(to, domain));
}

/** A dated end, or the person's own words that it has ended; told of the fullest statement of that position. */
function findEnd(to: Sighting, history: History): Step | null {
  const isOwn = to.source === 'message';
  if (!isOwn && (!isDated(to, 'until') || goesOn(to, history))) return null;
  const told = history.seen.filter(
    (one) => one.company !== null && history.compare(one.company, to.company ?? '') === 'same' && isEarlier(one, to),
  );
  const from = isOwn ? (told.findLast((one) => one.title !== null) ?? told.at(-1) ?? to) : to;
  return { kind: 'left', from, to };
}

/** Bios list honours beside the job; words alone do not make a chair of a committee an employment. */
function isSideRole(one: Sighting): boolean {
  return one.statedIn === 'text' && one.title !== null && sideRole.test(one.title);
}

const sideRole =
  /^(?:(?:a|an|the|proud|former|emeritus|honorary|elected|founding|active|lifetime|current)\s)*(?:co-?|(?:vice|deputy)[\s-])?(?:chair(?:man|woman|person)?|board member|member|advisor|adviser|ambassador|organi[sz]er|maintainer|contributor|mentor|volunteer|speaker|author|host|fellow|student|phd student|advocate|lecturer|trustee|guest \w+)(?!\p{L})/iu;

/** The old employer is still stated where the new one appeared, if in other words: a second job, not a move. */
function stillThere(from: Sighting, to: Sighting, { seen, compare }: History): boolean {
  const beside = seen.filter(
    (one) =>
      one !== from &&
      sameChannel(one, to) &&
      one.firstSeenOn <= to.firstSeenOn &&
      one.lastSeenOn >= to.firstSeenOn &&
      one.until === null,
  );
  return beside.some((one) => one.company !== null && from.company !== null && compare(one.company, from.company) === 'same');
}

function sameChannel(a: Sighting, b: Sighting): boolean {
  return a.source === b.source && a.accountId === b.accountId;
}

/** A statement with a date of its own that is news: at most about a year old when it was first seen. */
export function isDated(one: Sighting, field: 'since' | 'until'): boolean {
  const date = one[field];
  if (date === null || one.statedIn !== 'field') return false;
  return isNews(date, one.firstSeenOn);
}

/**
 * What was last seen before it in the same place; for the sender's own or a dated statement, in any place. A domain spells no name that another
 * source's could be compared with (le.lv is Latvenergo), so domains are only compared with each other.
 */
function lastBefore(to: Sighting, { seen, today }: History): Sighting | null {
  const anywhere = to.source === 'message' || isDated(to, 'since');
  const before = seen.filter(
    (one) => one.company !== null && isBefore(one, to, today) && (sameChannel(one, to) || (anywhere && one.source !== 'address')),
  );
  const rank = (one: Sighting) => Number(sameChannel(one, to)) + Number(one.statedIn === 'field');
  return (
    [...before].sort(
      (a, b) => rank(b) - rank(a) || b.lastSeenOn.localeCompare(a.lastSeenOn) || startOf(b).localeCompare(startOf(a)),
    )[0] ?? null
  );
}

/** Seen before and in its own place no more; or, in one dated history, stated to have ended. */
function isBefore(one: Sighting, to: Sighting, today: string): boolean {
  if (one === to) return false;
  if (!sameChannel(one, to)) return one.firstSeenOn < to.firstSeenOn;
  if (one.lastSeenOn < to.firstSeenOn) return true;
  return hasEnded(one, today) && to.since !== null && startOf(one) <= to.since;
}

function isEarlier(one: Sighting, to: Sighting): boolean {
  if (one === to) return false;
  return (
    one.firstSeenOn < to.firstSeenOn ||
    (sameChannel(one, to) && to.since !== null && one.until !== null && startOf(one) < to.since)
  );
}

/** A company that this person was at before is no news; words in a bio are too weak to deny the sender's own or a dated statement. */
function isKnownCompany(one: Sighting, to: Sighting, compare: CompanyComparison): boolean {
  if (one.company === null || to.company === null || isNoEmployer(one.company)) return false;
  if (one.statedIn === 'text' && (to.source === 'message' || to.since !== null) && !sameChannel(one, to)) return false;
  return compare(one.company, to.company) === 'same';
}

/** Whether the ended position lives on under a name that is not surely another company's: renamed, bought, written otherwise. */
function goesOn(ended: Sighting, { seen, today, compare }: History): boolean {
  return seen.some(
    (one) =>
      one.company !== null &&
      !hasEnded(one, today) &&
      !isOutdated(one, ended) &&
      !isNoEmployer(one.company) &&
      relateEmployers(ended.company ?? '', one.company, { compare, day: today }) !== 'other',
  );
}

/** Last seen before the end, or before its own place stated the end: it says nothing against it. */
function isOutdated(one: Sighting, ended: Sighting): boolean {
  const end =
    sameChannel(one, ended) || ended.until === null ? ended.firstSeenOn : earlierDay(latestDay(ended.until), ended.firstSeenOn);
  return one.lastSeenOn < end;
}

function earlierDay(a: string, b: string): string {
  return a < b ? a : b;
}

interface TitleStep {
  readonly from: Sighting;
  readonly to: Sighting;
  readonly earlier: readonly Sighting[];
  readonly compare: CompanyComparison;
}

/** Another title in the same place, unless the person had it before. A bio is good enough for a step up, not for mere other words. */
function findTitleChange({ from, to, earlier, compare }: TitleStep): Step | null {
  const { title } = to;
  if (from.title === null || title === null || !sameChannel(from, to)) return null;
  const hadIt = earlier.some(
    (one) => one !== from && one.title !== null && compareTitles(one.title, title) === 'same' && isKnownCompany(one, to, compare),
  );
  if (hadIt) return null;
  if (compareTitles(from.title, title) === 'higher') return { kind: 'promoted', from, to };
  const isStated = to.source === 'message' || (from.statedIn === 'field' && to.statedIn === 'field');
  return isStated && isOtherTitle(from.title, title) ? { kind: 'retitled', from, to } : null;
}

/** Out of no employment, or out of nothing that we know if the statement is dated. */
function findJoining(from: Sighting | null, to: Sighting): Step | null {
  return from !== null || isDated(to, 'since') ? { kind: 'joined', from, to } : null;
}

function startOf(one: Sighting): string {
  return one.since ?? one.until ?? '';
}

function startsLater(one: Sighting, today: string): boolean {
  return one.since !== null && one.since > today.slice(0, one.since.length);
}
