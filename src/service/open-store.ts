import path from 'node:path';
import type { Config } from './config';
import { DatabaseError, isDriverError } from './database-error';
import { createPgliteStore, createPostgresStore, pendingMigrations } from './store/create-store';
import { ensureFolder, ownSecret } from './store/embedded-folder';
import { writeStoreTemplate } from './store/pglite-engine';
import type { Store } from './store/store';
import { StoreSecretError } from './store/store-errors';

export interface OpenStoreOptions {
  /** The project's folder. */
  readonly root: string;
  readonly config: Config;
  /** Told what is going on, one short sentence each. */
  readonly say: (sentence: string) => void;
}

/**
 * Opens the store that the configuration names and brings it to the newest form. Rejects with one of the store's own errors, or
 * a `DatabaseError`: each message is a sentence that says what to do.
 */
export function openStore({ root, config, say }: OpenStoreOptions): Promise<Store> {
  const { databaseUrl, secret, dataFolder } = config;
  if (databaseUrl) {
    say('Connecting to PostgreSQL');
    return inWords(createPostgresStore({ connectionString: databaseUrl, secret }));
  }
  return createPgliteStore({ folder: dataFolder, secret, template: templateFolder(root), onProgress: say });
}

/** Names of the migrations that opening the store would run; changes nothing. Rejects as `openStore` does. */
export function storeMigrationsToCome({ databaseUrl, dataFolder }: Config): Promise<readonly string[]> {
  if (!databaseUrl) return pendingMigrations({ folder: dataFolder });
  return inWords(pendingMigrations({ connectionString: databaseUrl }));
}

/** Makes the empty store that first starts copy, so that they need not spend seconds on making one. Part of the build. */
export function prepareStore(root: string): Promise<void> {
  return writeStoreTemplate(templateFolder(root));
}

/** The key of the store's keyed hashes: the one of the configuration, else the one that the embedded store keeps. Rejects as `openStore` does. */
export async function storeSecret({ databaseUrl, secret, dataFolder }: Config): Promise<string> {
  if (secret !== null) return secret;
  if (databaseUrl !== null) throw new StoreSecretError('missing');
  return ownSecret(await ensureFolder(dataFolder));
}

function templateFolder(root: string): string {
  return path.join(root, 'build/store-template');
}

async function inWords<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw isDriverError(error) ? new DatabaseError(error) : error;
  });
}
