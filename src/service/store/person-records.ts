import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { hashList } from './erasure';
import { groupOf } from './person-row';
import type { OwnAccount } from './privacy-store';

type Database = Kysely<unknown>;

/** Rows as they are stored, by table. */
export type PersonRecords = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface RecordsOf {
  readonly address: string;
  /** Accounts that are surely the person's: what was heard of them is about the person too. */
  readonly accounts: readonly OwnAccount[];
  readonly secret: string;
}

/**
 * Every row about the person, from every table. Tables that refer to a person are found in the database's own catalogue, so that one which is added later is in
 * it by itself.
 */
export async function findRecords(db: Database, { address, accounts, secret }: RecordsOf): Promise<PersonRecords> {
  const { rows: people } = await sql<{ id: string; address: string }>`
    select person.id, address.address from person join address on address.person_id = person.id
    where person.group_id = (${groupOf(address)}) order by address.address
  `.execute(db);
  const ids = [...new Set(people.map(({ id }) => id))];
  const hashes = [...new Set([address, ...people.map((one) => one.address)])].map((one) => keyedHash(one, secret));
  const idList = sql`select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid`;
  const found: [string, PersonRecords[string]][] = [['person', await rowsOf(db, 'person', sql`id in (${idList})`)]];
  for (const { table, column } of await tablesAboutPeople(db)) {
    const where = column === 'person_id' ? sql`person_id in (${idList})` : sql`address_hash in (${hashList(hashes)})`;
    found.push([table, await rowsOf(db, table, where)]);
  }
  found.push(['mention', await rowsOf(db, 'mention', byAccounts(accounts, ['author_id', 'author_key']))]);
  found.push(['mention_correction', await rowsOf(db, 'mention_correction', byAccounts(accounts, ['account_id', 'account_id']))]);
  found.push(['mention_correction', await rowsOf(db, 'mention_correction', ofAccounts(accounts))]);
  if (await exists(db, 'pgboss.job')) found.push(['pgboss.job', await rowsOf(db, 'pgboss.job', sql`id in (${idList})`)]);
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}

/** A table with both is read by the keyed hash: it knows also those of whom nothing else is kept. */
async function tablesAboutPeople(db: Database) {
  const { rows } = await sql<{ table: string; column: 'person_id' | 'address_hash' }>`
    select table_name as table, min(column_name::text) as column from information_schema.columns
    where table_schema = current_schema() and column_name in ('person_id', 'address_hash')
    group by table_name order by table_name
  `.execute(db);
  return rows;
}

async function rowsOf(db: Database, table: string, where: ReturnType<typeof sql>): Promise<PersonRecords[string]> {
  const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
    select to_jsonb(kept) as row from ${sql.table(table)} as kept where ${where} order by to_jsonb(kept)::text
  `.execute(db);
  return rows.map(({ row }) => row);
}

/** Tables about accounts: the column of the account's id, and of the key of its page. */
function byAccounts(accounts: readonly OwnAccount[], [id, key]: readonly [string, string]) {
  return sql`exists (
    select from json_to_recordset(${JSON.stringify(accounts)}::json) as own (network text, id text, "linkKey" text)
    where own.network = kept.network and (own.id = kept.${sql.ref(id)} or own."linkKey" = kept.${sql.ref(key)})
  )`;
}

function ofAccounts(accounts: readonly OwnAccount[]) {
  return sql`exists (
    select from json_to_recordset(${JSON.stringify(accounts)}::json) as own (network text, id text)
    where own.network = kept.network and own.id = kept.account_id
  )`;
}

async function exists(db: Database, table: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db);
  return rows[0]?.there ?? false;
}
