import { ownersOf, type OwnerClaim } from '../../domain/identity/account-owners';
import type { Correction } from '../../domain/brand/correction';
import type { AddressDecision, Decision } from '../../domain/identity/decision';
import type { FoundBy, Profile } from '../../domain/identity/profile';
import type { Post } from '../../domain/brand/post';
import { keyedHash } from './address-key';
import type { Engine } from './engine';
import { personStatement } from './person-statement';
import type { KeptProfile } from './observation-rows';
import type { AddressRecord, KnownPerson, StoredPerson } from './store';

interface KeptWithWays {
  readonly profile: KeptProfile;
  readonly ways: Readonly<Partial<Record<FoundBy, string>>>;
}

/** A post that listening heard, of the account that wrote it: under the id that the account has here. */
interface HeardPost {
  readonly accountId: string;
  readonly post: Post;
}

/** One address of the person, the one asked for first; a single row without `id` if nobody is known. */
export interface PersonRow {
  readonly asked: string;
  readonly suppressed: boolean;
  readonly id: string | null;
  readonly version: number;
  readonly address: string;
  readonly name: string | null;
  readonly profiles: readonly KeptWithWays[] | null;
  readonly posts: KnownPerson['posts'] | null;
  readonly heard: readonly HeardPost[] | null;
  readonly sightings: KnownPerson['sightings'] | null;
  readonly askings: KnownPerson['askings'] | null;
  readonly decisions: readonly Decision[] | null;
  readonly addressDecisions: readonly AddressDecision[] | null;
  readonly ownerClaims: readonly OwnerClaim[] | null;
  readonly corrections: readonly Correction[] | null;
}

/** What is stored of the person with this address, and with the others that are the same person's. */
export async function findByAddress(engine: Engine, address: string, secret: string): Promise<AddressRecord> {
  const rows = await engine.read<PersonRow>(personStatement, [address, keyedHash(address, secret)]);
  return { person: toKnownPerson(rows), suppressed: rows[0]?.suppressed ?? false };
}

/** The rows of one person, the address asked for first; null if nobody is stored under it. */
export function toKnownPerson(rows: readonly PersonRow[]): KnownPerson | null {
  const [own, ...others] = rows;
  if (!own?.id) return null;
  return {
    id: own.id,
    version: own.version,
    ...toStoredPerson(own),
    joined: others.map(toStoredPerson).sort((a, b) => compareText(a.address, b.address)),
    decisions: rows.flatMap(({ decisions }) => decisions ?? []).sort(byDay),
    addressDecisions: onceEach(rows.flatMap(({ addressDecisions }) => addressDecisions ?? [])).sort(byDay),
    ownedElsewhere: ownersOf(rows.flatMap(({ ownerClaims }) => ownerClaims ?? [])),
    corrections: onceEachWord(rows.flatMap(({ corrections }) => corrections ?? [])),
  };
}

/** An account that several of the person's addresses have brings what was said of it with each. */
function onceEachWord(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((one) => [JSON.stringify(one), one])).values()];
}

function toStoredPerson({ address, name, profiles, posts, heard, sightings, askings }: PersonRow): StoredPerson {
  return {
    address,
    name,
    profiles: profiles?.map(toProfile) ?? [],
    posts: withHeard(posts ?? [], heard ?? []).map(withDeed),
    sightings: sightings ?? [],
    askings: askings ?? [],
  };
}

/** A post is there once, as its account's page showed it if it did: that one tells of answers to it. */
function withHeard(posts: readonly Post[], heard: readonly HeardPost[]): readonly Post[] {
  const own = heard.map(({ accountId, post }) => ({ ...post, accountId }));
  return [...new Map([...own, ...posts].map((post) => [JSON.stringify([post.network, post.id]), post])).values()];
}

/** What was kept by an earlier version tells of no deed. */
function withDeed(post: Post): Post {
  return post.kind === 'activity' ? { ...post, deed: post.deed ?? null } : post;
}

const allWays: readonly FoundBy[] = ['address', 'link', 'handle', 'domain', 'name'];

function toProfile({ profile, ways }: KeptWithWays): Profile {
  return { ...profile, foundBy: allWays.filter((way) => way in ways) };
}

/** What was said of two addresses of the person stands with both. */
function onceEach(decisions: readonly AddressDecision[]): AddressDecision[] {
  return [...new Map(decisions.map((decision) => [decision.id, decision])).values()];
}

/** The instants are all written alike, and each address's own decisions stand in their order. */
function byDay(a: { readonly at: string }, b: { readonly at: string }): number {
  return compareText(a.at, b.at);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
