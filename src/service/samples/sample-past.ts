import { randomUUID } from 'node:crypto';
import { lookupPerson, type LookupParts } from '../lookup/lookup-person';
import type { Outbound } from '../outbound/outbound';
import type { Store } from '../store/store';
import type { SamplePerson } from './sample-answers';

const dayMs = 86_400_000;

export interface PastParts {
  readonly people: readonly SamplePerson[];
  /** Moves the sample networks in time. */
  readonly setNow: (now: () => Date) => void;
  /** A way out of its own: what the past answered must not be in the cache of today. */
  readonly openOutbound: () => Outbound;
  /** Called before the first look-up, if there is one to make. */
  readonly onStart: () => void;
}

/** Looks the sample people up as it was then, once, through the very same way as later; those whom the store knows are left alone. */
export async function makePast({ people, setNow, openOutbound, onStart }: PastParts, parts: LookupParts): Promise<void> {
  await suppressThoseWhoAsked(people, parts.store);
  const unseen = await notYetSeen(people, parts.store);
  if (unseen.length === 0) return;
  onStart();
  const outbound = openOutbound();
  try {
    for (const seen of unseen) {
      const then = new Date(Date.now() - seen.daysAgo * dayMs);
      setNow(() => then);
      await lookUp(seen, { ...parts, samples: { outbound, sample: true }, now: () => then });
    }
  } finally {
    setNow(() => new Date());
    await outbound.close();
  }
}

type Seen = SamplePerson['seenBefore'][number];

async function suppressThoseWhoAsked(people: readonly SamplePerson[], store: Store): Promise<void> {
  for (const address of people.flatMap(({ askedNotTo }) => askedNotTo)) {
    if (!(await store.findByAddress(address)).suppressed) await store.suppress(address, new Date());
  }
}

/** Oldest first. */
async function notYetSeen(people: readonly SamplePerson[], store: Store): Promise<readonly Seen[]> {
  const all = people.flatMap(({ seenBefore }) => seenBefore);
  const known = await Promise.all(all.map(async ({ address }) => (await store.findByAddress(address)).person !== null));
  return all.filter((_seen, index) => !known[index]).sort((a, b) => b.daysAgo - a.daysAgo);
}

async function lookUp({ address, name, title, company }: Seen, parts: LookupParts): Promise<void> {
  const messageSentAt = parts.now().toISOString();
  const request = { lookup: randomUUID(), address, name, title, company, links: [], departure: null, messageSentAt, again: [] };
  const events = lookupPerson(request, parts, new AbortController().signal);
  while (!(await events.next()).done);
}
