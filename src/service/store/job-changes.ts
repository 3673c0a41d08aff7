import { sql, type Kysely } from 'kysely';
import type { KnownChange, StandingAnswer } from '../../domain/work/answered-changes';
import type { JobChange } from '../../domain/work/job-change';
import { cleanTextOrNull, keepWhole } from './clean-text';
import type { Engine } from './engine';
import type { ChangeAnswerToRecord, KnownPast, ProposalsToRecord } from './job-change-store';
import { lockAddress } from './person-row';

type Database = Kysely<unknown>;

const longest = { colleague: 200, name: 300 };

/**
 * Keeps proposals of a person who is stored. A card that was drawn earlier than what is kept changes nothing, nor does one what is partly forgotten; one
 * that was begun before that happened does not withdraw it either.
 */
export function recordJobChanges(db: Database, { address, changes, complete, at }: ProposalsToRecord): Promise<void> {
  const rows = changes.map((change) => ({ id: change.id, kind: change.kind, change }));
  return db.transaction().execute(async (tx) => {
    await lockAddress(tx, address);
    await sql`
      insert into job_change (person_id, change_id, kind, change, proposed_at, last_seen_at)
      select address.person_id, proposed.id, proposed.kind, proposed.change, ${at}::timestamptz, ${at}::timestamptz
      from address, json_to_recordset(${JSON.stringify(rows)}::json) as proposed (id text, kind text, change json)
      where address.address = ${address}
      on conflict (person_id, change_id) do update
      set last_seen_at = excluded.last_seen_at, withdrawn_at = null,
        kind = case when job_change.forgotten_at is null then excluded.kind else job_change.kind end,
        change = case when job_change.forgotten_at is null then excluded.change else job_change.change end
      where job_change.last_seen_at <= excluded.last_seen_at
    `.execute(tx);
    if (!complete) return;
    await sql`
      update job_change set withdrawn_at = ${at}::timestamptz
      where person_id = (select person_id from address where address = ${address})
        and withdrawn_at is null and last_seen_at <= ${at}::timestamptz
        and (forgotten_at is null or forgotten_at < ${at}::timestamptz - interval '1 minute')
        and change_id not in (select id from json_to_recordset(${JSON.stringify(rows)}::json) as proposed (id text))
    `.execute(tx);
  });
}

/** Answers that stand to the change of the row `job_change` of the row `person`, given about any of the addresses of that person, as JSON. */
export const standingAnswers = /* sql */ `
  select json_agg(json_build_object(
    'answer', answer,
    'by', json_build_object('id', by_id, 'name', by_name),
    'at', to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  ) order by answered_at desc, by_id)
  from person as member join job_change_answer on job_change_answer.person_id = member.id
  where member.group_id = person.group_id and job_change_answer.change_id = job_change.change_id and undone_at is null
`;

/** $1: the address. All of its group, the address itself first; a row without a change for whoever has none. */
const statement = {
  name: 'find-job-changes',
  text: /* sql */ `
select job_change.change, (${standingAnswers}) as answers,
  to_char(withdrawn_at at time zone 'UTC', 'YYYY-MM-DD') as "withdrawnOn",
  forgotten_at is not null as "isPartlyForgotten",
  max(person.forgotten_on) over () as "forgottenOn"
from address
join person as asked on asked.id = address.person_id
join person on person.group_id = asked.group_id
left join job_change on job_change.person_id = person.id
where address.address = $1
order by person.id <> asked.id, proposed_at, change_id
`,
};

interface Row {
  readonly change: JobChange | null;
  readonly answers: readonly StandingAnswer[] | null;
  readonly withdrawnOn: string | null;
  readonly isPartlyForgotten: boolean;
  readonly forgottenOn: string | null;
}

/** A change that several addresses of the person showed is one. */
export async function jobChangesOf(engine: Engine, address: string): Promise<KnownPast> {
  const rows = await engine.read<Row>(statement, [address]);
  const known = rows.flatMap(({ change, answers, withdrawnOn, isPartlyForgotten }): KnownChange[] =>
    change ? [{ change, answers: newestOfEach(answers ?? []), withdrawnOn, isPartlyForgotten }] : [],
  );
  const first = known.filter(({ change }, at) => known.findIndex((one) => one.change.id === change.id) === at);
  return { known: first, forgottenOn: rows[0]?.forgottenOn ?? null };
}

/** Newest first, one a colleague. */
export function newestOfEach(answers: readonly StandingAnswer[]): readonly StandingAnswer[] {
  return answers.filter(({ by }, at) => answers.findIndex((other) => other.by.id === by.id) === at);
}

/** One row a colleague: the newest answer replaces the one before. At each address of the person that showed the change. */
export function answerJobChange(
  db: Database,
  { address, changeId, answer, by, at }: ChangeAnswerToRecord,
): Promise<'kept' | 'unknown'> {
  const colleague = keepWhole(by.id, longest.colleague);
  if (colleague === null) return Promise.resolve('unknown');
  const members = sql`(
    select person.id from address
    join person as asked on asked.id = address.person_id
    join person on person.group_id = asked.group_id
    where address.address = ${address}
  )`;
  const write =
    answer === null
      ? sql`update job_change_answer set undone_at = ${at}::timestamptz
          where person_id in ${members} and change_id = ${changeId} and by_id = ${colleague} and undone_at is null
          returning person_id`
      : sql`insert into job_change_answer (person_id, change_id, by_id, by_name, answer, answered_at)
          select person_id, change_id, ${colleague}, ${cleanTextOrNull(by.name, longest.name)}, ${answer}, ${at}::timestamptz
          from job_change where person_id in ${members} and change_id = ${changeId}
          on conflict (person_id, change_id, by_id) do update
          set by_name = excluded.by_name, answer = excluded.answer, answered_at = excluded.answered_at, undone_at = null
          returning person_id`;
  return db.transaction().execute(async (tx) => {
    await lockAddress(tx, address);
    const { rows } = await sql`with written as (${write}) select person_id from written`.execute(tx);
    if (rows.length === 0) return 'unknown';
    await outdateCards(tx, address);
    return 'kept';
  });
}

/** Cards of before are not shown any more, at no address of the person. Rows are locked in one order, as by all who do so. */
export async function outdateCards(tx: Database, address: string): Promise<void> {
  await sql`
    with member as (
      select id from person
      where group_id = (select group_id from address join person on person.id = address.person_id where address.address = ${address})
      order by id for no key update
    )
    update person set version = version + 1 where id in (select id from member)
  `.execute(tx);
}
