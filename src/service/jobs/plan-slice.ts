import type { Settings } from '../../contract/settings';
import type { Store } from '../store/store';

/** Length of the slice of time whose turns are planned together, by whichever replica comes first. */
export const sliceMs = 10 * 60_000;
const dayMs = 86_400_000;
/** Turns come up to a seventh of the interval later than they could, by the person: who was met on one day drifts apart. */
const jitterOfInterval = 1 / 7;
/** After a standstill, people are caught up with this many times as fast as turns come. */
const catchUp = 4;
const leastPerSlice = 5;
/** A person whose job is lost comes up again after this. */
export const claimMs = 60 * 60_000;

/** One person's turn. */
export interface Turn {
  readonly personId: string;
  readonly startAt: Date;
  /** Higher goes first. */
  readonly priority: number;
}

export interface SliceInput {
  readonly store: Pick<Store, 'watch'>;
  readonly watch: Settings['watch'];
  readonly now: Date;
  /** Length of the slice that is planned, milliseconds. */
  readonly lengthMs: number;
}

/** Claims the people whose turn comes within the next slice, and spreads those who are late over it. */
export async function planSlice({ store, watch, now, lengthMs }: SliceInput): Promise<readonly Turn[]> {
  const intervalMs = watch.intervalDays * dayMs;
  const { due } = await store.watch.claimDue({
    now: now.toISOString(),
    until: new Date(now.getTime() + lengthMs).toISOString(),
    intervalSeconds: intervalMs / 1000,
    jitterSeconds: (intervalMs / 1000) * jitterOfInterval,
    metSince: new Date(now.getTime() - watch.metWithinDays * dayMs).toISOString().slice(0, 10),
    share: (catchUp * lengthMs) / intervalMs,
    least: leastPerSlice,
    claimSeconds: claimMs / 1000,
  });
  return due.map(({ id, dueAt, lastMetOn }, index) => {
    const late = now.getTime() + (lengthMs * index) / due.length;
    const startAt = new Date(Math.max(Date.parse(dueAt ?? '') || 0, late));
    return { personId: id, startAt, priority: Math.floor(Date.parse(lastMetOn) / dayMs) };
  });
}
