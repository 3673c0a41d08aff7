import { openStore } from '../service/open-store';
import type { Config } from '../service/config';
import type { Settings } from '../contract/settings';
import { settingsState } from '../contract/setup';
import { openLiveSettings, type SettingsNow } from '../service/settings/live-settings';
import { StoreInUseError } from '../service/store/store-errors';
import type { Store } from '../service/store/store';
import { callService, RunningServiceError } from './loopback-desk';
import type { CommandContext } from './main';

/** The store of the configuration; null while the running service has the embedded one open. Rejects as `openStore` does otherwise. */
export function openFreeStore(root: string, config: Config): Promise<Store | null> {
  return openStore({ root, config, say: () => undefined }).catch((error: unknown) => {
    if (error instanceof StoreInUseError) return null;
    throw error;
  });
}

/** The settings that hold: those saved on the setup page, else those of the settings file. */
export async function settingsIn(store: Store, config: Config): Promise<Settings> {
  return (await heldIn(store, config)).settings;
}

/** What look-ups work with. */
type Held = Pick<SettingsNow, 'settings' | 'connectorSettings'>;

async function heldIn(store: Store, config: Config): Promise<Held> {
  const live = await openLiveSettings({ store, config, warn: () => undefined });
  const held = live.current();
  await live.close();
  return held;
}

const unknownHere =
  'The service runs with its own store, and with sign-in it tells the command line nothing: what was saved on the setup page does not count here, only the settings file. Stop the service for a moment to have it counted.';
const keysUnknown = 'The service runs with its own store: keys that were saved on the setup page are not known here.';

/**
 * What the service works with, keys of networks too. While it runs over the embedded store it is asked for its settings; what can't be learnt is said, and the
 * configuration's counts instead. Rejects as `openStore` does.
 */
export async function heldSettings({ root, config: readConfig, terminal }: CommandContext): Promise<Held> {
  const config = readConfig();
  const store = await openFreeStore(root, config);
  if (store !== null) return heldIn(store, config).finally(() => store.close());
  const told = await runningSettings(config.port);
  terminal.err(`${told === null ? unknownHere : keysUnknown}\n`);
  return { settings: told ?? config.settings, connectorSettings: config.connectorSettings };
}

/** Null if the service on this machine does not tell. */
async function runningSettings(port: number): Promise<Settings | null> {
  try {
    return (await callService({ port, path: '/api/setup/settings', body: null }, settingsState))?.settings ?? null;
  } catch (error) {
    if (error instanceof RunningServiceError) return null;
    throw error;
  }
}
