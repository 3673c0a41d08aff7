import type { Settings } from '../../contract/settings';
import type { Post } from '../../domain/brand/post';
import { joinedAccounts, mergeProfiles, type JoinedPerson } from '../../domain/identity/joined-person';
import { nothingKnown, type Known } from '../../domain/identity/known';
import { otherAddresses } from '../../domain/identity/other-addresses';
import type { Profile } from '../../domain/identity/profile';
import { parseAddress, type ParsedAddress } from '../../domain/message/address';
import type { CompanyKnowledge } from '../../domain/work/company';
import type { Sighting } from '../../domain/work/position';
import type { KnownPerson, StoredPerson } from '../store/store';
import { declineOf } from './policy';

/** All that is known of a person at all of their addresses, as a card is built from it. */
interface WholePerson {
  readonly profiles: readonly Profile[];
  readonly posts: readonly Post[];
  readonly sightings: readonly Sighting[];
  readonly known: Known;
}

const nobody: WholePerson = { profiles: [], posts: [], sightings: [], known: nothingKnown };

interface Viewing {
  readonly settings: Settings;
  readonly companies: CompanyKnowledge;
}

/** Puts together what is stored under the addresses of one person; each account, post and position once. */
export function wholePerson(person: KnownPerson | null, { settings, companies }: Viewing): WholePerson {
  if (person === null) return nobody;
  const joined = lookedUp(person, settings);
  const people = joined.map(({ parsed, stored }) => toJoinedPerson(parsed, stored));
  const { decisions, ownedElsewhere } = person;
  const all = [person, ...joined.map(({ stored }) => stored)];
  return {
    profiles: mergeProfiles(person.profiles, people),
    posts: onceEach(
      all.flatMap(({ posts }) => posts),
      postKey,
    ),
    sightings: mergeSightings(all.flatMap(({ sightings }) => sightings)),
    known: {
      decisions,
      ownedElsewhere,
      joined: joinedAccounts(people, { decisions, ownedElsewhere }, companies),
      addresses: otherAddresses({
        address: person.address,
        joined: joined.map(({ parsed }) => parsed.address),
        decisions: person.addressDecisions.filter(({ between }) => between.every((one) => isLookedUp(one, settings))),
      }),
    },
  };
}

interface LookedUp {
  readonly parsed: ParsedAddress;
  readonly stored: StoredPerson;
}

/** The person's other addresses, less those that are not looked up by the organisation's rules as they are now. */
export function lookedUp({ joined }: KnownPerson, settings: Settings): readonly LookedUp[] {
  return joined.flatMap((stored) => {
    const parsed = parseAddress(stored.address);
    return parsed && isLookedUp(stored.address, settings) ? [{ parsed, stored }] : [];
  });
}

function isLookedUp(address: string, settings: Settings): boolean {
  const parsed = parseAddress(address);
  return parsed !== null && declineOf(parsed, null, settings) === null;
}

function toJoinedPerson({ address, domain }: ParsedAddress, { name, profiles }: StoredPerson): JoinedPerson {
  return { subject: { address, domain, name, company: null, links: [] }, profiles };
}

function postKey({ network, accountId, id }: Post): string {
  return JSON.stringify([network, accountId, id]);
}

/** The same statement that was seen at both addresses lasted from the first to the last day of either. */
function mergeSightings(all: readonly Sighting[]): readonly Sighting[] {
  const merged = new Map<string, Sighting>();
  for (const sighting of all) {
    const other = merged.get(sightingKey(sighting)) ?? sighting;
    const firstSeenOn = sighting.firstSeenOn < other.firstSeenOn ? sighting.firstSeenOn : other.firstSeenOn;
    const lastSeenOn = sighting.lastSeenOn > other.lastSeenOn ? sighting.lastSeenOn : other.lastSeenOn;
    merged.set(sightingKey(sighting), { ...sighting, firstSeenOn, lastSeenOn });
  }
  return [...merged.values()];
}

function sightingKey({ source, accountId, title, company, since, until, statedIn }: Sighting): string {
  return JSON.stringify([source, accountId, title, company, since, until, statedIn]);
}

function onceEach<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
