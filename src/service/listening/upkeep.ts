import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Deletion, Heard, Listener, ListenIo } from '../../connectors/listener';
import { judge } from './judge';
import { ioOf } from './listen-io';
import type { ListeningContext } from './listening-context';
import { reasonOf } from './take-turn';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Authors are named within minutes; whoever has had no name for so long has none. */
const nameWithinMs = 7 * dayMs;
/** Posts that go because they may not be kept any longer, at once. */
const mostForgotten = 500;

/**
 * Keeps what was heard of a network as it is there: authors get their names, posts that were changed or taken back follow, and what may not be kept
 * any longer goes. One replica at a time. Whatever fails is told and tried again. Never rejects.
 */
export async function keepUp(listener: Listener, context: ListeningContext, signal: AbortSignal): Promise<void> {
  if (!listener.recheck && !listener.authorNames && listener.keptDays === null) return;
  const { once, pace, warn, now } = context;
  let retryAt: string | null;
  do {
    retryAt = await upkeep(listener, context, signal).catch((error: unknown) => {
      warn('upkeep of what was heard failed', { stream: listener.id, err: error });
      return null;
    });
  } while (!once && (await waited(Math.max(pace.upkeepEveryMs, msUntil(retryAt, now())), signal)));
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return pause(ms, true, { signal }).catch(() => false);
}

function msUntil(instant: string | null, now: Date): number {
  return instant === null ? 0 : Date.parse(instant) - now.getTime();
}

interface Upkeep {
  readonly listener: Listener;
  readonly context: ListeningContext;
  readonly io: ListenIo;
  /** The claim under which it is filed. */
  readonly stream: string;
  readonly owner: string;
}

/** Resolves to when the network wants to be asked again, if it said so. */
async function upkeep(listener: Listener, context: ListeningContext, signal: AbortSignal): Promise<string | null> {
  const stream = `${listener.id} upkeep`;
  const lease = await context.store.lease(stream);
  if (!lease) return null;
  try {
    const owner = randomUUID();
    await context.store.claim(stream, owner);
    const io = ioOf(listener, context, AbortSignal.any([signal, lease.signal]));
    const one = { listener, context, io, stream, owner };
    await nameAuthors(one);
    const retryAt = await recheck(one);
    await forgetUnseen(one);
    return retryAt;
  } finally {
    await lease.release();
  }
}

async function nameAuthors(one: Upkeep): Promise<void> {
  const { listener, context, io } = one;
  if (!listener.authorNames) return;
  const { most, ask } = listener.authorNames;
  const since = before(io.now, nameWithinMs);
  const ids = await context.store.unnamedAuthors({ network: listener.id, since, most });
  if (ids.length === 0) return;
  const answer = await ask(ids, io);
  if (answer.kind !== 'named') return tellFailure(one, reasonOf(answer));
  await context.store.nameAuthors(listener.id, answer.authors);
  if (answer.deletions.length > 0) await file(one, { posts: [], deletions: answer.deletions });
}

async function recheck(one: Upkeep): Promise<string | null> {
  const { listener, context, io } = one;
  if (!listener.recheck) return null;
  const { most, everyHours, forDays, ask } = listener.recheck;
  const span = { seenBefore: before(io.now, everyHours * hourMs), publishedSince: before(io.now, forDays * dayMs) };
  const posts = await context.store.unseenPosts({ network: listener.id, ...span, most });
  if (posts.length === 0) return null;
  const answer = await ask(posts, io);
  if (answer.kind !== 'heard') {
    tellFailure(one, reasonOf(answer));
    return answer.kind === 'unreadable' ? null : answer.retryAt;
  }
  const filed = await file(one, answer);
  const ids = posts.map(({ post }) => post.id);
  if (filed !== 'lost') await context.store.markSeen(listener.id, ids, context.now().toISOString());
  return answer.retryAt;
}

/** What was not seen at its source for as long as it may be kept. */
async function forgetUnseen(one: Upkeep): Promise<void> {
  const { listener, context, io } = one;
  if (listener.keptDays === null) return;
  const span = { seenBefore: before(io.now, listener.keptDays * dayMs), publishedSince: '-infinity' };
  const posts = await context.store.unseenPosts({ network: listener.id, ...span, most: mostForgotten });
  const deletions = posts.map(({ post }): Deletion => ({ of: 'post', id: post.id }));
  if (deletions.length > 0) await file(one, { posts: [], deletions });
}

async function file({ listener, context, stream, owner }: Upkeep, heard: Pick<Heard, 'posts' | 'deletions'>) {
  const judged = judge(heard, context.brands, { now: context.now(), judgeTone: context.judgeTone });
  const nowhere = { cursor: null, lastEventAt: null };
  const at = context.now().toISOString();
  const filed = await context.store.file({ stream, owner, network: listener.id, ...judged, ...nowhere, at });
  if (filed !== 'lost' && filed.mentions + filed.removed > 0)
    context.tell({ stream: listener.id, kind: 'filed', posts: 0, ...filed, lastEventAt: null });
  return filed;
}

function tellFailure({ listener, context }: Upkeep, reason: string): void {
  context.tell({ stream: listener.id, kind: 'failed', reason: `upkeep ${reason}` });
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString();
}
