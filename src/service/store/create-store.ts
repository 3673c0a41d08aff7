import { databaseFolderOf, ensureFolder, isFolder, ownSecret } from './embedded-folder';
import type { Engine } from './engine';
import { migrationsToRun } from './migrations';
import { openMemoryEngine, openPgliteEngine } from './pglite-engine';
import { createPostgresEngine } from './postgres-engine';
import { openSqlStore } from './sql-store';
import type { Store } from './store';
import { StoreSecretError } from './store-errors';

export interface PgliteStoreOptions {
  /** Made if need be, closed to other users; null keeps everything in memory, for tests. */
  readonly folder: string | null;
  /** Key of the keyed hashes; null keeps one in the folder. */
  readonly secret: string | null;
  /** See `writeStoreTemplate`. */
  readonly template?: string | null;
  /** Told of each step of a start that may take seconds. */
  readonly onProgress?: (sentence: string) => void;
}

export interface PostgresStoreOptions {
  readonly connectionString: string;
  /** Key of the keyed hashes, the same for every replica; null is refused with a `StoreSecretError`. */
  readonly secret: string | null;
  readonly poolSize?: number;
}

const usualPoolSize = 10;

/**
 * Opens the embedded store and brings it to its newest form. Rejects with a `StoreInUseError`, `StoreFolderError`, `StoreDamagedError`,
 * `StoreTooNewError` or `StoreSecretError`, each one sentence that says what to do.
 */
export async function createPgliteStore({
  folder,
  secret,
  template = null,
  onProgress = () => undefined,
}: PgliteStoreOptions): Promise<Store> {
  if (folder === null) return openSqlStore(await openMemoryEngine(), secret ?? 'kept in memory only');
  const engine = await openPgliteEngine({ folder, template, onProgress });
  return openSqlStore(engine, secret ?? (await closingOnFailure(engine, ownSecret(await ensureFolder(folder)))));
}

/** Connects to a PostgreSQL server (15 or newer) and brings the database to its newest form. Rejects as the driver does if it can't. */
export async function createPostgresStore({
  connectionString,
  secret,
  poolSize = usualPoolSize,
}: PostgresStoreOptions): Promise<Store> {
  if (secret === null) throw new StoreSecretError('missing');
  return openSqlStore(createPostgresEngine({ connectionString, poolSize }), secret);
}

/** Where a store is: a folder of the embedded one, or a server. */
export type StorePlace = { readonly folder: string } | { readonly connectionString: string };

/** Names of the migrations that opening the store there would run; changes nothing. Rejects as opening does. */
export async function pendingMigrations(place: StorePlace): Promise<readonly string[]> {
  const engine = await openUnchanged(place);
  if (!engine) return migrationsToRun(null);
  return migrationsToRun(engine.db).finally(() => engine.close());
}

async function openUnchanged(place: StorePlace): Promise<Engine | null> {
  if ('connectionString' in place) return createPostgresEngine({ connectionString: place.connectionString, poolSize: 1 });
  if (!(await isFolder(databaseFolderOf(place.folder)))) return null;
  return openPgliteEngine({ folder: place.folder, template: null, onProgress: () => undefined });
}

async function closingOnFailure<T>(engine: Engine, work: Promise<T>): Promise<T> {
  return work.catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
}
