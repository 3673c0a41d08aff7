import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../store/address-key';
import { scripts } from '../store/migrations';
import type { Store } from '../store/store';
import { BackupError } from './backup-error';
import { backupFormat, backupHeader, backupSeal, secretMark, type BackupHeader } from './backup-lines';
import { RowLoader } from './load-rows';
import { readLines } from './read-lines';
import { findTables, migrationTables, quoted, type Statements, type Table } from './tables';

export interface RestoreOptions {
  /** In its newest form, and used by nobody else. */
  readonly store: Pick<Store, 'queueDatabase' | 'privacy'>;
  /** The store's own. */
  readonly secret: string;
  readonly file: string;
  /** Whether what is there may go. */
  readonly replace: boolean;
}

export interface Restored {
  readonly rows: number;
  readonly madeAt: string;
  /** People of the backup who were erased again, because they had asked for it since. */
  readonly erasedAgain: number;
}

/**
 * Restores a backup in one transaction: all of it or nothing. Whoever asked not to be looked up or was erased since the backup was made stays so. Rejects with a
 * `BackupError` that says what to do.
 */
export async function restoreBackup({ store, secret, file, replace }: RestoreOptions): Promise<Restored> {
  const header = await readHeader(file, secret);
  const list = await store.privacy.suppressionList();
  const rows = await store.queueDatabase.transaction(async (statements) => {
    if (!replace && (await holdsData(statements))) throw new BackupError(file, 'not-empty');
    const keyCheck = await takeKeyCheck(statements);
    await putListAside(statements);
    await dropAll(statements);
    await runScripts(
      statements,
      Object.keys(scripts).filter((name) => header.form.includes(name)),
    );
    const tables = await findTables(statements);
    await statements.executeSql(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')} cascade`);
    const loaded = await load(statements, { file, secret, tables });
    await continueCounting(statements, tables);
    await runScripts(
      statements,
      Object.keys(scripts).filter((name) => !header.form.includes(name)),
    );
    await statements.executeSql(`insert into key_check (hash) values (decode($1, 'hex'))`, [keyCheck]);
    await bringListBack(statements);
    return loaded;
  });
  return { rows, madeAt: header.madeAt, erasedAgain: await store.privacy.mergeSuppression(list) };
}

async function readHeader(file: string, secret: string): Promise<BackupHeader> {
  const lines = readLines(file);
  const first = await lines.next();
  await lines.return(undefined);
  const header = backupHeader.safeParse(parse(first.done ? '' : first.value));
  if (!header.success) throw new BackupError(file, 'no-backup');
  const { format, form, secretCheck } = header.data;
  if (format > backupFormat || form.some((name) => !(name in scripts))) throw new BackupError(file, 'newer');
  if (secretCheck !== keyedHash(secretMark, secret)) throw new BackupError(file, 'other-secret');
  return header.data;
}

/** What a store that nobody used yet may hold as well, and what is kept anyway. */
const noData = [
  'suppression', 'suppressed_account', 'erased', 'network_budget', 'listening_cursor', 'organisation_settings', 'network_answer',
]; // prettier-ignore

async function holdsData(statements: Statements): Promise<boolean> {
  const tables = (await findTables(statements)).filter(({ name }) => !noData.includes(name));
  const any = tables.map(({ name }) => `exists (select from ${quoted(name)})`).join(' or ');
  const { rows } = await statements.executeSql(`select ${any} or revision > 0 as used from organisation_settings where $1`, [
    true,
  ]);
  return (rows as readonly { readonly used: boolean }[])[0]?.used ?? true;
}

async function takeKeyCheck(statements: Statements): Promise<string> {
  const { rows } = await statements.executeSql(`select encode(hash, 'hex') as hash from key_check where $1`, [true]);
  return (rows as readonly { readonly hash: string }[])[0]?.hash ?? '';
}

/** Whom to keep out of the store. It outlives every restore, also one that is cut off before those people are erased again. */
const lists = ['suppression', 'suppressed_account', 'erased'];

async function putListAside(statements: Statements): Promise<void> {
  for (const name of lists)
    await statements.executeSql(`create temp table former_${name} on commit drop as select * from ${name}`);
}

async function bringListBack(statements: Statements): Promise<void> {
  for (const name of lists)
    await statements.executeSql(`insert into ${name} select * from former_${name} on conflict do nothing`);
}

/** All that our migrations made; what tells which of them ran stays, for at the end all of them have. */
async function dropAll(statements: Statements): Promise<void> {
  await statements.executeSql(`do $$ declare each record; begin
    for each in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in (${migrationTables.map((name) => `'${name}'`).join(', ')})
    loop execute format('drop table %s cascade', each.name); end loop;
    for each in select proc.oid::regprocedure as name from pg_proc proc where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = proc.oid and deptype = 'e')
    loop execute format('drop function %s cascade', each.name); end loop;
  end $$`);
}

async function runScripts(statements: Statements, names: readonly string[]): Promise<void> {
  for (const name of names) await statements.executeSql(scripts[name] ?? '');
}

interface Loading {
  readonly file: string;
  readonly secret: string;
  readonly tables: readonly Table[];
}

/** Resolves to the number of rows, once the seal was found to fit. */
async function load(statements: Statements, { file, secret, tables }: Loading): Promise<number> {
  const loader = new RowLoader(statements, tables, file);
  const seal = createHmac('sha256', secret);
  let isFirst = true;
  for await (const line of readLines(file)) {
    const parsed = parse(line);
    const end = backupSeal.safeParse(parsed);
    if (end.success) {
      await loader.flush();
      if (end.data.rows !== loader.rows || !isSame(end.data.seal, seal.digest('hex'))) throw new BackupError(file, 'changed');
      return loader.rows;
    }
    seal.update(`${line}\n`);
    if (!isFirst) await loader.add(line, parsed);
    isFirst = false;
  }
  throw new BackupError(file, 'cut-off');
}

/** Columns that count go on after the highest that was restored. */
async function continueCounting(statements: Statements, tables: readonly Table[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns.filter(({ isCounted }) => isCounted)) {
      await statements.executeSql(
        `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column.name)}), 1), max(${quoted(column.name)}) is not null) from ${quoted(name)}`,
        [quoted(name), column.name],
      );
    }
  }
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The schemas say what it is not.
    return null;
  }
}
