import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '../../contract/settings';
import type { SettingsState } from '../../contract/setup';
import type { Config } from '../config';
import type { Deed, KeptKey, SavedSettings } from '../store/settings-store';
import type { Store } from '../store/store';
import { checkSettings, describeProblem } from './check-settings';
import { createKeyRing, type KeyName, type KeyRing } from './key-ring';

/** Values of keys, by network and setting. */
type Values = Config['connectorSettings'];

/** A key that is kept, without its value. */
export interface HeldKey extends KeyName {
  readonly changed: Deed;
  /** False if no secret of this service opens it. */
  readonly isReadable: boolean;
}

/** All that administrators decided, at one moment. */
export interface SettingsNow {
  /** 0 as long as nothing was saved. */
  readonly revision: number;
  readonly source: SettingsState['source'];
  readonly changed: Deed | null;
  readonly settings: Settings;
  /** What the environment says, and what was saved where it says nothing. */
  readonly connectorSettings: Values;
  readonly heldKeys: readonly HeldKey[];
}

/** The settings that hold now. They change without a restart: at once by this process, within seconds by another. */
export interface LiveSettings {
  readonly ring: KeyRing;
  /** The same object until something changes. */
  current(): SettingsNow;
  /** Told after each change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Resolves once `current` is what the store holds. Rejects if it can't be read. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface LiveSettingsOptions {
  readonly store: Pick<Store, 'engine' | 'settings'>;
  readonly config: Pick<Config, 'settings' | 'settingsFile' | 'connectorSettings' | 'keysSecrets'>;
  readonly warn: (sentence: string, fields: Readonly<Record<string, unknown>>) => void;
  /** How often another process's changes are looked for. */
  readonly everyMs?: number;
  /** Takes the configuration's for what was saved and does not hold, for whoever is about to replace it. */
  readonly ignoreUnreadable?: boolean;
}

/** What was saved does not hold in this version of the service. */
export class SavedSettingsError extends Error {
  override readonly name = 'SavedSettingsError';
  constructor(problems: readonly string[]) {
    super(
      `The settings that were saved on the setup page can't be used by this version:\n- ${problems.join('\n- ')}\n` +
        'Use the version that saved them, or save others with `npx acquaint settings import <file> --apply`.',
    );
  }
}

const usualEveryMs = 5_000;

/**
 * The settings of the store, or the configuration's as long as none were saved there. Over PostgreSQL they are looked after every few seconds; an embedded store
 * is nobody else's. Rejects with a `SavedSettingsError`, or as the store does.
 */
export async function openLiveSettings({
  store,
  config,
  warn,
  everyMs,
  ignoreUnreadable = false,
}: LiveSettingsOptions): Promise<LiveSettings> {
  const ring = createKeyRing(config.keysSecrets);
  const reader = { config, ring, warn, ignoreUnreadable };
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  let { version, now } = await readNow(store.settings, reader);
  let reading: Promise<void> = Promise.resolve();
  if (now.source === 'saved' && config.settingsFile !== null)
    warn('the settings saved on the setup page hold; the settings file is not read', { file: config.settingsFile });

  async function readAnew(): Promise<void> {
    if ((await store.settings.version()) === version) return;
    ({ version, now } = await readNow(store.settings, reader));
    for (const listener of listeners) listener();
  }

  /** One after the other, so that what is older never comes last. */
  function refresh(): Promise<void> {
    const read = reading.then(readAnew);
    reading = read.catch(() => undefined);
    return read;
  }

  async function lookAfter(ms: number): Promise<void> {
    while (await pause(ms, true, { signal: closing.signal, ref: false }).catch(() => false))
      await refresh().catch((error: unknown) => warn('the settings can’t be read; those from before hold', { err: error }));
  }

  const lookedAfter = store.engine === 'postgresql' || everyMs !== undefined ? lookAfter(everyMs ?? usualEveryMs) : null;
  return {
    ring,
    current: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    async close() {
      closing.abort();
      await lookedAfter;
      await reading;
    },
  };
}

type Reading = Pick<LiveSettingsOptions, 'config' | 'warn'> & { readonly ring: KeyRing; readonly ignoreUnreadable: boolean };

/** The version is read first: what changes meanwhile is noticed the next time. */
async function readNow(
  store: Store['settings'],
  reading: Reading,
): Promise<{ readonly version: string; readonly now: SettingsNow }> {
  const version = await store.version();
  const [saved, kept] = await Promise.all([store.read(), store.keys()]);
  return { version, now: { ...settingsOf(saved, reading), ...keysOf(kept, reading) } };
}

function settingsOf(saved: SavedSettings, { config: { settings, settingsFile }, ignoreUnreadable }: Reading) {
  const { revision, changed, document } = saved;
  if (revision === 0) {
    const source = settingsFile === null ? ('defaults' as const) : ('file' as const);
    return { revision, source, changed, settings };
  }
  const checked = checkSettings(document);
  if (checked.kind === 'problems' && ignoreUnreadable) return { revision, source: 'saved' as const, changed, settings };
  if (checked.kind === 'problems') throw new SavedSettingsError(checked.problems.map(describeProblem));
  return { revision, source: 'saved' as const, changed, settings: checked.settings };
}

function keysOf(kept: readonly KeptKey[], { config, ring, warn }: Reading): Pick<SettingsNow, 'connectorSettings' | 'heldKeys'> {
  const values: Record<string, Record<string, string>> = {};
  const heldKeys = kept.map(({ changed, network, setting, ...sealed }) => {
    const opened = ring.open({ network, setting }, sealed);
    if (opened.kind === 'value') values[network] = { ...values[network], [setting]: opened.value };
    else warn('a saved key of a network can’t be opened', { network, setting, reason: opened.kind });
    return { network, setting, changed, isReadable: opened.kind === 'value' };
  });
  for (const [network, given] of Object.entries(config.connectorSettings)) values[network] = { ...values[network], ...given };
  return { connectorSettings: values, heldKeys };
}
