import { keyedHash } from './address-key';
import type { Engine } from './engine';
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
  person.name,
  (
    select json_agg(json_build_object(
      'account', json_build_object('network', network, 'id', account_id, 'handle', handle, 'url', url),
      'foundBy', (select coalesce(json_agg(way order by way), '[]') from jsonb_object_keys(found_ways) as way),
      'name', name, 'bio', bio, 'place', place, 'pictureUrl', picture_url,
      'addresses', addresses, 'links', links, 'positions', positions,
      'seenAt', ${instant('seen_at')}
    ) order by network, account_id)
    from profile where person_id = person.id
  ) as profiles,
  (
    select json_agg(json_build_object(
      'network', newest.network, 'id', post_id, 'accountId', newest.account_id, 'url', newest.url, 'kind', kind, 'text', text,
      'language', language, 'publishedAt', ${instant('published_at')}, 'links', newest.links,
      'replies', replies, 'reposts', reposts, 'likes', likes
    ) order by published_at desc, post_id)
    from profile cross join lateral (
      select * from post
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

interface Row {
  readonly suppressed: boolean;
  readonly id: string | null;
  readonly name: string | null;
  readonly profiles: KnownPerson['profiles'] | null;
  readonly posts: KnownPerson['posts'] | null;
  readonly sightings: KnownPerson['sightings'] | null;
  readonly askings: KnownPerson['askings'] | null;
}

/** What is stored of the person with this address. */
export async function findByAddress(engine: Engine, address: string, secret: string): Promise<AddressRecord> {
  const [row] = await engine.read<Row>(statement, [address, keyedHash(address, secret)]);
  if (!row?.id) return { person: null, suppressed: row?.suppressed ?? false };
  const { id, name, profiles, posts, sightings, askings } = row;
  return {
    person: {
      id,
      address,
      name,
      profiles: profiles ?? [],
      posts: posts ?? [],
      sightings: sightings ?? [],
      askings: askings ?? [],
    },
    suppressed: false,
  };
}
