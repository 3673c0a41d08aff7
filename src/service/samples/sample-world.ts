import path from 'node:path';
import type { LookupParts, World } from '../lookup/lookup-person';
import { createOutbound } from '../outbound/create-outbound';
import { createStreams, type StreamsOut } from '../outbound/create-streams';
import type { OutboundEvent } from '../outbound/outbound-options';
import { readSamplePeople } from './sample-answers';
import { createSampleMoments, type SampleMoments } from './sample-moments';
import { makePast } from './sample-past';
import { startSampleServer } from './sample-server';
import { createSampleStream } from './sample-stream';

export interface SampleWorldOptions {
  /** The project's folder. */
  readonly root: string;
  readonly userAgent: string;
  /** Told of each request to a sample network. */
  readonly log?: (event: OutboundEvent) => void;
}

export interface SampleWorld {
  readonly world: World;
  /** The way out for lines that stay open, which leads to the sample stream only. */
  readonly streams: StreamsOut;
  /** What can be made to happen while somebody watches. */
  readonly moments: SampleMoments;
  /** Makes the sample people's past, once for each store; `onStart` is called if there is something to make. */
  makePast(parts: LookupParts, onStart: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Starts the bundled sample networks, and a way out that leads only to them. */
export async function startSampleWorld({ root, userAgent, log = () => undefined }: SampleWorldOptions): Promise<SampleWorld> {
  const people = await readSamplePeople(path.join(root, 'assets/samples/people'));
  const stream = createSampleStream(() => new Date());
  const { origin, setNow, close } = await startSampleServer({ people, stream });
  const openOutbound = () => createOutbound({ userAgent, localOrigin: origin, log });
  const outbound = openOutbound();
  return {
    world: { outbound, sample: true },
    streams: createStreams({ userAgent, localOrigin: origin }),
    moments: createSampleMoments(people, stream),
    makePast: (parts, onStart) => makePast({ people, setNow, openOutbound, onStart }, parts),
    close: async () => {
      stream.close();
      await outbound.close();
      await close();
    },
  };
}
