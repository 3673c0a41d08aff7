import { sql, type Kysely } from 'kysely';

type Database = Kysely<unknown>;

/** The windows of a network's limit begin at whole multiples of their length. */
interface Window {
  readonly network: string;
  readonly windowSeconds: number;
}

export interface RequestCount extends Window {
  readonly requests: number;
}

export interface Taking extends RequestCount {
  /** What all replicas together may have used of the window afterwards, whoever asked. */
  readonly most: number;
  readonly now: string;
}

export type Taken =
  | { readonly kind: 'taken'; readonly windowStart: string }
  /** ISO instant at which the next window begins. */
  | { readonly kind: 'used-up'; readonly until: string };

/** The first instant of the window that an instant lies in. */
function windowStart(now: string, windowSeconds: number): Date {
  const windowMs = windowSeconds * 1000;
  return new Date(Math.floor(Date.parse(now) / windowMs) * windowMs);
}

/**
 * Whether the stored window is the one that is asked about. A replica whose clock is a little ahead has begun the next one already: the others
 * count there as well. Any other window is over, or was begun by a clock that was wrong.
 */
const isSame = (windowSeconds: number) => sql`
  network_budget.window_start between excluded.window_start and excluded.window_start + ${windowSeconds}::float8 * interval '1 second'`;

/** One statement, so that replicas which ask at once can't both get the last room. */
export async function takeRequests(db: Database, { network, windowSeconds, requests, most, now }: Taking): Promise<Taken> {
  const start = windowStart(now, windowSeconds);
  const same = isSame(windowSeconds);
  const { rows } = await sql<{ windowStart: string }>`
    insert into network_budget (network, window_start, used)
    select ${network}::text, ${start.toISOString()}::timestamptz, ${requests}::integer where ${requests}::integer <= ${most}::integer
    on conflict (network) do update set
      window_start = case when ${same} then network_budget.window_start else excluded.window_start end,
      used = case when ${same} then network_budget.used else 0 end + excluded.used
    where not (${same}) or network_budget.used + excluded.used <= ${most}::integer
    returning window_start as "windowStart"
  `.execute(db);
  const [row] = rows;
  if (row) return { kind: 'taken', windowStart: row.windowStart };
  return { kind: 'used-up', until: new Date(start.getTime() + windowSeconds * 1000).toISOString() };
}

export async function giveBackRequests(
  db: Database,
  network: string,
  given: { readonly windowStart: string; readonly requests: number },
): Promise<void> {
  await sql`
    update network_budget set used = greatest(used - ${given.requests}::integer, 0)
    where network = ${network} and window_start = ${given.windowStart}::timestamptz
  `.execute(db);
}

/** All networks in one statement, in the order of their names, so that two replicas can't wait for each other. */
export async function countRequests(db: Database, counts: readonly RequestCount[], now: string): Promise<void> {
  const rows = counts.map(({ network, windowSeconds, requests }) => ({
    network,
    requests,
    start: windowStart(now, windowSeconds).toISOString(),
    next: new Date(windowStart(now, windowSeconds).getTime() + windowSeconds * 1000).toISOString(),
  }));
  await sql`
    with sent as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as counted
        (network text, requests integer, start timestamptz, next timestamptz)
    )
    insert into network_budget (network, window_start, used) select network, start, requests from sent order by network
    on conflict (network) do update set
      window_start = case when network_budget.window_start = (select next from sent where sent.network = excluded.network)
        then network_budget.window_start else excluded.window_start end,
      used = case when network_budget.window_start in (
          excluded.window_start, (select next from sent where sent.network = excluded.network)
        ) then network_budget.used else 0 end + excluded.used
  `.execute(db);
}
