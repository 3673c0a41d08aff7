import { setTimeout as pause } from 'node:timers/promises';
import type { StreamLease } from '../store/listening-store';
import type { ListeningContext } from './listening-context';
import type { Stream } from './streams-on';
import { takeTurn, type TurnEnd } from './take-turn';

/** How one attempt ended; `elsewhere`: another replica listens. */
type Attempt = TurnEnd | { readonly kind: 'elsewhere' };

/** Listens to one stream until the signal aborts, or with `once` until it has caught up. Whatever fails is told and tried again. Never rejects. */
export async function keepListening(stream: Stream, context: ListeningContext, signal: AbortSignal): Promise<void> {
  let lease: StreamLease | null = null;
  let failures = 0;
  let attempt: Attempt;
  do {
    try {
      lease = await leaseOf(stream, context, lease);
      attempt = lease ? await takeTurn(stream, context, AbortSignal.any([signal, lease.signal])) : { kind: 'elsewhere' };
    } catch (error) {
      context.warn('listening failed', { stream: stream.label, err: error });
      attempt = { kind: 'failed', reason: 'internal', againAt: null, progressed: false };
    }
    const isFailure = attempt.kind === 'failed' && !signal.aborted;
    if (attempt.kind === 'failed' && isFailure) context.tell({ stream: stream.label, kind: 'failed', reason: attempt.reason });
    failures = isFailure && !hasProgressed(attempt) ? failures + 1 : 0;
    // So that a replica with a better line may try.
    if (attempt.kind !== 'heard') lease = await giveBack(lease);
  } while (!context.once && (await waited(pauseMs(attempt, { stream, context, failures }), signal)));
  await giveBack(lease);
}

async function leaseOf(stream: Stream, { store, tell }: ListeningContext, held: StreamLease | null): Promise<StreamLease | null> {
  if (held && !held.signal.aborted) return held;
  const lease = await store.lease(stream.id);
  tell({ stream: stream.label, kind: lease ? 'listening' : 'elsewhere' });
  return lease;
}

async function giveBack(lease: StreamLease | null): Promise<null> {
  await lease?.release();
  return null;
}

function hasProgressed(attempt: Attempt): boolean {
  return attempt.kind === 'failed' && attempt.progressed;
}

interface Pausing {
  readonly stream: Stream;
  readonly context: ListeningContext;
  /** In a row. */
  readonly failures: number;
}

/** Milliseconds: what the network asks for, and at least our own. */
function pauseMs(attempt: Attempt, { stream: { way }, context: { pace, now }, failures }: Pausing): number {
  if (attempt.kind === 'elsewhere' || attempt.kind === 'lost') return pace.leaseEveryMs;
  const asked = attempt.againAt === null ? 0 : Date.parse(attempt.againAt) - now().getTime();
  const everyMs = way.way === 'polled' ? way.everySeconds * 1000 : pace.backoffMs;
  const backoffMs = Math.min(pace.backoffMs * 2 ** failures, pace.longestBackoffMs);
  return Math.max(asked, attempt.kind === 'heard' ? everyMs : backoffMs);
}

/** Whether the time went by without the listening being stopped. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return pause(ms, true, { signal }).catch(() => false);
}
