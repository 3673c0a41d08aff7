import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { lookupPerson, type LookupParts, type World } from '../lookup/lookup-person';
import { createOutbound } from '../outbound/create-outbound';
import type { Store } from '../store/store';
import { readSamplePeople, type SamplePerson } from './sample-answers';
import { startSampleServer, type SampleServer } from './sample-server';

export interface SampleWorldOptions {
  /** The project's folder. */
  readonly root: string;
  readonly userAgent: string;
}

export interface SampleWorld {
  readonly world: World;
  /** Makes the sample people's past: looks them up as it was then, once, through the very same way as later. */
  makePast(parts: LookupParts): Promise<void>;
  close(): Promise<void>;
}

/** Starts the bundled sample networks, and a way out that leads only to them. */
export async function startSampleWorld({ root, userAgent }: SampleWorldOptions): Promise<SampleWorld> {
  const people = await readSamplePeople(path.join(root, 'assets/samples/people'));
  const server = await startSampleServer({ people });
  const outbound = createOutbound({ userAgent, localOrigin: server.origin });
  return {
    world: { outbound, sample: true },
    makePast: (parts) => makePast({ people, server, parts, userAgent }),
    close: async () => {
      await outbound.close();
      await server.close();
    },
  };
}

type Seen = SamplePerson['seenBefore'][number];

interface PastContext {
  readonly people: readonly SamplePerson[];
  readonly server: SampleServer;
  readonly parts: LookupParts;
  readonly userAgent: string;
}

async function makePast({ people, server, parts, userAgent }: PastContext): Promise<void> {
  for (const address of people.flatMap(({ askedNotTo }) => askedNotTo)) await suppressOnce(parts.store, address);
  // A way out of its own: what the past answered must not be in the cache of today.
  const outbound = createOutbound({ userAgent, localOrigin: server.origin });
  try {
    for (const seen of await notYetSeen(people, parts.store)) {
      const then = new Date(Date.now() - seen.daysAgo * 86_400_000);
      server.setNow(() => then);
      await lookUpThen(seen, { ...parts, samples: { outbound, sample: true }, now: () => then });
    }
  } finally {
    server.setNow(() => new Date());
    await outbound.close();
  }
}

/** What is to be told of those whom the store does not know, oldest first. */
async function notYetSeen(people: readonly SamplePerson[], store: Store): Promise<readonly Seen[]> {
  const all = people.flatMap(({ seenBefore }) => seenBefore);
  const known = await Promise.all(all.map(async ({ address }) => (await store.findByAddress(address)).person !== null));
  return all.filter((_seen, index) => !known[index]).sort((a, b) => b.daysAgo - a.daysAgo);
}

async function suppressOnce(store: Store, address: string): Promise<void> {
  if (!(await store.findByAddress(address)).suppressed) await store.suppress(address, new Date());
}

async function lookUpThen(seen: Seen, parts: LookupParts): Promise<void> {
  const { address, name, title, company } = seen;
  const messageSentAt = parts.now().toISOString();
  const request = { lookup: randomUUID(), address, name, title, company, links: [], messageSentAt, again: [] };
  for await (const event of lookupPerson(request, parts, new AbortController().signal)) {
    if (event.type === 'failed') throw new Error('the past of a sample person could not be made');
  }
}
