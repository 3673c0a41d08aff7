import { userInfo } from 'node:os';
import { openStore } from '../service/open-store';
import { personDesk, type PersonDesk } from '../service/privacy/person-desk';
import { StoreInUseError } from '../service/store/store-errors';
import type { Store } from '../service/store/store';
import { loopbackDesk } from './loopback-desk';
import type { CommandContext } from './main';

/** The desk, and how to leave it. */
export interface OpenDesk {
  readonly desk: PersonDesk;
  close(): Promise<void>;
}

/**
 * Opens the desk over the store: PostgreSQL while the service runs, the embedded one while it does not. While it does, the service on this machine is asked to do
 * the same. Rejects as `openStore` does.
 */
export async function openDesk({ root, config: readConfig }: CommandContext): Promise<OpenDesk> {
  const config = readConfig();
  const store = await openStore({ root, config, say: () => undefined }).catch((error: unknown) => {
    if (error instanceof StoreInUseError) return null;
    throw error;
  });
  if (store === null) return { desk: loopbackDesk(config.port), close: () => Promise.resolve() };
  return { desk: deskOver(store, config.settings), close: () => store.close() };
}

function deskOver(store: Store, settings: Parameters<typeof personDesk>[0]['settings']): PersonDesk {
  return personDesk({ store, settings, now: () => new Date(), by: { id: 'command-line', name: userInfo().username } });
}
