import type { Settings } from '../../contract/settings';
import type { Difference, Problem, SettingsState } from '../../contract/setup';
import type { Colleague } from '../../domain/identity/decision';
import type { LookupParts } from '../lookup/lookup-person';
import { checkSettings } from './check-settings';
import { differencesOf, withoutAddresses } from './differences';
import type { LiveSettings } from './live-settings';

export interface WantedSettings {
  /** Revision that the change was made from. */
  readonly from: number;
  readonly document: unknown;
  readonly by: Colleague;
}

/** `saved` also where nothing differs: then nothing was written. `conflict`: somebody's change came in between, and `state` is theirs. */
export type Change =
  | { readonly kind: 'saved' | 'conflict'; readonly state: SettingsState; readonly differences: readonly Difference[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

export interface ChangeParts {
  readonly live: LiveSettings;
  readonly parts: Pick<LookupParts, 'store' | 'now' | 'warn'>;
}

/** Says what a change would do, and changes nothing. */
export async function previewChange({ from, document }: Omit<WantedSettings, 'by'>, { live }: ChangeParts): Promise<Change> {
  const checked = checkSettings(document);
  if (checked.kind === 'problems') return checked;
  await live.refresh();
  const { revision, settings } = live.current();
  const kind = revision === from ? 'saved' : 'conflict';
  return { kind, state: settingsState(live), differences: differencesOf(settings, withoutSchema(checked.settings)) };
}

/** Checks, saves and audits a change of the settings; this process follows at once, others within seconds. The first saved change takes over from the settings file. */
export async function changeSettings(wanted: WantedSettings, change: ChangeParts): Promise<Change> {
  const { live, parts } = change;
  const checked = checkSettings(wanted.document);
  const preview = await previewChange(wanted, change);
  if (checked.kind === 'problems' || preview.kind !== 'saved' || preview.differences.length === 0) return preview;
  const { source } = live.current();
  const { from, by } = wanted;
  const at = parts.now().toISOString();
  const document = withoutSchema(checked.settings);
  const differences = withoutAddresses(preview.differences);
  const outcome = await parts.store.settings.save({ from, document, by, at, differences });
  await live.refresh();
  if (outcome === 'saved' && source === 'file')
    parts.warn('the settings saved on the setup page hold from now on; the settings file is no longer read', {});
  return { kind: outcome, state: settingsState(live), differences: preview.differences };
}

/** The settings as the setup page is told of them. */
export function settingsState(live: Pick<LiveSettings, 'current'>): SettingsState {
  const { revision, source, changed, settings } = live.current();
  return { revision, source, changed, settings: withoutSchema(settings) };
}

/** `$schema` serves editors of the file. */
function withoutSchema(settings: Settings): Settings {
  return { ...settings, $schema: undefined };
}
