import path from 'node:path';
import type { LookupParts, World } from '../lookup/lookup-person';
import { createOutbound } from '../outbound/create-outbound';
import type { OutboundEvent } from '../outbound/outbound-options';
import { readSamplePeople } from './sample-answers';
import { makePast } from './sample-past';
import { startSampleServer } from './sample-server';

export interface SampleWorldOptions {
  /** The project's folder. */
  readonly root: string;
  readonly userAgent: string;
  /** Told of each request to a sample network. */
  readonly log?: (event: OutboundEvent) => void;
}

export interface SampleWorld {
  readonly world: World;
  /** Makes the sample people's past, once for each store; `onStart` is called if there is something to make. */
  makePast(parts: LookupParts, onStart: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Starts the bundled sample networks, and a way out that leads only to them. */
export async function startSampleWorld({ root, userAgent, log = () => undefined }: SampleWorldOptions): Promise<SampleWorld> {
  const people = await readSamplePeople(path.join(root, 'assets/samples/people'));
  const { origin, setNow, close } = await startSampleServer({ people });
  const openOutbound = () => createOutbound({ userAgent, localOrigin: origin, log });
  const outbound = openOutbound();
  return {
    world: { outbound, sample: true },
    makePast: (parts, onStart) => makePast({ people, setNow, openOutbound, onStart }, parts),
    close: async () => {
      await outbound.close();
      await close();
    },
  };
}
