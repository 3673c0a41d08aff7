import { domainSkeleton } from '../../domain/text/skeleton';
import type { Engine } from './engine';
import { toKnownPerson, type PersonRow } from './find-by-address';
import { personColumns } from './person-statement';
import type { KnownPerson } from './store';

/** Who works beside somebody. */
export interface ColleagueQuery {
  /** Of the one who is asked about, and is left out. */
  readonly address: string;
  /** Their mail domain; null if anybody can have an address there. */
  readonly domain: string | null;
  /** What their employer is called. */
  readonly companies: readonly string[];
  readonly most: number;
}

/** So many people of one company are looked at. */
const mostMembers = 300;

/**
 * $1 the address that is left out, $2 and $3 the domain and its skeleton (empty for none), $4 companies as a JSON array, $5 how many at most. Those of whom
 * no post is kept are passed over.
 */
const colleagues = {
  name: 'find-colleagues',
  text: /* sql */ `
with member as (
  (select person_id from address where domain_skeleton = $3 and domain = $2 limit ${mostMembers})
  union
  (
    select person_id from sighting
    where company is not null and until is null and lower(company) in (select lower(jsonb_array_elements_text($4::jsonb)))
    limit ${mostMembers}
  )
), speaker as (
  select person.group_id, max(newest.at) as at
  from member join person on person.id = member.person_id
  cross join lateral (
    select max(said.at) as at
    from profile cross join lateral (
      (
        select published_at as at from post
        where (post.person_id, post.network, post.account_id) = (profile.person_id, profile.network, profile.account_id)
        order by published_at desc limit 1
      )
      union all
      (
        select published_at from mention
        where mention.network = profile.network and author_id = profile.account_id and deleted_at is null
        order by published_at desc limit 1
      )
      union all
      (
        select published_at from mention
        where mention.network = profile.network and author_key = profile.link_key and deleted_at is null
        order by published_at desc limit 1
      )
    ) as said
    where profile.person_id = person.id
  ) as newest
  where newest.at is not null and person.group_id not in (
    select asker.group_id from address join person as asker on asker.id = address.person_id where address.address = $1
  )
  group by person.group_id
  order by at desc, person.group_id
  limit $5::int
), asked as (
  select
    (
      select min(address.address) from person as one join address on address.person_id = one.id where one.group_id = speaker.group_id
    ) as address,
    false as suppressed,
    at
  from speaker
)
${personColumns}
order by asked.at desc, asked.address, person.id <> own.id
`,
};

export function findColleagues(
  engine: Engine,
  { address, domain, companies, most }: ColleagueQuery,
): Promise<readonly KnownPerson[]> {
  const [plain, skeleton] = domain === null ? ['', ''] : [domain, domainSkeleton(domain)];
  return readPeople(engine, colleagues, [address, plain, skeleton, JSON.stringify(companies), String(most)]);
}

/** $1: addresses as a JSON array. Nothing is stored of people who asked not to be looked up. */
const people = {
  name: 'find-people',
  text: /* sql */ `
with asked as (
  select distinct value as address, false as suppressed from jsonb_array_elements_text($1::jsonb)
)
${personColumns}
order by asked.address, person.id <> own.id
`,
};

export function findPeople(engine: Engine, addresses: readonly string[]): Promise<readonly KnownPerson[]> {
  return readPeople(engine, people, [JSON.stringify(addresses)]);
}

async function readPeople(engine: Engine, statement: typeof people, values: readonly string[]): Promise<readonly KnownPerson[]> {
  const rows = await engine.read<PersonRow>(statement, values);
  const addresses = [...new Set(rows.map(({ asked }) => asked))];
  const people = addresses.map((address) => toKnownPerson(rows.filter(({ asked }) => asked === address)));
  return people.filter((person) => person !== null);
}
