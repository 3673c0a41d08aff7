import { existsSync } from 'node:fs';
import type { Config } from '../../service/config';
import { openStore, storeMigrationsToCome } from '../../service/open-store';
import { openLiveSettings } from '../../service/settings/live-settings';
import { describeMissingSetup, missingSetup } from '../../service/settings/required-setup';
import { databaseFolderOf } from '../../service/store/embedded-folder';
import { isForPeople } from '../for-people';
import { note, ok, type CheckResult } from './check';
import { askSettings, type RunningAcquaint } from './running-service';

export interface SettingsCheck {
  readonly config: Config;
  readonly root: string;
  readonly running: RunningAcquaint | null;
}

/** The configuration as it holds: with what was saved on the setup page, if that can be seen from here, in the place of the settings file. */
export interface HeldConfig {
  readonly config: Config;
  /** Of what was saved; 0 if nothing was, null if it can't be seen. */
  readonly revision: number | null;
}

/** Asks the running service, or the store while nobody has it open. Changes nothing. */
export async function readHeldConfig({ config, root, running }: SettingsCheck): Promise<HeldConfig> {
  const told = running ? await askSettings(config.port, config.front.tls.kind) : null;
  if (told) return { config: told.revision > 0 ? { ...config, settings: told.settings } : config, revision: told.revision };
  try {
    if (!config.databaseUrl && !existsSync(databaseFolderOf(config.dataFolder))) return { config, revision: 0 };
    if ((await storeMigrationsToCome(config)).length > 0) return { config, revision: null };
    return await readStore(config, root);
  } catch (error) {
    // What is wrong with the store is told by its own check.
    if (isForPeople(error)) return { config, revision: null };
    throw error;
  }
}

async function readStore(config: Config, root: string): Promise<HeldConfig> {
  const store = await openStore({ root, config, say: () => undefined });
  try {
    const live = await openLiveSettings({ store, config, warn: () => undefined });
    const { settings, connectorSettings, revision } = live.current();
    await live.close();
    return { config: { ...config, settings, connectorSettings }, revision };
  } finally {
    await store.close();
  }
}

/** Where the settings come from, whether the service is set up, and what they lack. */
export function checkSettingsInUse({ config, revision }: HeldConfig): readonly CheckResult[] {
  return [whereFrom(config, revision), setupResult(config), domainResult(config), watchResult(config)];
}

function whereFrom({ settingsFile, settings }: Config, revision: number | null): CheckResult {
  if (revision === null)
    return note(
      'settings',
      settingsFile ?? 'no acquaint.config.json',
      'Whether others were saved on the setup page can’t be seen while the service has the store open; if so, those hold.',
    );
  if (revision > 0) {
    const saved = `saved on the setup page (revision ${revision})`;
    if (settingsFile === null) return ok('settings', saved);
    return note('settings', saved, `${settingsFile} is not read. Change the settings on the setup page, and remove the file.`);
  }
  if (!settingsFile)
    return note(
      'settings',
      'no acquaint.config.json, and nothing saved on the setup page',
      'Fill in the setup page, or copy assets/acquaint.config.example.json to acquaint.config.json; until then defaults hold and no brand is watched.',
    );
  if (!settings.brand) return note('settings', settingsFile, 'Add "brand": without it nothing counts as speaking about you.');
  return ok('settings', settingsFile);
}

function setupResult({ settings }: Config): CheckResult {
  const missing = missingSetup(settings);
  if (missing.length > 0) return note('setup', 'not done', describeMissingSetup(missing));
  return ok('setup', `legal basis ${settings.legal.basis ?? ''}, notice and networks are chosen`);
}

function watchResult({ settings: { watch } }: Config): CheckResult {
  if (!watch.on) return ok('watch', 'off: nobody is asked about in the background');
  return ok(
    'watch',
    `on: people whom a message showed within ${watch.metWithinDays} days are asked about again, at most once in ${watch.intervalDays} days`,
  );
}

function domainResult({ settings }: Config): CheckResult {
  if (settings.ownDomains.length > 0) return ok('own domains', settings.ownDomains.join(', '));
  return note('own domains', 'none', 'Add "ownDomains": without them your colleagues are looked up like strangers.');
}
