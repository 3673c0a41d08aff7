import { sql, type Kysely } from 'kysely';

export interface DueQuery {
  readonly now: string;
  /** People whose turn comes before then are due. */
  readonly until: string;
  /** Least time between two turns of a person, and how much longer it may be: how much of it is the person's own, by their id. */
  readonly intervalSeconds: number;
  readonly jitterSeconds: number;
  /** ISO day; people met before are let be, unless somebody follows them. */
  readonly metSince: string;
  /** How much of all watched people's number may be taken at once; at least `least`. */
  readonly share: number;
  readonly least: number;
  /** For how long after their turn those who are taken are nobody else's. */
  readonly claimSeconds: number;
}

export interface DuePerson {
  readonly id: string;
  /** ISO instant of their turn; null if it comes for the first time. */
  readonly dueAt: string | null;
  /** ISO day on which they were last met, or followed. */
  readonly lastMetOn: string;
}

export interface DuePeople {
  /** All people who are watched now, due or not. */
  readonly watched: number;
  /** Most recently met first. */
  readonly due: readonly DuePerson[];
}

/**
 * An instant that has not come yet was written by a clock that was wrong: it is taken for none, or a person would be let be for as long as
 * that clock was ahead. When two claim at once the second waits for the first, and gets what that one left.
 */
export async function claimDue(db: Kysely<unknown>, query: DueQuery): Promise<DuePeople> {
  const { now, until, intervalSeconds, jitterSeconds, metSince, share, least, claimSeconds } = query;
  const { rows } = await sql<{ watched: number; due: readonly DuePerson[] | null }>`
    with watched as (
      select person_id, max(last_met_on) as last_met_on
      from (
        select person_id, last_met_on from met where last_met_on >= ${metSince}::date
        union all
        select person_id, (since at time zone 'UTC')::date from followed
      ) as reason
      group by person_id
    ), free as (
      select watched.person_id, last_met_on, refresh.refreshed_at, ${now}::timestamptz as now,
        ${intervalSeconds}::float8 * interval '1 second' as least_gap,
        -- The same number from 0 to 1 on every replica and for ever, by the person.
        ('x' || left(md5(watched.person_id::text), 8))::bit(32)::bigint / 4294967296.0 * ${jitterSeconds}::float8 * interval '1 second' as own_gap
      from watched left join refresh using (person_id)
      where (planned_until is null or planned_until <= ${now}::timestamptz
          or planned_until > ${now}::timestamptz + ${intervalSeconds}::float8 * interval '1 second')
        and (refreshed_at is null or refreshed_at > ${now}::timestamptz
          or refreshed_at <= ${until}::timestamptz - ${intervalSeconds}::float8 * interval '1 second')
    ), turn as (
      select person_id, last_met_on, now, greatest(
        case when refreshed_at <= now then refreshed_at end,
        (select max(answered_at) from asking where asking.person_id = free.person_id and answered_at <= now)
      ) + least_gap + own_gap as due_at
      from free
    ), due as (
      select person_id, last_met_on, due_at, now from turn
      where due_at is null or due_at < ${until}::timestamptz
      order by last_met_on desc, due_at nulls first, person_id
      limit (select greatest(${least}::integer, ceil(count(*) * ${share}::float8))::bigint from watched)
    ), claimed as (
      insert into refresh (person_id, planned_until)
      select person_id, greatest(due_at, now) + ${claimSeconds}::float8 * interval '1 second' from due order by person_id
      on conflict (person_id) do update set planned_until = excluded.planned_until
      where refresh.planned_until is null or refresh.planned_until <= ${now}::timestamptz
        or refresh.planned_until > ${now}::timestamptz + ${intervalSeconds}::float8 * interval '1 second'
      returning person_id
    )
    select
      (select count(*) from watched) as watched,
      json_agg(json_build_object(
        'id', person_id, 'lastMetOn', last_met_on,
        'dueAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by last_met_on desc, due_at nulls first, person_id) as due
    from due join claimed using (person_id)
  `.execute(db);
  return { watched: rows[0]?.watched ?? 0, due: rows[0]?.due ?? [] };
}
