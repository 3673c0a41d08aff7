import type { Listener } from '../../connectors/listener';
import type { ListeningStates } from '../../contract/listening';
import type { Settings } from '../../contract/settings';
import { settingVariable } from '../config';
import { missingSettings } from '../lookup/networks';
import { missingBesides, placesOf } from './streams-on';

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is not heard, each with what it lacks, whether or not listening is on at all: whole listeners, and second ways of those that are on. */
export function listenersOff(listeners: readonly Listener[], settings: Settings, values: Values): ListeningStates['off'] {
  return listeners.flatMap((listener) => {
    const own = values[listener.id] ?? {};
    const first = whatIsMissing(listener, settings, own);
    const isOff = first.switchedOff || first.missing.length > 0 || first.toList !== null;
    return isOff ? [first] : whatIsMissingBesides(listener, settings, own);
  });
}

function whatIsMissing(listener: Listener, settings: Settings, values: Values[string]) {
  const { id, name, places } = listener;
  const missing = described(listener, missingSettings(listener, values));
  const toList = 'parse' in places && placesOf(listener, settings).length === 0 ? places.what : null;
  return { listener: id, name, switchedOff: settings.listening.streams[id]?.on === false, missing, toList };
}

/** The second way is off as long as it lacks a setting, or leads to no place that is listed. */
function whatIsMissingBesides(listener: Listener, settings: Settings, values: Values[string]): ListeningStates['off'] {
  const { besides, id, name, places } = listener;
  if (!besides) return [];
  const missing = described(listener, missingBesides(listener, values));
  const isLedTo = placesOf(listener, settings).some((place) => besides.leadsTo(place, values));
  if (missing.length === 0 && isLedTo) return [];
  const toList = missing.length === 0 && 'parse' in places ? `${places.what} that the key is for` : null;
  return [{ listener: `${id} ${besides.name}`, name: `${name}, ${besides.name}`, switchedOff: false, missing, toList }];
}

function described({ id, settings }: Listener, lacking: readonly string[]) {
  return settings
    .filter(({ name }) => lacking.includes(name))
    .map(({ name: setting, secret, help }) => ({ setting, variable: settingVariable(id, setting), secret, help }));
}
