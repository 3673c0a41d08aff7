import { createHmac } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { keyedHash } from '../store/address-key';
import type { Store } from '../store/store';
import { backupFormat, secretMark, type BackupHeader } from './backup-lines';
import { findTables, migrationTables, quoted, type Statements, type Table } from './tables';

export interface BackupOptions {
  readonly store: Pick<Store, 'queueDatabase'>;
  /** The store's own. */
  readonly secret: string;
  /** Where it is written; closed to other users. One that is there is replaced when the new one is whole. */
  readonly file: string;
  readonly product: string;
  readonly now: Date;
}

export interface BackupMade {
  readonly tables: number;
  readonly rows: number;
}

/** Writes all that the store keeps, as it is at one instant, while others go on writing. Rejects as the file system does if the file can't be written. */
export async function writeBackup(options: BackupOptions): Promise<BackupMade> {
  const unfinished = `${options.file}.unfinished`;
  const made = { tables: 0, rows: 0 };
  try {
    await options.store.queueDatabase.transaction(async (statements) => {
      await statements.executeSql('set transaction isolation level repeatable read, read only');
      const lines = Readable.from(sealed(linesOf(statements, options, made), options.secret, made));
      await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    });
    await rename(unfinished, options.file);
    return made;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* linesOf(
  statements: Statements,
  { secret, product, now }: BackupOptions,
  made: { tables: number; rows: number },
): AsyncGenerator<string> {
  await statements.executeSql(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local extra_float_digits = 1`);
  const header: BackupHeader = {
    acquaint: 'backup',
    format: backupFormat,
    madeAt: now.toISOString(),
    product,
    form: await formOf(statements),
    secretCheck: keyedHash(secretMark, secret),
  };
  yield JSON.stringify(header);
  for (const table of await findTables(statements)) {
    made.tables += 1;
    yield JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) });
    for await (const line of rowsOf(statements, table)) {
      made.rows += 1;
      yield line;
    }
  }
}

async function formOf(statements: Statements): Promise<string[]> {
  const { rows } = await statements.executeSql(`select name from ${quoted(migrationTables[0] ?? '')} where $1 order by name`, [
    true,
  ]);
  return (rows as readonly { readonly name: string }[]).map(({ name }) => name);
}

const atOnce = 500;

/** PostgreSQL makes the lines itself: texts with line ends are escaped in JSON. */
async function* rowsOf(statements: Statements, { name, columns }: Table): AsyncGenerator<string> {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  await statements.executeSql(
    `declare backup_rows no scroll cursor for select json_build_array(${values})::text as line from ${quoted(name)}`,
  );
  for (;;) {
    const { rows } = await statements.executeSql(`fetch ${atOnce} from backup_rows`);
    for (const { line } of rows as readonly { readonly line: string }[]) yield line;
    if (rows.length < atOnce) break;
  }
  await statements.executeSql('close backup_rows');
}

async function* sealed(lines: AsyncGenerator<string>, secret: string, made: { readonly rows: number }): AsyncGenerator<string> {
  const seal = createHmac('sha256', secret);
  for await (const line of lines) {
    seal.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ rows: made.rows, seal: seal.digest('hex') })}\n`;
}
