import { sql, type Kysely } from 'kysely';
import { answerChange, quietMs, type StandingAnswer } from '../../domain/work/answered-changes';
import type { JobChange } from '../../domain/work/job-change';
import type { Engine } from './engine';
import type { NewsItem, NewsQuery } from './job-change-store';
import { newestOfEach, standingAnswers } from './job-changes';

const answered = (answer: string) => /* sql */ `
  exists (
    select from person as member join job_change_answer on job_change_answer.person_id = member.id
    where member.group_id = person.group_id and job_change_answer.change_id = job_change.change_id and undone_at is null and ${answer}
  )`;

/**
 * $1 the colleague, $2 since when `later` still holds. Until each colleague's messages are told apart, whoever was met was met by all. What is
 * wrong is so for everybody, unless somebody else confirmed it; who has several addresses is told of once.
 */
const isNews = /* sql */ `
  withdrawn_at is null
  and (
    exists (select from met where met.person_id = person.id)
    or exists (select from followed where followed.person_id = person.id and colleague_id = $1)
  )
  and (
    ${answered(`answer = 'confirmed'`)}
    or not ${answered(`(answer = 'wrong' or (answer = 'later' and by_id = $1 and answered_at > $2::timestamptz))`)}
  )
  and not exists (
    select from person as twin join job_change as told on told.person_id = twin.id
    where twin.group_id = person.group_id and twin.id < person.id and told.change_id = job_change.change_id and told.withdrawn_at is null
  )`;

const seenAt = /* sql */ `coalesce((select seen_at from news_seen where colleague_id = $1), '-infinity')`;

/** $3 to $5 the place after which the page begins, $6 how many. */
const pageStatement = {
  name: 'find-news',
  text: /* sql */ `
select
  to_char(proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "proposedAt",
  job_change.person_id as "personId", change_id as "changeId", change, person.name, proposed_at > ${seenAt} as unread,
  (select min(address) from address where address.person_id = job_change.person_id) as address,
  (${standingAnswers}) as answers
from job_change join person on person.id = job_change.person_id
where (proposed_at, job_change.person_id, change_id) < ($3::timestamptz, $4::uuid, $5) and ${isNews}
order by proposed_at desc, job_change.person_id desc, change_id desc
limit $6::int
`,
};

/** $3 how many at most. */
const countStatement = {
  name: 'count-news',
  text: /* sql */ `
select count(*)::int as count
from (
  select from job_change join person on person.id = job_change.person_id where proposed_at > ${seenAt} and ${isNews} limit $3::int
) as unread
`,
};

interface Row {
  readonly proposedAt: string;
  readonly personId: string;
  readonly changeId: string;
  readonly change: JobChange;
  readonly name: string | null;
  readonly unread: boolean;
  readonly address: string | null;
  readonly answers: readonly StandingAnswer[] | null;
}

const beforeAll = { proposedAt: 'infinity', personId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', changeId: '' };

/** One page of what is new, newest first. */
export async function findNews(engine: Engine, query: NewsQuery): Promise<readonly NewsItem[]> {
  const { proposedAt, personId, changeId } = query.after ?? beforeAll;
  const values = [query.colleague, quietSince(query), proposedAt, personId, changeId, String(query.limit)];
  const rows = await engine.read<Row>(pageStatement, values);
  return rows.flatMap((row) => toItem(row, query));
}

function toItem({ address, name, change, answers, unread, ...place }: Row, query: NewsQuery): readonly NewsItem[] {
  // A person who is just being taken away has no address any more.
  if (address === null) return [];
  const { proposedAt, personId, changeId } = place;
  return [
    {
      place: { proposedAt, personId, changeId },
      address,
      name,
      change: answerChange(change, newestOfEach(answers ?? []), query),
      unread,
    },
  ];
}

/** How many were proposed since the colleague last looked, at most `limit`. */
export async function countNews(engine: Engine, query: Omit<NewsQuery, 'after'>): Promise<number> {
  const [row] = await engine.read<{ readonly count: number }>(countStatement, [
    query.colleague,
    quietSince(query),
    String(query.limit),
  ]);
  return row?.count ?? 0;
}

/** Never goes back. */
export async function markNewsSeen(db: Kysely<unknown>, colleague: string, upTo: string): Promise<void> {
  await sql`
    insert into news_seen (colleague_id, seen_at) values (${colleague}, ${upTo}::timestamptz)
    on conflict (colleague_id) do update set seen_at = greatest(news_seen.seen_at, excluded.seen_at)
  `.execute(db);
}

function quietSince({ now }: Pick<NewsQuery, 'now'>): string {
  return new Date(now.getTime() - quietMs).toISOString();
}
