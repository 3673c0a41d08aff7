import type { Engine } from './engine';

/**
 * $1 skeletons parted by blanks, $2 the domain that is compared, $3 its skeleton. A domain of which more than five people are known is nobody's
 * copy; the day between the two keeps apart what came in one import. Of a large company fifty people say since when it is known.
 */
const statement = {
  name: 'find-senior-domains',
  text: /* sql */ `
with compared as (
  select count(*) as people, coalesce(min(person.known_since), now()) as since
  from (select person_id from address where domain_skeleton = $3 and domain = $2 limit 6) as one
  join person on person.id = one.person_id
)
select senior.domain
from compared
cross join unnest(string_to_array($1, ' ')) as near (skeleton)
cross join lateral (
  select one.domain, min(person.known_since) as since
  from (select domain, person_id from address where domain_skeleton = near.skeleton order by domain limit 50) as one
  join person on person.id = one.person_id
  group by one.domain
) as senior
where compared.people <= 5 and senior.since < compared.since - interval '1 day'
order by senior.domain
limit 10
`,
};

export interface DomainToCompare {
  readonly domain: string;
  readonly skeleton: string;
  /** Skeletons of the domains that it might be a copy of. */
  readonly near: readonly string[];
}

/** Domains with one of the near skeletons, known at least a day longer than the one compared; none if that one is well known. */
export async function findSeniorDomains(engine: Engine, compared: DomainToCompare): Promise<readonly string[]> {
  if (compared.near.length === 0) return [];
  const values = [compared.near.join(' '), compared.domain, compared.skeleton];
  const rows = await engine.read<{ readonly domain: string }>(statement, values);
  return rows.map((row) => row.domain);
}
