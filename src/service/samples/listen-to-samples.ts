import { startListening, type Listening, type ListeningOptions } from '../listening/listening';
import { sampleListener, sampleListening } from './sample-streams';
import type { SampleWorld } from './sample-world';

/** Soon after the start: the visitor may press at once. */
const startAfterMs = 500;

/** Listens to the sample stream as to a real one, and to nothing else. */
export function listenToSamples(parts: ListeningOptions['parts'], { world, streams }: SampleWorld): Listening {
  return startListening({
    parts: { ...parts, settings: sampleListening(parts.settings), connectorSettings: {}, real: world },
    streams,
    listeners: [sampleListener],
    pace: { startAfterMs },
  });
}
