import { sql, type Kysely, type Transaction } from 'kysely';
import type { Decision } from '../../domain/identity/decision';
import { cleanTextOrNull, keepWhole } from './clean-text';
import type { Engine } from './engine';
import { lockAddress, writePerson } from './person-row';
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
    const { rows } = await sql`
      with undone as (
        update decision
        set undone_at = ${new Date(at).toISOString()}::timestamptz, undone_by_id = ${by.id},
          undone_by_name = ${cleanTextOrNull(by.name, longest.name)}
        where person_id = (select person_id from address where address = ${address}) and undone_at is null and ${chosen}
        returning person_id
      )
      update person set version = version + 1 where id in (select person_id from undone) returning id
    `.execute(tx);
    return rows.length > 0 ? 'undone' : 'not-found';
  });
}

/** ISO 8601 in UTC with milliseconds, whatever the session's settings. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1: the address. */
const statement = {
  name: 'find-decisions',
  text: /* sql */ `
select
  decision_id as id, kind, network, account_id as "accountId", handle, url, by_id as "byId", by_name as "byName",
  ${instant('decided_at')} as at, undone_by_id as "undoneById", undone_by_name as "undoneByName", ${instant('undone_at')} as "undoneAt"
from address join decision on decision.person_id = address.person_id
where address.address = $1
order by decided_at, decision_id, network, account_id
`,
};

interface Row {
  readonly id: string;
  readonly kind: Decision['kind'];
  readonly network: string;
  readonly accountId: string;
  readonly handle: string;
  readonly url: string;
  readonly byId: string;
  readonly byName: string | null;
  readonly at: string;
  readonly undoneById: string | null;
  readonly undoneByName: string | null;
  readonly undoneAt: string | null;
}

/** All decisions about the person with this address, also undone ones, oldest first; none for a person who asked not to be looked up. */
export async function decisionsOf(engine: Engine, address: string): Promise<readonly Decision[]> {
  return (await engine.read<Row>(statement, [address])).map(toDecision);
}

function toDecision({ id, kind, network, accountId, handle, url, byId, byName, at, ...undo }: Row): Decision {
  const { undoneById, undoneByName, undoneAt } = undo;
  const undone = undoneById === null || undoneAt === null ? null : { by: { id: undoneById, name: undoneByName }, at: undoneAt };
  return { id, kind, account: { network, id: accountId, handle, url }, by: { id: byId, name: byName }, at, undone };
}
