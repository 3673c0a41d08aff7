import type { Colleague } from '../../domain/identity/decision';
import type { Engine } from './engine';
import { noteAnswers, readAnswers, readBudgets, type NetworkAnswer, type NetworkBudget } from './network-answers';
import { keysOf, removeKey, resealKeys, saveKey } from './network-keys';
import { auditOf } from './settings-audit';
import { readSaved, saveSettings, settingsVersion, takeManifest } from './settings-document';

/** Who did something, and when (ISO instant). */
export interface Deed {
  readonly by: Colleague;
  readonly at: string;
}

/** What was saved on the setup page. Revision 0: nothing was, and `document` is null. */
export interface SavedSettings {
  readonly revision: number;
  /** As it was saved; whoever reads it checks it. */
  readonly document: unknown;
  readonly changed: Deed | null;
  /** ISO instant at which somebody took the manifest; null if nobody did. */
  readonly manifestTakenAt: string | null;
}

export interface SettingsDifference {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface SettingsToSave extends Deed {
  /** Revision that the change was made from. */
  readonly from: number;
  readonly document: object;
  /** For the audit. */
  readonly differences: readonly SettingsDifference[];
}

export interface KeptKey {
  readonly network: string;
  readonly setting: string;
  readonly keyId: string;
  readonly bytes: string;
  readonly changed: Deed;
}

export interface KeyToSave extends Deed, Pick<KeptKey, 'network' | 'setting' | 'keyId' | 'bytes'> {}

export interface AuditRow extends Deed, SettingsDifference {
  readonly id: number;
  readonly kind: 'changed' | 'key-set' | 'key-removed';
}

/** What administrators decide for the organisation. */
export interface SettingsStore {
  /** One word that differs once anything of the settings or keys was changed. */
  version(): Promise<string>;
  read(): Promise<SavedSettings>;
  /** Saves and writes the audit together. `conflict`: somebody's change came first; nothing is saved. */
  save(change: SettingsToSave): Promise<'saved' | 'conflict'>;
  keys(): Promise<readonly KeptKey[]>;
  saveKey(key: KeyToSave): Promise<void>;
  /** Does nothing if there is none. */
  removeKey(name: Pick<KeptKey, 'network' | 'setting'>, deed: Deed): Promise<void>;
  /** Puts these in the place of the same keys sealed otherwise, unless they were changed in between. Resolves to how many. */
  resealKeys(pairs: readonly { readonly kept: KeptKey; readonly keyId: string; readonly bytes: string }[]): Promise<number>;
  /** Newest first; with `before`, those older than that id. */
  audit(page: { readonly before: number | null; readonly limit: number }): Promise<readonly AuditRow[]>;
  takeManifest(at: string): Promise<void>;
  /** The newest answer of each network; an older one than is kept changes nothing. */
  noteAnswers(answers: readonly NetworkAnswer[]): Promise<void>;
  answers(): Promise<readonly NetworkAnswer[]>;
  budgets(): Promise<readonly NetworkBudget[]>;
}

export function settingsStoreOf({ db }: Pick<Engine, 'db'>): SettingsStore {
  return {
    version: () => settingsVersion(db),
    read: () => readSaved(db),
    save: (change) => saveSettings(db, change),
    keys: () => keysOf(db),
    saveKey: (key) => saveKey(db, key),
    removeKey: (name, deed) => removeKey(db, name, deed),
    resealKeys: (pairs) => resealKeys(db, pairs),
    audit: (page) => auditOf(db, page),
    takeManifest: (at) => takeManifest(db, at),
    noteAnswers: (answers) => noteAnswers(db, answers),
    answers: () => readAnswers(db),
    budgets: () => readBudgets(db),
  };
}
