import { ownersOf, type OwnerClaim } from '../../domain/identity/account-owners';
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
interface Row {
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
}

/** What is stored of the person with this address, and with the others that are the same person's. */
export async function findByAddress(engine: Engine, address: string, secret: string): Promise<AddressRecord> {
  const rows = await engine.read<Row>(personStatement, [address, keyedHash(address, secret)]);
  const [own, ...others] = rows;
  if (!own?.id) return { person: null, suppressed: own?.suppressed ?? false };
  const person = {
    id: own.id,
    version: own.version,
    ...toStoredPerson(own),
    joined: others.map(toStoredPerson).sort((a, b) => compareText(a.address, b.address)),
    decisions: rows.flatMap(({ decisions }) => decisions ?? []).sort(byDay),
    addressDecisions: onceEach(rows.flatMap(({ addressDecisions }) => addressDecisions ?? [])).sort(byDay),
    ownedElsewhere: ownersOf(rows.flatMap(({ ownerClaims }) => ownerClaims ?? [])),
  };
  return { person, suppressed: false };
}

function toStoredPerson({ address, name, profiles, posts, heard, sightings, askings }: Row): StoredPerson {
  return {
    address,
    name,
    profiles: profiles?.map(toProfile) ?? [],
    posts: withHeard(posts ?? [], heard ?? []),
    sightings: sightings ?? [],
    askings: askings ?? [],
  };
}

/** A post is there once, as its account's page showed it if it did: that one tells of answers to it. */
function withHeard(posts: readonly Post[], heard: readonly HeardPost[]): readonly Post[] {
  const own = heard.map(({ accountId, post }) => ({ ...post, accountId }));
  return [...new Map([...own, ...posts].map((post) => [JSON.stringify([post.network, post.id]), post])).values()];
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
