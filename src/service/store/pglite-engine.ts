import { rename, rm } from 'node:fs/promises';
import { Kysely, sql } from 'kysely';
import { createDatabaseFolder, databaseFolderOf, ensureFolder, isFolder, setModes } from './embedded-folder';
import type { Engine, PreparedStatement } from './engine';
import { lockFolder } from './folder-lock';
import { migrate } from './migrations';
import { createPgliteDialect } from './pglite-dialect';
import { StoreDamagedError, StoreFolderError, StoreInUseError } from './store-errors';
import { valueParsers } from './value-parsers';

export interface PgliteEngineOptions {
  readonly folder: string;
  /** An initialised database folder to copy on the first start (`writeStoreTemplate`); null makes one, which takes seconds. */
  readonly template: string | null;
  readonly onProgress: (sentence: string) => void;
}

/** Opens the embedded database in a folder that only this process may use. Rejects with an error whose message says what to do. */
export async function openPgliteEngine({ folder, template, onProgress }: PgliteEngineOptions): Promise<Engine> {
  const real = await ensureFolder(folder);
  const lock = await lockFolder(real).catch((error: unknown) => {
    throw error instanceof StoreInUseError ? error : new StoreFolderError(folder, { cause: error });
  });
  try {
    const database = databaseFolderOf(real);
    if (!(await isFolder(database))) {
      onProgress('Making the store, once');
      await createDatabaseFolder(database, template, initialise);
    }
    onProgress('Opening the store');
    const engine = await startPglite(database).catch((error: unknown) => {
      throw new StoreDamagedError(folder, { cause: error });
    });
    return { ...engine, close: () => engine.close().finally(() => lock.release()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** An empty database in memory, which is gone when closed. */
export function openMemoryEngine(): Promise<Engine> {
  return startPglite(null);
}

/** Writes a database folder with the newest form, from which first starts are quick. Does nothing if it is there; several may try at once. */
export async function writeStoreTemplate(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const own = `${folder}.${process.pid}`;
  await createDatabaseFolder(own, null, initialiseWithTables);
  // There is nothing of anybody in it, and the service may run as another user than the one who built it.
  await setModes(own, { folders: 0o755, files: 0o644 });
  await rename(own, folder).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true });
    if (!(await isFolder(folder))) throw error;
  });
}

async function initialise(folder: string): Promise<void> {
  await (await startPglite(folder)).close();
}

async function initialiseWithTables(folder: string): Promise<void> {
  const engine = await startPglite(folder);
  await migrate(engine.db).finally(() => engine.close());
}

async function startPglite(folder: string | null): Promise<Engine> {
  // Loaded here, so that a service over PostgreSQL never spends the memory.
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create({ ...(folder === null ? {} : { dataDir: folder }), parsers: valueParsers });
  const db = new Kysely<unknown>({ dialect: createPgliteDialect(pglite) });
  // Planning one of our reads anew costs three times its running.
  await sql`set plan_cache_mode = force_generic_plan`.execute(db);
  return {
    kind: 'pglite',
    db,
    read: preparedReader(db),
    close: async () => {
      await db.destroy();
      await pglite.close();
    },
  };
}

/**
 * PGlite forgets a statement's plan after each query unless it was prepared by SQL, and `execute` takes its values as literals only. They are
 * quoted with `standard_conforming_strings` on, as it always is there: nothing but the quote itself is special.
 */
function preparedReader(db: Kysely<unknown>): Engine['read'] {
  const prepared = new Map<string, Promise<unknown>>();
  const prepare = ({ name, text }: PreparedStatement, count: number) => {
    const types = Array.from({ length: count }, () => 'text').join(', ');
    return sql`prepare ${sql.id(name)} (${sql.raw(types)}) as ${sql.raw(text)}`.execute(db);
  };
  return async <Row>(statement: PreparedStatement, values: readonly string[]) => {
    const ready = prepared.get(statement.name) ?? prepare(statement, values.length);
    prepared.set(statement.name, ready);
    await ready;
    const literals = values.map((value) => sql.lit(value));
    return (await sql<Row>`execute ${sql.id(statement.name)} (${sql.join(literals)})`.execute(db)).rows;
  };
}
