import { sql, type Kysely } from 'kysely';
import { keepWhole } from './clean-text';

type Database = Kysely<unknown>;

const longestColleague = 200;

/** Writes at most once a day for a person, however often they are met. In the order of ids, so that two replicas can't wait for each other. */
export async function addMet(db: Database, addresses: readonly string[], day: string): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    with shown as (
      select address, person_id from address
      where address in (select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb))
    ), written as (
      insert into met (person_id, last_met_on)
      select person_id, ${day}::date from (select distinct person_id from shown order by person_id) as people
      on conflict (person_id) do update set last_met_on = excluded.last_met_on where met.last_met_on < excluded.last_met_on
    )
    select address from shown
  `.execute(db);
  return rows.map(({ address }) => address);
}

/** A colleague who follows the person with this address. */
interface Following {
  readonly address: string;
  readonly colleagueId: string;
  /** ISO instant. */
  readonly since: string;
}

/** Following again keeps the first day. `not-known`: nothing is stored under the address, also because the person asked not to be looked up. */
export async function follow(db: Database, { address, colleagueId, since }: Following): Promise<'followed' | 'not-known'> {
  const colleague = keepWhole(colleagueId, longestColleague);
  const { rows } = await sql<{ known: boolean }>`
    with person as (select person_id from address where address = ${address}), written as (
      insert into followed (person_id, colleague_id, since)
      select person_id, ${colleague}::text, ${new Date(since).toISOString()}::timestamptz from person
      on conflict do nothing
    )
    select true as known from person
  `.execute(db);
  return rows.length > 0 ? 'followed' : 'not-known';
}

export async function unfollow(db: Database, { address, colleagueId }: Omit<Following, 'since'>): Promise<void> {
  await sql`
    delete from followed
    where colleague_id = ${colleagueId} and person_id = (select person_id from address where address = ${address})
  `.execute(db);
}

/** What a look-up without a message starts from. */
export interface WatchedPerson {
  readonly address: string;
  readonly name: string | null;
}

export async function watchedPerson(db: Database, id: string): Promise<WatchedPerson | null> {
  const { rows } = await sql<WatchedPerson>`
    select address.address, person.name from person join address on address.person_id = person.id
    where person.id = ${id}::uuid order by address.address limit 1
  `.execute(db);
  return rows[0] ?? null;
}

/** Does nothing for a person who was erased meanwhile. */
export async function markRefreshed(db: Database, id: string, at: string): Promise<void> {
  await sql`
    insert into refresh (person_id, refreshed_at) select id, ${at}::timestamptz from person where id = ${id}::uuid for key share
    on conflict (person_id) do update set refreshed_at = excluded.refreshed_at, planned_until = null
  `.execute(db);
}

export async function markPlanned(db: Database, id: string, until: string): Promise<void> {
  await sql`update refresh set planned_until = ${until}::timestamptz where person_id = ${id}::uuid`.execute(db);
}
