import { openStore } from '../service/open-store';
import type { Config } from '../service/config';
import type { Settings } from '../contract/settings';
import { openLiveSettings } from '../service/settings/live-settings';
import { StoreInUseError } from '../service/store/store-errors';
import type { Store } from '../service/store/store';

/** The store of the configuration; null while the running service has the embedded one open. Rejects as `openStore` does otherwise. */
export function openFreeStore(root: string, config: Config): Promise<Store | null> {
  return openStore({ root, config, say: () => undefined }).catch((error: unknown) => {
    if (error instanceof StoreInUseError) return null;
    throw error;
  });
}

/** The settings that hold: those saved on the setup page, else those of the settings file. */
export async function settingsIn(store: Store, config: Config): Promise<Settings> {
  const live = await openLiveSettings({ store, config, warn: () => undefined });
  const { settings } = live.current();
  await live.close();
  return settings;
}
