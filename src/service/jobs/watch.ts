import { setTimeout as pause } from 'node:timers/promises';
import type { LookupParts } from '../lookup/lookup-person';
import { planSlice, sliceMs } from './plan-slice';
import { takeTurn } from './take-turn';
import { openTurnQueue, type TurnQueue } from './turn-queue';

/** How often is looked for what. Milliseconds. */
export interface WatchPace {
  /** After the start: whoever opens the first message must not wait for the queue's tables. */
  readonly startAfterMs: number;
  readonly turnEveryMs: number;
  readonly planEveryMs: number;
}

const usualPace: WatchPace = { startAfterMs: 5_000, turnEveryMs: 5_000, planEveryMs: 60_000 };

export interface Watch {
  /** Gives back what is being done and resolves when nothing is left to do. Never rejects. */
  stop(): Promise<void>;
}

/** Keeps watch in the background until it is stopped: see README.md. Whatever fails is told to the log and tried again. */
export function startWatch(parts: LookupParts, pace: WatchPace = usualPace): Watch {
  const stopping = new AbortController();
  const ended = keepWatch(parts, pace, stopping.signal);
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

async function keepWatch(parts: LookupParts, pace: WatchPace, signal: AbortSignal): Promise<void> {
  const queue = await openQueue(parts, pace, signal);
  if (!queue) return;
  let plannedAt = Number.NEGATIVE_INFINITY;
  do {
    const isTimeToPlan = performance.now() - plannedAt >= pace.planEveryMs;
    if (isTimeToPlan) plannedAt = performance.now();
    if (isTimeToPlan) await trying(parts, () => queue.oncePerSlice(() => plan(queue, parts)));
    await trying(parts, () => takeNext(queue, parts, signal));
  } while (await waited(pace.turnEveryMs, signal));
  await trying(parts, () => queue.close());
}

/** Null if the service stops before the queue could be opened. */
async function openQueue(parts: LookupParts, pace: WatchPace, signal: AbortSignal): Promise<TurnQueue | null> {
  let waitMs = pace.startAfterMs;
  while (await waited(waitMs, signal)) {
    const tell = (error: unknown) => parts.warn('the queue failed', { err: error });
    const queue = await trying(parts, () => openTurnQueue(parts.store.queueDatabase, tell));
    if (queue) return queue;
    waitMs = pace.planEveryMs;
  }
  return null;
}

async function plan(queue: TurnQueue, { store, settings, now }: LookupParts): Promise<void> {
  const turns = await planSlice({ store, watch: settings.watch, now: now(), lengthMs: sliceMs });
  if (turns.length > 0) await queue.add(turns);
}

async function takeNext(queue: TurnQueue, parts: LookupParts, signal: AbortSignal): Promise<void> {
  const job = await queue.take();
  if (!job) return;
  const intervalMs = parts.settings.watch.intervalDays * 86_400_000;
  try {
    await takeTurn(job, { parts: { ...parts }, queue, intervalMs, signal });
  } catch (error) {
    await queue.fail(job);
    throw error;
  }
}

/** The error of a failed step is for the log: the next step may succeed, and jobs are not lost. */
async function trying<T>({ warn }: LookupParts, step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    warn('keeping watch failed', { err: error });
    return null;
  }
}

/** Whether the time went by without the service being stopped. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return pause(ms, true, { signal, ref: false }).catch(() => false);
}
