import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Difference, Problem } from '../contract/setup';
import type { Config } from '../service/config';
import { openStore } from '../service/open-store';
import { changeSettings, previewChange, settingsState } from '../service/settings/change-settings';
import { describeProblem } from '../service/settings/check-settings';
import { createKeyRing } from '../service/settings/key-ring';
import { openLiveSettings, SavedSettingsError, type LiveSettings } from '../service/settings/live-settings';
import { rotateKeys } from '../service/settings/network-keys';
import { readImport, toExport } from '../service/settings/read-import';
import type { Store } from '../service/store/store';
import type { CommandContext } from './main';
import type { Terminal } from './terminal';

export type SettingsAct =
  | { readonly act: 'show' | 'export' | 'rotate-keys' }
  | { readonly act: 'import'; readonly file: string; readonly apply: boolean };

const by = { id: 'command-line', name: null };

interface Doing {
  readonly store: Store;
  readonly config: Config;
  readonly terminal: Terminal;
}

/** Shows, exports, imports or seals anew. Resolves to 1 if something was refused. Rejects as `openStore` does. */
export async function settingsCommand(
  { root, config: readConfig, terminal }: CommandContext,
  asked: SettingsAct,
): Promise<number> {
  const config = readConfig();
  const store = await openStore({ root, config, say: () => undefined });
  try {
    return await act(asked, { store, config, terminal });
  } finally {
    await store.close();
  }
}

async function act(asked: SettingsAct, doing: Doing): Promise<number> {
  if (asked.act === 'rotate-keys') return rotate(doing);
  const live = await openLive(doing, asked);
  try {
    if (asked.act === 'import') return await importFile(asked, live, doing);
    return asked.act === 'show' ? show(live, doing) : exportAll(live, doing);
  } finally {
    await live.close();
  }
}

/** Whoever imports may do so because what was saved can't be read any more. */
async function openLive({ store, config, terminal }: Doing, { act: asked }: SettingsAct): Promise<LiveSettings> {
  const warn = (sentence: string) => terminal.err(`${sentence}\n`);
  return openLiveSettings({ store, config, warn }).catch((error: unknown) => {
    if (asked !== 'import' || !(error instanceof SavedSettingsError)) throw error;
    return openLiveSettings({ store, config, warn, ignoreUnreadable: true });
  });
}

function show(live: LiveSettings, { config, terminal }: Doing): number {
  const { source, revision, changed, settings } = settingsState(live);
  const where = {
    defaults: 'Defaults: there is no settings file, and nothing was saved.',
    file: `From ${config.settingsFile ?? ''}; nothing was saved on the setup page.`,
    saved: `Saved on the setup page: revision ${revision}, ${changed?.at ?? ''}, by ${changed?.by.name ?? changed?.by.id ?? ''}.`,
  }[source];
  terminal.err(`${where}\n`);
  terminal.out(`${JSON.stringify(settings, null, 2)}\n`);
  return 0;
}

function exportAll(live: LiveSettings, { terminal }: Doing): number {
  terminal.out(`${JSON.stringify(toExport(settingsState(live).settings, new Date()), null, 2)}\n`);
  return 0;
}

async function importFile(
  { file, apply }: Extract<SettingsAct, { act: 'import' }>,
  live: LiveSettings,
  { store, terminal }: Doing,
): Promise<number> {
  const read = readImport(readJson(file));
  if (read.kind === 'problems') return refuse(file, read.problems, terminal);
  const wanted = { from: live.current().revision, document: read.document, by };
  const change = { live, parts: { store, now: () => new Date(), warn: (sentence: string) => terminal.err(`${sentence}\n`) } };
  const outcome = await (apply ? changeSettings(wanted, change) : previewChange(wanted, change));
  if (outcome.kind === 'problems') return refuse(file, outcome.problems, terminal);
  terminal.out(outcome.differences.map(describeDifference).join(''));
  if (outcome.kind === 'conflict') terminal.err('Somebody changed the settings in between; nothing was saved. Run it again.\n');
  else terminal.err(`${describeOutcome(outcome.differences.length, apply, outcome.state.revision)}\n`);
  return outcome.kind === 'conflict' ? 1 : 0;
}

/** What can't be read is refused as any other file that holds no settings. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(path.resolve(file), 'utf8'));
  } catch {
    return null;
  }
}

function refuse(file: string, problems: readonly Problem[], { err }: Terminal): number {
  err(`${file} holds no settings that can be used:\n${problems.map((one) => `- ${describeProblem(one)}\n`).join('')}`);
  return 1;
}

function describeDifference({ path: place, from, to }: Difference): string {
  return `${place}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}\n`;
}

function describeOutcome(count: number, isApplied: boolean, revision: number): string {
  if (count === 0) return 'Nothing differs from what holds.';
  if (!isApplied) return 'Nothing was saved. Run it again with --apply to save this.';
  return `Saved as revision ${revision}; running services follow within seconds.`;
}

async function rotate({ store, config: { keysSecrets }, terminal }: Doing): Promise<number> {
  if (keysSecrets.current === null) {
    terminal.err(
      'Set ACQUAINT_KEYS_SECRET to the new secret and ACQUAINT_KEYS_SECRET_OLD to the one before, then run this again.\n',
    );
    return 1;
  }
  const { resealed, current, unreadable } = await rotateKeys(store, createKeyRing(keysSecrets));
  terminal.out(`${resealed} sealed anew, ${current} had the current secret already.\n`);
  for (const { network, setting } of unreadable)
    terminal.err(`${network} ${setting}: neither secret opens it; set it again on the setup page.\n`);
  if (unreadable.length === 0) terminal.err('Once every replica has the new secret, ACQUAINT_KEYS_SECRET_OLD can go.\n');
  return unreadable.length === 0 ? 0 : 1;
}
