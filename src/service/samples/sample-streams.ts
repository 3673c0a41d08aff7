import { blueskyListener } from '../../connectors/bluesky/listen';
import type { Listener } from '../../connectors/listener';
import type { Settings } from '../../contract/settings';
import { streamsOn, type Stream } from '../listening/streams-on';

/** The one sample network that streams: the vendor's own listener, under a place of its own, so that its cursor is never that of the real stream. */
export const sampleListener: Listener = {
  ...blueskyListener,
  besides: null,
  places: { what: 'sample', usual: [], parse: (text) => text },
};

/** What the sample world is listened to with: the brands as they are set, and nothing but the sample stream. */
export function sampleListening(settings: Settings): Settings {
  const [place = ''] = blueskyListener.hosts;
  return { ...settings, listening: { ...settings.listening, on: true, streams: { bluesky: { on: true, places: [place] } } } };
}

/** The streams of the sample world; none before a brand is set. */
export function sampleStreams(settings: Settings): readonly Stream[] {
  return streamsOn([sampleListener], sampleListening(settings), {});
}
