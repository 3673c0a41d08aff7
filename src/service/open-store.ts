import type { Config } from './config';
import { createPgliteStore, createPostgresStore } from './store/create-store';
import type { Store } from './store/store';

/** Opens the store that the configuration names and brings it to the newest form. */
export function openStore(config: Config, say: (sentence: string) => void): Promise<Store> {
  return config.databaseUrl
    ? createPostgresStore({ connectionString: config.databaseUrl, secret: config.secret })
    : createPgliteStore({ folder: config.dataFolder, secret: config.secret, onProgress: say });
}
