import { createHash } from 'node:crypto';
import type { Listener, Way } from '../../connectors/listener';
import type { Settings } from '../../contract/settings';
import { missingSettings } from '../lookup/networks';
import { isSetUp } from '../settings/required-setup';

/** One thing that is listened to: a place of a listener, in one of its ways. */
export interface Stream {
  /** Names it for ever, also in the store. An address that the administrator listed is in it as a print only. */
  readonly id: string;
  /** For people: the listener's id and the host. */
  readonly label: string;
  readonly listener: Listener;
  readonly way: Way;
  readonly place: string;
}

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All streams that are on: none before the service is set up, listening is switched on and a brand is set. */
export function streamsOn(listeners: readonly Listener[], settings: Settings, values: Values): readonly Stream[] {
  if (!isSetUp(settings) || !settings.listening.on || (settings.brand === null && settings.competitors.length === 0)) return [];
  return listeners
    .filter((listener) => settings.listening.streams[listener.id]?.on !== false)
    .filter((listener) => missingSettings(listener, values[listener.id] ?? {}).length === 0)
    .flatMap((listener) =>
      placesOf(listener, settings).flatMap((place) => streamsAt(listener, place, values[listener.id] ?? {})),
    );
}

/** Names of the settings that the second way lacks; of none if there is no such way. */
export function missingBesides({ besides }: Listener, values: Values[string]): readonly string[] {
  return (besides?.needs ?? []).filter((name) => !values[name]);
}

/** The places of a listener as the settings list them, each in its one spelling; what is none is left out. */
export function placesOf({ id, places }: Listener, { listening }: Settings): readonly string[] {
  if (!('parse' in places)) return places;
  const listed = listening.streams[id]?.places ?? [];
  const parsed = [...new Set(listed.map((text) => places.parse(text)).filter((place) => place !== null))];
  return parsed.length > 0 ? parsed : places.usual;
}

function streamsAt(listener: Listener, place: string, values: Values[string]): readonly Stream[] {
  const { besides } = listener;
  const first = streamAt(listener, place);
  if (!besides || missingBesides(listener, values).length > 0 || !besides.leadsTo(place, values)) return [first];
  return [first, { ...first, id: `${first.id} ${besides.name}`, label: `${first.label} ${besides.name}`, way: besides.way }];
}

function streamAt(listener: Listener, place: string): Stream {
  const host = place.includes('://') ? new URL(place).hostname : place;
  const print = createHash('sha256').update(place).digest('hex').slice(0, 12);
  const isListed = 'parse' in listener.places;
  return {
    id: isListed ? `${listener.id} ${print}` : listener.id,
    label: isListed ? `${listener.id} ${host}` : listener.id,
    listener,
    way: listener,
    place,
  };
}
