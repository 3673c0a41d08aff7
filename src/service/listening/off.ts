import type { Listener } from '../../connectors/listener';
import type { ListeningStates } from '../../contract/listening';
import type { Settings } from '../../contract/settings';
import { settingVariable } from '../config';
import { missingSettings } from '../lookup/networks';
import { placesOf } from './streams-on';

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The listeners that hear nothing, each with what it lacks, whether or not listening is on at all. */
export function listenersOff(listeners: readonly Listener[], settings: Settings, values: Values): ListeningStates['off'] {
  return listeners
    .map((listener) => whatIsMissing(listener, settings, values[listener.id] ?? {}))
    .filter(({ switchedOff, missing, toList }) => switchedOff || missing.length > 0 || toList !== null);
}

function whatIsMissing(listener: Listener, settings: Settings, values: Readonly<Record<string, string>>) {
  const { id, name, places } = listener;
  const lacking = missingSettings(listener, values);
  const missing = listener.settings
    .filter((setting) => lacking.includes(setting.name))
    .map(({ name: setting, secret, help }) => ({ setting, variable: settingVariable(id, setting), secret, help }));
  const toList = 'parse' in places && placesOf(listener, settings).length === 0 ? places.what : null;
  return { listener: id, name, switchedOff: settings.listening.streams[id]?.on === false, missing, toList };
}
