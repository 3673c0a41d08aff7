import type { LookupParts } from '../lookup/lookup-person';
import { claimMs } from './plan-slice';
import { refreshPerson, type Refreshed } from './refresh-person';
import type { TurnJob, TurnQueue } from './turn-queue';

export interface TurnContext {
  readonly parts: LookupParts;
  readonly queue: Pick<TurnQueue, 'end' | 'putBack'>;
  readonly intervalMs: number;
  /** Aborts when the service stops. */
  readonly signal: AbortSignal;
}

const firstWaitMs = 5 * 60_000;
/** A network that can't be asked so many times in a row, over days, is left out of this turn. */
const mostAttempts = 10;

/** Carries one turn out: refreshes the person, then ends the turn or puts it back for the networks that could not be asked yet. */
export async function takeTurn(job: TurnJob, { parts, queue, intervalMs, signal }: TurnContext): Promise<Refreshed['kind']> {
  const { personId, attempts } = job;
  const { watch } = parts.store;
  const refreshed = await refreshPerson(personId, { parts, intervalMs, signal });
  if (refreshed.kind === 'interrupted') {
    await queue.putBack(job, parts.now());
  } else if (refreshed.kind === 'later' && attempts < mostAttempts) {
    const startAt = startAgainAt(job, { earliest: refreshed.at, now: parts.now(), intervalMs });
    await watch.planned(personId, new Date(startAt.getTime() + claimMs).toISOString());
    await queue.putBack({ ...job, attempts: attempts + 1 }, startAt);
  } else {
    if (refreshed.kind !== 'gone') await watch.refreshed(personId, parts.now().toISOString());
    await queue.end(job);
  }
  return refreshed.kind;
}

interface Again {
  readonly earliest: Date | null;
  readonly now: Date;
  readonly intervalMs: number;
}

/** Not before the network said, twice as long each time, and not all people at the same instant; at most an eighth of the interval. */
function startAgainAt({ personId, attempts }: TurnJob, { earliest, now, intervalMs }: Again): Date {
  const waitMs = Math.min(firstWaitMs * 2 ** attempts, intervalMs / 16);
  const from = Math.max(earliest?.getTime() ?? 0, now.getTime() + waitMs);
  return new Date(Math.min(from + waitMs * shareOf(personId), now.getTime() + intervalMs / 2));
}

/** From 0 to 1, always the same for a person. */
function shareOf(personId: string): number {
  return Number.parseInt(personId.slice(0, 8), 16) / 2 ** 32;
}
