import type { FoundBy, Profile } from '../../domain/identity/profile';
import { keyedHash } from './address-key';
import type { Engine } from './engine';
import type { KeptProfile } from './observation-rows';
import type { AddressRecord, KnownPerson } from './store';

/** ISO 8601 in UTC with milliseconds, whatever the session's settings. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Everything stored of one person in one statement: the way of every look-up. $1 address, $2 its keyed hash in hex. */
const statement = {
  name: 'find-by-address',
  text: /* sql */ `
with asked as (
  select $1::text as address, exists (select from suppression where address_hash = decode($2, 'hex')) as suppressed
)
select
  asked.suppressed,
  person.id,
  person.version::float8 as version,
  person.name,
  (
    select json_agg(json_build_object('profile', profile, 'ways', found_ways) order by network, account_id)
    from profile where person_id = person.id
  ) as profiles,
  (
    select json_agg(newest.post order by newest.published_at desc, newest.post_id)
    from profile cross join lateral (
      select post_id, published_at, post from post
      where post.person_id = profile.person_id and post.network = profile.network and post.account_id = profile.account_id
      order by published_at desc, post_id limit 50
    ) as newest
    where profile.person_id = person.id
  ) as posts,
  (
    select json_agg(json_build_object(
      'source', source, 'accountId', account_id, 'title', title, 'company', company, 'since', since, 'until', until,
      'statedIn', stated_in, 'firstSeenOn', first_seen_on, 'lastSeenOn', last_seen_on
    ) order by first_seen_on, source, statement)
    from sighting where person_id = person.id
  ) as sightings,
  (
    select json_agg(json_build_object(
      'network', network, 'outcome', outcome, 'askedAt', ${instant('asked_at')},
      'answeredAt', ${instant('answered_at')}, 'retryAt', ${instant('retry_at')}
    ) order by network)
    from asking where person_id = person.id
  ) as askings
from asked
left join address on address.address = asked.address and not asked.suppressed
left join person on person.id = address.person_id
`,
};

interface KeptWithWays {
  readonly profile: KeptProfile;
  readonly ways: Readonly<Partial<Record<FoundBy, string>>>;
}

interface Row {
  readonly suppressed: boolean;
  readonly id: string | null;
  readonly version: number;
  readonly name: string | null;
  readonly profiles: readonly KeptWithWays[] | null;
  readonly posts: KnownPerson['posts'] | null;
  readonly sightings: KnownPerson['sightings'] | null;
  readonly askings: KnownPerson['askings'] | null;
}

/** What is stored of the person with this address. */
export async function findByAddress(engine: Engine, address: string, secret: string): Promise<AddressRecord> {
  const [row] = await engine.read<Row>(statement, [address, keyedHash(address, secret)]);
  if (!row?.id) return { person: null, suppressed: row?.suppressed ?? false };
  const { id, version, name, profiles, posts, sightings, askings } = row;
  return {
    person: {
      id,
      version,
      address,
      name,
      profiles: profiles?.map(toProfile) ?? [],
      posts: posts ?? [],
      sightings: sightings ?? [],
      askings: askings ?? [],
    },
    suppressed: false,
  };
}

const allWays: readonly FoundBy[] = ['address', 'link', 'handle', 'domain', 'name'];

function toProfile({ profile, ways }: KeptWithWays): Profile {
  return { ...profile, foundBy: allWays.filter((way) => way in ways) };
}
