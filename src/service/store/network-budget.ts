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
 * Takes room at each network for itself, all in one statement and in the order of their names, so that replicas which ask at once can neither both
 * get the last room nor wait for each other. Whether the stored window is the one that is asked about: a replica whose clock is a little ahead
 * has begun the next one already, the others count there as well. Any other window is over, or was begun by a clock that was wrong.
 */
export async function takeEach(db: Database, takings: readonly Taking[]): Promise<readonly Taken[]> {
  const wanted = takings.map(({ now, ...taking }) => ({ ...taking, start: windowStart(now, taking.windowSeconds) }));
  const rows = wanted.map(({ network, requests, most, start, windowSeconds }) => ({
    ...{ network, requests, most, start: start.toISOString() },
    next: new Date(start.getTime() + windowSeconds * 1000).toISOString(),
  }));
  const of = (column: string) => sql`(select ${sql.raw(column)} from wanted where wanted.network = excluded.network)`;
  const isSame = sql`network_budget.window_start between excluded.window_start and ${of('next')}`;
  const { rows: taken } = await sql<{ network: string; windowStart: string }>`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as asked
        (network text, requests integer, most integer, start timestamptz, next timestamptz)
    )
    insert into network_budget (network, window_start, used)
    select network, start, requests from wanted where requests <= most order by network
    on conflict (network) do update set
      window_start = case when ${isSame} then network_budget.window_start else excluded.window_start end,
      used = case when ${isSame} then network_budget.used else 0 end + excluded.used
    where not (${isSame}) or network_budget.used + excluded.used <= ${of('most')}
    returning network, window_start as "windowStart"
  `.execute(db);
  return rows.map(({ network, next }) => {
    const row = taken.find((one) => one.network === network);
    return row ? { kind: 'taken', windowStart: row.windowStart } : { kind: 'used-up', until: next };
  });
}

/** The same of one network. */
export async function takeRequests(db: Database, taking: Taking): Promise<Taken> {
  const [taken] = await takeEach(db, [taking]);
  return taken ?? { kind: 'used-up', until: taking.now };
}

/** Room that was taken and not used. */
export interface Given {
  readonly network: string;
  readonly windowStart: string;
  readonly requests: number;
}

/** All in one statement, in the order of their names. Does nothing for a window that is over. */
export async function giveBackEach(db: Database, given: readonly Given[]): Promise<void> {
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(given)}::json) as room (network text, "windowStart" timestamptz, requests integer)
    ), budget as (
      select network from network_budget where network in (select network from given) order by network for no key update
    )
    update network_budget set used = greatest(used - given.requests, 0)
    from given join budget using (network)
    where network_budget.network = given.network and network_budget.window_start = given."windowStart"
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
