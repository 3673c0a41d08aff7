import path from 'node:path';
import type { Config } from './config';
import { createPgliteStore, createPostgresStore } from './store/create-store';
import { writeStoreTemplate } from './store/pglite-engine';
import type { Store } from './store/store';

export interface OpenStoreOptions {
  /** The project's folder. */
  readonly root: string;
  readonly config: Config;
  readonly say: (sentence: string) => void;
}

/** Opens the store that the configuration names and brings it to the newest form. */
export function openStore({ root, config, say }: OpenStoreOptions): Promise<Store> {
  const { databaseUrl, secret, dataFolder } = config;
  if (databaseUrl) return createPostgresStore({ connectionString: databaseUrl, secret });
  return createPgliteStore({ folder: dataFolder, secret, template: templateFolder(root), onProgress: (step) => say(`${step}…`) });
}

/** Makes the empty store that first starts copy, so that they need not spend seconds on making one. Part of the build. */
export function prepareStore(root: string): Promise<void> {
  return writeStoreTemplate(templateFolder(root));
}

function templateFolder(root: string): string {
  return path.join(root, 'build/store-template');
}
