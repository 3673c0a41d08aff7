import type { Profile, ProfileLink } from '../../domain/identity/profile';
import type { StatedPosition } from '../../domain/work/position';
import { isInOrder, toPartialDate } from '../shared/partial-date';
import { toProfileLinks } from '../shared/profile-link';
import { longest, toLine } from '../shared/text-fields';
import { nameCase, properCase, titleCase } from './letter-case';
import type { Experience, Person } from './schema';

const verifiedForMs = 365 * 86_400_000;

/**
 * The vendor's record of a person, in letters as people write them (all of it comes in lower case). It has no page, so the account leads to the vendor;
 * the fragment in the id says that it is one entry among others. The vendor's `job_last_changed` is the day it noticed, months late, and is not read.
 */
export function mapProfile(person: Person, now: Date): Profile {
  const name = lineOf(person.full_name, nameCase, longest.name);
  return {
    account: {
      network: 'peopledatalabs',
      id: `person#${person.id}`,
      handle: name ?? person.id,
      url: 'https://www.peopledatalabs.com/',
    },
    foundBy: ['address'],
    name,
    bio: null,
    place: lineOf(person.location_name, properCase, longest.place),
    pictureUrl: null,
    addresses: [],
    links: linksOf(person),
    positions: positionsOf(person, now),
    seenAt: now.toISOString(),
  };
}

/** Only where an account may be looked at for work. X forbids to tie an account to a person by a bought record; a private page is no one's business. */
function linksOf({ linkedin_url, github_url }: Person): ProfileLink[] {
  const hosts = ['linkedin.com', 'github.com'];
  return toProfileLinks([linkedin_url, github_url].map((url) => ({ url, verified: false })))
    .filter(({ url }) => hosts.includes(new URL(url).hostname.replace(/^www\./, '')))
    .map(({ url, verified }) => ({ url: url.replace(/^http:/, 'https:'), verified }));
}

/** The history, newest as the vendor gives it. What it has not verified for a year is not said to be so today. */
function positionsOf(person: Person, now: Date): StatedPosition[] {
  const isVerified = !isLongAgo(person.job_last_verified, now);
  return historyOf(person)
    .map(toPosition)
    .filter((position) => position !== null)
    .filter(({ until }) => until !== null || isVerified);
}

function historyOf({ experience, job_title, job_company_name, job_start_date }: Person): readonly Experience[] {
  if (experience.length > 0) return experience;
  return [
    {
      title: { name: job_title },
      company: { name: job_company_name },
      start_date: job_start_date,
      end_date: null,
      location_names: [],
    },
  ];
}

function toPosition({ title, company, start_date, end_date, location_names }: Experience): StatedPosition | null {
  const [what, where] = [
    lineOf(title?.name ?? null, titleCase, longest.title),
    lineOf(company?.name ?? null, properCase, longest.company),
  ];
  const [since, until] = [dateOf(start_date), dateOf(end_date)];
  // An end that can't be read is still an end: without its date nothing true is left to say.
  if ((what === null && where === null) || (end_date !== null && until === null) || !isInOrder(since, until)) return null;
  return { title: what, company: where, since, until, place: placeOf(location_names), statedIn: 'field' };
}

/** Where the person works; of several places nobody knows which is meant. */
function placeOf(names: readonly string[]): string | null {
  return names.length === 1 ? lineOf(names[0] ?? null, properCase, longest.place) : null;
}

function lineOf(text: string | null, cased: (line: string) => string, most: number): string | null {
  const line = toLine(text, most);
  return line === null ? null : cased(line);
}

/** `2015`, `2015-03` or `2015-03-01`. */
function dateOf(text: string | null): string | null {
  const [, year = null, month = null, day = null] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? '') ?? [];
  return toPartialDate({ year, month, day });
}

function isLongAgo(day: string | null, now: Date): boolean {
  return day !== null && now.getTime() - Date.parse(day) > verifiedForMs;
}
