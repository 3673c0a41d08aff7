import { startRetention } from './jobs/retention';
import { startWatch } from './jobs/watch';
import { listeners } from '../connectors/registry';
import { startListening } from './listening/listening';
import { streamsOn } from './listening/streams-on';
import type { OpenLookup } from './open-lookup';
import { createStreams } from './outbound/create-streams';
import { followSettings, type Running } from './settings/follow-settings';
import { isSetUp } from './settings/required-setup';

/** Keeps watch and listens for as long as the settings want it, and with what they say now; forgets what was kept for long enough in any case. */
export function runBackground({ parts, live }: OpenLookup, { userAgent }: { readonly userAgent: string }): Running {
  const watch = followSettings(live, {
    wanted: () => (parts.settings.watch.on && isSetUp(parts.settings) ? 'on' : null),
    start: () => startWatch(parts),
  });
  let isFirst = true;
  const listening = followSettings(live, {
    wanted: () => listeningTo(parts),
    start() {
      // After the start of the service the first card comes first; a change has somebody who waits for its effect.
      const pace = isFirst ? {} : { startAfterMs: 0 };
      isFirst = false;
      return startListening({ parts: { ...parts }, streams: createStreams({ userAgent }), pace });
    },
  });
  const retention = startRetention(parts);
  return { stop: async () => void (await Promise.all([watch.stop(), listening.stop(), retention.stop()])) };
}

/** What is heard, for which brands, and with which values; null if nothing is. Values of keys are in it: it is compared, and never shown. */
function listeningTo({ settings, connectorSettings, brands }: OpenLookup['parts']): string | null {
  const streams = streamsOn(listeners, settings, connectorSettings);
  if (streams.length === 0) return null;
  return JSON.stringify([streams.map(({ id, listener }) => [id, connectorSettings[listener.id]]), brands, settings.listening]);
}
