import { sql, type Kysely } from 'kysely';

type Database = Kysely<unknown>;

/** How a network's newest request ended, and when it last answered well. ISO instants. */
export interface NetworkAnswer {
  readonly network: string;
  readonly at: string;
  readonly outcome: string;
  readonly wellAt: string | null;
}

/** One row of `network_budget`. */
export interface NetworkBudget {
  /** A network, or what is counted of it besides its requests. */
  readonly network: string;
  /** ISO instant. */
  readonly windowStart: string;
  readonly used: number;
}

/** All networks in one statement, in the order of their names, so that two replicas can't wait for each other. */
export async function noteAnswers(db: Database, answers: readonly NetworkAnswer[]): Promise<void> {
  const rows = answers.map(({ network, at, outcome, wellAt }) => ({ network, at, outcome, well_at: wellAt }));
  await sql`
    insert into network_answer (network, at, outcome, well_at)
    select network, at, outcome, well_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as answered (network text, at timestamptz, outcome text, well_at timestamptz)
    order by network
    on conflict (network) do update set
      outcome = case when excluded.at >= network_answer.at then excluded.outcome else network_answer.outcome end,
      at = greatest(network_answer.at, excluded.at),
      well_at = greatest(network_answer.well_at, excluded.well_at)
  `.execute(db);
}

export async function readAnswers(db: Database): Promise<readonly NetworkAnswer[]> {
  const { rows } = await sql<NetworkAnswer>`
    select network, at, outcome, well_at as "wellAt" from network_answer order by network
  `.execute(db);
  return rows;
}

export async function readBudgets(db: Database): Promise<readonly NetworkBudget[]> {
  const { rows } = await sql<NetworkBudget>`
    select network, window_start as "windowStart", used from network_budget order by network
  `.execute(db);
  return rows;
}

/** What is used of the window of now, and when it ends (ISO instant). A budget whose window is over is unused. */
export function windowOf(
  { budget, seconds, now }: { readonly budget: string; readonly seconds: number; readonly now: Date },
  budgets: readonly NetworkBudget[],
): { readonly used: number; readonly endsAt: string } {
  const lengthMs = seconds * 1000;
  const start = Math.floor(now.getTime() / lengthMs) * lengthMs;
  const kept = budgets.find(({ network }) => network === budget);
  const isCurrent = kept !== undefined && Date.parse(kept.windowStart) >= start;
  return { used: isCurrent ? kept.used : 0, endsAt: new Date(start + lengthMs).toISOString() };
}
