import { sql, type Kysely } from 'kysely';
import { withoutForgotten } from '../../domain/work/forgotten';
import type { JobChange } from '../../domain/work/job-change';
import type { Sighting } from '../../domain/work/position';
import type { Forgetting, Forgotten } from './retention';

type Tx = Kysely<unknown>;

/** People looked at in one piece: few of them have anything that is old. */
const people = 500;

/**
 * Forgets old sightings of the people of one piece, in the order of their ids. In the same transaction their proposals are freed of what is forgotten and the
 * day is noted, so that nobody ever sees the one without the other; kept cards are outdated.
 */
export async function forgetSightings(tx: Tx, { before, after, now }: Forgetting): Promise<Forgotten> {
  const { old, last, looked } = await findOld(tx, before, after);
  if (old.length > 0) {
    const groups = await holdPeople(tx, old, now);
    await sql`
      delete from sighting where person_id in (${ids(old)}) and last_seen_on < ${before}::date
    `.execute(tx);
    await forgetInChanges(tx, groups, now);
  }
  return { next: looked < people ? null : last };
}

/** Those of the next people who have old sightings, and the last one that was looked at. */
async function findOld(tx: Tx, before: string, after: string | null) {
  const { rows } = await sql<{ looked: number; last: string | null; old: readonly string[] | null }>`
    with piece as (
      select id from person where ${after}::uuid is null or id > ${after}::uuid order by id limit ${sql.lit(people)}
    )
    select count(*) as looked, max(id::text) as last, json_agg(id) filter (where exists (
      select from sighting where person_id = id and last_seen_on < ${before}::date
    )) as old
    from piece
  `.execute(tx);
  const { looked, last, old } = rows[0] ?? { looked: 0, last: null, old: null };
  return { looked, last, old: old ?? [] };
}

/** Holds back whoever writes about these people, in the order in which all who do so hold them; resolves to their groups. */
async function holdPeople(tx: Tx, old: readonly string[], now: string): Promise<readonly string[]> {
  const { rows } = await sql<{ groupId: string }>`
    with member as (
      select id, group_id from person where group_id in (select group_id from person where id in (${ids(old)}))
      order by id for no key update
    ), marked as (
      update person set version = version + 1,
        forgotten_on = case when id in (${ids(old)}) then ${now.slice(0, 10)}::date else forgotten_on end
      where id in (select id from member)
    )
    select distinct group_id as "groupId" from member
  `.execute(tx);
  return rows.map(({ groupId }) => groupId);
}

interface ToldRow {
  readonly personId: string;
  readonly changeId: string;
  readonly change: JobChange;
  /** Of the person at all of their addresses. */
  readonly left: readonly Sighting[] | null;
}

async function forgetInChanges(tx: Tx, groups: readonly string[], now: string): Promise<void> {
  const { rows } = await sql<ToldRow>`
    select job_change.person_id as "personId", change_id as "changeId", change, (
      select json_agg(json_build_object(
        'source', source, 'accountId', account_id, 'title', title, 'company', company, 'since', since, 'until', until,
        'statedIn', stated_in, 'firstSeenOn', first_seen_on, 'lastSeenOn', last_seen_on
      ))
      from person as member join sighting on sighting.person_id = member.id where member.group_id = person.group_id
    ) as left
    from person join job_change on job_change.person_id = person.id
    where person.group_id in (${ids(groups)})
  `.execute(tx);
  for (const { personId, changeId, change, left } of rows) {
    const rest = withoutForgotten(change, left ?? []);
    if (rest !== change) await replaceChange(tx, { personId, changeId }, { rest, now });
  }
}

interface Replacing {
  readonly rest: JobChange | null;
  readonly now: string;
}

/** The answers to a change that nobody can be told of any more go with it. */
async function replaceChange(
  tx: Tx,
  { personId, changeId }: Pick<ToldRow, 'personId' | 'changeId'>,
  { rest, now }: Replacing,
): Promise<void> {
  const row = sql`person_id = ${personId}::uuid and change_id = ${changeId}`;
  await (
    rest === null
      ? sql`delete from job_change where ${row}`
      : sql`
          update job_change set change = ${JSON.stringify(rest)}::json, forgotten_at = coalesce(forgotten_at, ${now}::timestamptz)
          where ${row}
        `
  ).execute(tx);
}

function ids(list: readonly string[]) {
  return sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(list)}::jsonb) as id (value)`;
}
