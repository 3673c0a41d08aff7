import { sql, type Kysely } from 'kysely';

/** People whom no message showed since a day, one address each, and how many more would be if no colleague followed them. */
export interface NotMet {
  readonly addresses: readonly string[];
  readonly followed: number;
}

/** Of somebody with several addresses the last day at any of them counts; whoever was never met counts from the day they were stored. `since` is an ISO day. */
export async function findNotMet(
  db: Kysely<unknown>,
  { since, alsoFollowed }: { readonly since: string; readonly alsoFollowed: boolean },
): Promise<NotMet> {
  const { rows } = await sql<{ address: string; followed: boolean }>`
    select min(address.address) as address, coalesce(bool_or(followed.person_id is not null), false) as followed
    from person
    join address on address.person_id = person.id
    left join met on met.person_id = person.id
    left join followed on followed.person_id = person.id
    group by person.group_id
    having max(coalesce(met.last_met_on, (person.known_since at time zone 'UTC')::date)) < ${since}::date
    order by 1
  `.execute(db);
  const gone = rows.filter(({ followed }) => alsoFollowed || !followed);
  return { addresses: gone.map(({ address }) => address), followed: rows.length - gone.length };
}
