import { sql, type Kysely, type Transaction } from 'kysely';
import { cleanTextOrNull, keepWhole } from './clean-text';
import { groupOf, lockAddress, raiseVersions, writePerson } from './person-row';
import type { DecisionToRecord, DecisionToUndo } from './store';

type Database = Kysely<unknown>;

const mostAccounts = 50;
const longest = { network: 40, account: 1000, url: 2000, colleague: 200, name: 300 };

/**
 * Writes a decision, making the person if nobody was stored under the address. Its id makes writing it again change nothing. `suppressed`: the
 * person asked not to be looked up, and nothing is kept. `unusable`: an account or the colleague is not what can be kept.
 */
export async function recordDecision(
  db: Database,
  decision: DecisionToRecord,
  secret: string,
): Promise<'recorded' | 'suppressed' | 'unusable'> {
  const { address } = decision;
  const rows = rowsOf(decision);
  if (rows === null) return 'unusable';
  let outcome: 'recorded' | 'suppressed' = 'suppressed';
  await writePerson(db, { address, name: null, secret }, async (tx, personId) => {
    await insertRows(tx, personId, { address, rows });
    outcome = 'recorded';
  });
  return outcome;
}

interface AccountRow {
  readonly network: string;
  readonly account_id: string;
  readonly handle: string;
  readonly url: string;
}

interface DecisionRows extends Pick<DecisionToRecord, 'id' | 'kind'> {
  readonly accounts: readonly AccountRow[];
  readonly by: { readonly id: string; readonly name: string | null };
  readonly at: string;
}

/** An account that can't be kept whole would be another one. */
function rowsOf({ id, kind, accounts, by, at }: DecisionToRecord): DecisionRows | null {
  const kept = accounts.map((account) => {
    const network = keepWhole(account.network, longest.network);
    const accountId = keepWhole(account.id, longest.account);
    const url = keepWhole(account.url, longest.url);
    const handle = cleanTextOrNull(account.handle, longest.account) ?? '';
    return network && accountId && url ? { network, account_id: accountId, handle, url } : null;
  });
  const usable = kept.filter((row) => row !== null);
  const colleague = keepWhole(by.id, longest.colleague);
  if (colleague === null || usable.length === 0 || usable.length < kept.length || kept.length > mostAccounts) return null;
  const name = cleanTextOrNull(by.name, longest.name);
  return { id, kind, accounts: usable, by: { id: colleague, name }, at: new Date(at).toISOString() };
}

interface Insertion {
  readonly address: string;
  readonly rows: DecisionRows;
}

async function insertRows(tx: Transaction<unknown>, personId: string, { address, rows }: Insertion): Promise<void> {
  const { id, kind, accounts, by, at } = rows;
  await sql`
    insert into decision (person_id, decision_id, network, account_id, address, kind, handle, url, by_id, by_name, decided_at)
    select ${personId}::uuid, ${id}::uuid, network, account_id, ${address}, ${kind}, handle, url, ${by.id}, ${by.name}, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(accounts)}::json) as decided (network text, account_id text, handle text, url text)
    on conflict do nothing
  `.execute(tx);
}

/** Takes decisions back, which stay readable as undone; those that were undone before keep their first day. */
export function undoDecision(db: Database, undoing: DecisionToUndo): Promise<'undone' | 'not-found'> {
  const { address, by, at } = undoing;
  const chosen =
    undoing.which.kind === 'decision'
      ? sql`decision_id = ${undoing.which.id}::uuid`
      : sql`by_id = ${by.id} and network = ${undoing.which.network} and account_id = ${undoing.which.accountId}`;
  return db.transaction().execute(async (tx) => {
    await lockAddress(tx, address);
    const group = groupOf(address);
    await raiseVersions(tx, group);
    const { rows } = await sql`
      update decision
      set undone_at = ${new Date(at).toISOString()}::timestamptz, undone_by_id = ${by.id},
        undone_by_name = ${cleanTextOrNull(by.name, longest.name)}
      where person_id in (select id from person where group_id = (${group})) and undone_at is null and ${chosen}
      returning person_id
    `.execute(tx);
    return rows.length > 0 ? 'undone' : 'not-found';
  });
}
