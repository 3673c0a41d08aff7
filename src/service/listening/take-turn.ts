import { randomUUID } from 'node:crypto';
import { HttpError } from '../../connectors/connector';
import type { Heard, ListenFrom, ListenIo, PollAnswer, Polling, Sending } from '../../connectors/listener';
import { createFiler, StreamLostError, type Filer, type Pending } from './filer';
import { judge } from './judge';
import { ioOf } from './listen-io';
import type { ListeningContext } from './listening-context';
import type { Stream } from './streams-on';

/** How a turn ended: what was heard is filed, or will be heard again. `againAt` is an ISO instant, null if none was named. */
export type TurnEnd =
  | { readonly kind: 'heard'; readonly againAt: string | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly againAt: string | null; readonly progressed: boolean }
  | { readonly kind: 'lost' };

/** One poll, or one open line for as long as it lasts. Begins where the store says that the stream was heard to. Rejects if the store fails. */
export async function takeTurn(stream: Stream, context: ListeningContext, signal: AbortSignal): Promise<TurnEnd> {
  const { listener, way, place } = stream;
  const owner = randomUUID();
  const cursor = await context.store.claim(stream.id, owner);
  const broken = new AbortController();
  const until = AbortSignal.any([signal, broken.signal]);
  const turn = { posts: 0, filed: 0 };
  const filer = createFiler({
    judge: (heard) => judge(heard, context.brands, { now: context.now(), judgeTone: context.judgeTone }),
    file: (pending) => file(pending, { stream, owner, context, turn }),
    waitMs: context.pace.fileAfterMs,
    cursorWaitMs: context.pace.cursorAfterMs,
    most: context.pace.fileMost,
    onEnd: (reason) => broken.abort(reason),
  });
  const hearing = { from: { place, cursor }, io: ioOf(listener, context, until), filer: counting(filer, turn) };
  try {
    return way.way === 'polled' ? await poll(way, hearing, context) : await read(way, hearing, context);
  } catch (error) {
    const cause: unknown = broken.signal.aborted ? broken.signal.reason : error;
    if (cause instanceof StreamLostError) return { kind: 'lost' };
    if (!(cause instanceof HttpError)) throw cause;
    return { kind: 'failed', reason: cause.reason, againAt: cause.retryAt, progressed: turn.filed > 0 };
  } finally {
    filer.close();
  }
}

interface Turn {
  /** Posts heard since the last filing. */
  posts: number;
  filed: number;
}

interface Hearing {
  readonly from: ListenFrom;
  readonly io: ListenIo;
  readonly filer: Pick<Filer, 'add' | 'flush'>;
}

function counting(filer: Filer, turn: Turn): Hearing['filer'] {
  return {
    add: (heard) => {
      turn.posts += heard.posts.length;
      return filer.add(heard);
    },
    flush: () => filer.flush(),
  };
}

async function poll(way: Polling, { from, io, filer }: Hearing, { terms }: ListeningContext): Promise<TurnEnd> {
  const answer = await way.poll(from, terms, io);
  if (answer.kind === 'heard') {
    await filer.add(answer);
    await filer.flush();
    return { kind: 'heard', againAt: answer.retryAt };
  }
  const againAt = answer.kind === 'unreadable' ? null : answer.retryAt;
  return { kind: 'failed', reason: reasonOf(answer), againAt, progressed: false };
}

/** Why nothing was learnt, for the log. */
export function reasonOf(failure: Exclude<PollAnswer, Heard>): string {
  return failure.kind === 'refused' ? `refused: ${failure.reason}` : `${failure.kind}: ${failure.detail}`;
}

/** What came before the line ended is filed, whyever it ended. */
async function read(way: Sending, { from, io, filer }: Hearing, { once, terms }: ListeningContext): Promise<TurnEnd> {
  const caughtUp = (heard: Heard) => once && heard.lastEventAt !== null && Date.parse(heard.lastEventAt) >= io.now.getTime();
  try {
    for await (const heard of way.listen(from, terms, io)) {
      await filer.add(heard);
      if (caughtUp(heard)) break;
    }
  } finally {
    await filer.flush();
  }
  return { kind: 'heard', againAt: null };
}

interface Filing {
  readonly stream: Stream;
  readonly owner: string;
  readonly context: ListeningContext;
  readonly turn: Turn;
}

async function file(pending: Pending, { stream, owner, context, turn }: Filing) {
  const at = context.now().toISOString();
  const filed = await context.store.file({ stream: stream.id, owner, network: stream.listener.id, ...pending, at });
  if (filed === 'lost') return filed;
  const { posts } = turn;
  turn.posts = 0;
  turn.filed += 1;
  context.tell({ stream: stream.label, kind: 'filed', posts, ...filed, lastEventAt: pending.lastEventAt });
  return filed;
}
