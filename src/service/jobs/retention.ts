import { setTimeout as pause } from 'node:timers/promises';
import type { LookupParts } from '../lookup/lookup-person';
import { openDailyJob, type DailyJob, type Worked } from './daily-job';
import { retentionRules, type RetentionParts, type RetentionRule } from './retention-rules';

/** How often is looked for what. Milliseconds. */
export interface RetentionPace {
  /** After the start: whoever opens the first message must not wait for the queue's tables. */
  readonly startAfterMs: number;
  readonly lookEveryMs: number;
  /** Between two pieces, so that look-ups are not held up. */
  readonly restMs: number;
}

const usualPace: RetentionPace = { startAfterMs: 30_000, lookEveryMs: 10 * 60_000, restMs: 50 };
/** A replica gives the job back after so long, well before another would take it over. */
const pieceMs = 4 * 60_000;
const dayMs = 86_400_000;

export interface RetentionJob {
  /** Resolves when nothing is left to do. Never rejects. */
  stop(): Promise<void>;
}

type JobParts = RetentionParts & Pick<LookupParts, 'warn'>;

/** Forgets every day, in the background and on one replica, what was kept for long enough. Whatever fails is told to the log and tried again. */
export function startRetention(parts: JobParts, pace: RetentionPace = usualPace): RetentionJob {
  const stopping = new AbortController();
  const ended = keepForgetting(parts, pace, stopping.signal);
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

async function keepForgetting(parts: JobParts, pace: RetentionPace, signal: AbortSignal): Promise<void> {
  let job: DailyJob | null = null;
  let waitMs = pace.startAfterMs;
  while (await waited(waitMs, signal)) {
    waitMs = pace.lookEveryMs;
    job ??= await trying(parts, () => openJob(parts));
    const open = job;
    if (!open) continue;
    const worked = await trying(parts, () => open.work(() => forgetPiece(parts, { restMs: pace.restMs, signal })));
    if (worked === 'later') waitMs = pace.restMs;
  }
  if (job) await trying(parts, job.close);
}

function openJob({ store, warn }: JobParts): Promise<DailyJob> {
  return openDailyJob('retention', store.queueDatabase, (error) => warn('the queue failed', { err: error }));
}

interface Working {
  readonly restMs: number;
  readonly signal: AbortSignal;
}

/** What is older than the settings of now allow goes, rule by rule; what is cut off begins anew, where little is left to find. */
async function forgetPiece(parts: JobParts, working: Working): Promise<Worked> {
  const until = performance.now() + pieceMs;
  for (const rule of retentionRules) {
    if (!(await followRule(rule, { ...parts }, { ...working, until }))) return 'later';
  }
  return 'done';
}

/** Whether nothing is left. */
async function followRule(
  { keptDays, forget }: RetentionRule,
  parts: RetentionParts,
  { restMs, signal, until }: Working & { readonly until: number },
): Promise<boolean> {
  const now = parts.now();
  const before = new Date(now.getTime() - keptDays(parts.settings.retention) * dayMs).toISOString().slice(0, 10);
  let after: string | null = null;
  do {
    ({ next: after } = await forget({ before, after, now: now.toISOString() }, parts));
    if (after === null) return true;
  } while ((await waited(restMs, signal)) && performance.now() < until);
  return false;
}

/** The error of a failed step is for the log: the next step may succeed, and nothing is lost. */
async function trying<T>({ warn }: JobParts, step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    warn('forgetting what was kept for long enough failed', { err: error });
    return null;
  }
}

/** Whether the time went by without the service being stopped. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return pause(ms, true, { signal, ref: false }).catch(() => false);
}
