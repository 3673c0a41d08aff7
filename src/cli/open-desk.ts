import { userInfo } from 'node:os';
import { personDesk, type PersonDesk } from '../service/privacy/person-desk';
import { loopbackDesk } from './loopback-desk';
import type { CommandContext } from './main';
import { openFreeStore, settingsIn } from './open-settings';

/** The desk, and how to leave it. */
export interface OpenDesk {
  readonly desk: PersonDesk;
  close(): Promise<void>;
}

/**
 * Opens the desk over the store: PostgreSQL also while the service runs, the embedded one while it does not. While it does, the service on this machine is asked to do
 * the same. Rejects as `openStore` does.
 */
export async function openDesk({ root, config: readConfig }: CommandContext): Promise<OpenDesk> {
  const config = readConfig();
  const store = await openFreeStore(root, config);
  if (store === null) return { desk: loopbackDesk(config.port), close: () => Promise.resolve() };
  try {
    const settings = await settingsIn(store, config);
    const by = { id: 'command-line', name: userInfo().username };
    return { desk: personDesk({ store, settings, now: () => new Date(), by }), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
