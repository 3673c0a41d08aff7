import type { FoundBy, Profile } from '../../domain/identity/profile';
import type { StatedPosition } from '../../domain/work/position';
import { isInOrder, toPartialDate } from '../shared/partial-date';
import { toProfileLinks } from '../shared/profile-link';
import { longest, toAddress, toLine, toParagraphs } from '../shared/text-fields';
import type { OrcidRecord } from './api';
import type { OrcidEmployment, OrcidEmployments, OrcidPerson } from './schema';

/** More than anybody's, so that a hostile record stays small. */
const mostPositions = 50;
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** A record as ORCID shows it to everybody. It checks addresses, but no link. Education and invited positions are no employment. */
export function mapRecord({ id, person, employments }: OrcidRecord, foundBy: FoundBy, now: Date): Profile {
  const bio = person.biography?.visibility ? person.biography.content : null;
  return {
    account: { network: 'orcid', id, handle: id, url: `https://orcid.org/${id}` },
    foundBy: [foundBy],
    name: toName(person),
    bio: toParagraphs(bio, longest.bio),
    place: toPlace(person),
    pictureUrl: null,
    addresses: toAddresses(person),
    links: toLinks(person),
    positions: toPositions(employments),
    seenAt: now.toISOString(),
  };
}

/** The name the person publishes under, unless it has initials where the full name is known. */
function toName({ name }: OrcidPerson): string | null {
  if (!name?.visibility) return null;
  const { 'given-names': given, 'family-name': family, 'credit-name': credit } = name;
  const isFull = given !== null && family !== null;
  const hasInitials = credit !== null && /(?:^|[\s.])\p{Lu}(?:\.|\s|$)/u.test(credit.trim());
  const stated = credit === null || (hasInitials && isFull) ? [given, family].filter((part) => part !== null).join(' ') : credit;
  return toLine(stated, longest.name);
}

/** Of people ORCID knows countries only. */
function toPlace({ addresses }: OrcidPerson): string | null {
  return countryOf(addresses?.address.find(({ visibility, country }) => visibility && country !== null)?.country ?? null);
}

/** The name of a code of two letters. */
function countryOf(code: string | null): string | null {
  return code !== null && /^[A-Z]{2}$/.test(code) ? toLine(countries.of(code) ?? null, longest.place) : null;
}

function toAddresses({ emails }: OrcidPerson): string[] {
  const shown = (emails?.email ?? []).filter(({ visibility }) => visibility);
  return [...new Set(shown.map(({ email }) => toAddress(email)).filter((address) => address !== null))];
}

function toLinks(person: OrcidPerson) {
  const sites = (person['researcher-urls']?.['researcher-url'] ?? []).filter(({ visibility }) => visibility);
  const ids = (person['external-identifiers']?.['external-identifier'] ?? []).filter(({ visibility }) => visibility);
  const urls = [...sites.map(({ url }) => url), ...ids.map((one) => one['external-id-url'])];
  return toProfileLinks(urls.map((url) => ({ url, verified: false })));
}

function toPositions({ 'affiliation-group': groups }: OrcidEmployments): StatedPosition[] {
  const stated = groups
    .map(({ summaries }) => summaries.map((one) => one['employment-summary']).find(({ visibility }) => visibility))
    .map((employment) => (employment ? toPosition(employment) : null))
    .filter((position) => position !== null);
  return [...new Map(stated.map((position) => [JSON.stringify(position), position])).values()].slice(0, mostPositions);
}

/** Null without an organisation, and if it ends before it begins: then it says nothing reliable. A department is no company. */
function toPosition(employment: OrcidEmployment): StatedPosition | null {
  const company = toLine(employment.organization.name, longest.company);
  const since = employment['start-date'] && toPartialDate(employment['start-date']);
  const until = employment['end-date'] && toPartialDate(employment['end-date']);
  const hasUnreadableEnd = employment['end-date'] !== null && until === null;
  if (company === null || hasUnreadableEnd || !isInOrder(since, until)) return null;
  const place = toWorkplace(employment);
  return { title: toLine(employment['role-title'], longest.title), company, since, until, place, statedIn: 'field' };
}

/** The organisation's city and country; nothing without a city. */
function toWorkplace({ organization: { address } }: OrcidEmployment): string | null {
  const city = toLine(address.city, longest.place);
  const parts = [city, countryOf(address.country)].filter((part) => part !== null);
  return city === null ? null : toLine(parts.join(', '), longest.place);
}
