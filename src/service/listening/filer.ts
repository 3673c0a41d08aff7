import type { Heard } from '../../connectors/listener';
import type { Filed } from '../store/listening-store';
import type { Judged } from './judge';

/** What waits to be filed: judged, with how far the stream was heard. */
export interface Pending extends Judged {
  readonly cursor: string | null;
  readonly lastEventAt: string | null;
}

export interface FilerOptions {
  readonly judge: (heard: Heard) => Judged;
  /** Keeps it; rejects if that can't be done. */
  readonly file: (pending: Pending) => Promise<Filed | 'lost'>;
  /** How long mentions and deletions wait for others, and how long a cursor that moved alone does; milliseconds. */
  readonly waitMs: number;
  readonly cursorWaitMs: number;
  /** So many mentions and deletions at once, at most. */
  readonly most: number;
  /** Told once when filing can't go on: nothing is taken any more, and what is not filed will be heard again. */
  readonly onEnd: (reason: unknown) => void;
}

/** Collects what was heard and files it in order, one transaction at a time. */
export interface Filer {
  /** Takes what was heard; resolves when there is room for more. Rejects when filing can't go on. */
  add(heard: Heard): Promise<void>;
  /** Files what waits. Rejects when filing can't go on. */
  flush(): Promise<void>;
  /** Drops what waits. */
  close(): void;
}

/** Another replica listens to the stream now. */
export class StreamLostError extends Error {
  override readonly name = 'StreamLostError';
}

const nothing: Pending = { mentions: [], reworded: [], deletions: [], cursor: null, lastEventAt: null };

export function createFiler({ judge, file, waitMs, cursorWaitMs, most, onEnd }: FilerOptions): Filer {
  let pending = nothing;
  let timer: { readonly handle: NodeJS.Timeout; readonly dueAt: number } | null = null;
  let filing: Promise<void> = Promise.resolve();
  let ended: { readonly reason: unknown } | null = null;

  function end(reason: unknown): void {
    if (ended) return;
    ended = { reason };
    stopTimer();
    onEnd(reason);
  }

  function stopTimer(): void {
    if (timer) clearTimeout(timer.handle);
    timer = null;
  }

  function fileWithin(ms: number): void {
    const dueAt = performance.now() + ms;
    if (timer && timer.dueAt <= dueAt) return;
    stopTimer();
    timer = { dueAt, handle: setTimeout(() => void flush().catch(() => undefined), ms).unref() };
  }

  async function keep(): Promise<void> {
    const taken = pending;
    pending = nothing;
    if (ended) throw ended.reason;
    if (taken === nothing) return;
    try {
      if ((await file(taken)) === 'lost') throw new StreamLostError();
    } catch (error) {
      end(error);
      throw error;
    }
  }

  function flush(): Promise<void> {
    stopTimer();
    filing = filing.then(keep);
    // Whoever waits for it is told; if nobody does, `onEnd` was.
    filing.catch(() => undefined);
    return filing;
  }

  return {
    async add(heard) {
      if (ended) throw ended.reason;
      pending = together(pending, { ...judge(heard), cursor: heard.cursor, lastEventAt: heard.lastEventAt });
      const weight = weightOf(pending);
      if (weight >= most) return flush();
      fileWithin(weight > 0 ? waitMs : cursorWaitMs);
    },
    flush,
    close() {
      stopTimer();
      pending = nothing;
      ended ??= { reason: new StreamLostError() };
    },
  };
}

function weightOf({ mentions, reworded, deletions }: Judged): number {
  return mentions.length + reworded.length + deletions.length;
}

/** In their order: a post that was changed again stands with its last words, and one that was taken back is gone. */
function together(before: Pending, after: Pending): Pending {
  const gone = new Set(after.deletions.filter(({ of }) => of === 'post').map(({ id }) => id));
  const goneAccounts = new Set(after.deletions.filter(({ of }) => of === 'account').map(({ id }) => id));
  const changed = new Set(after.reworded.map(({ id }) => id));
  return {
    mentions: [...before.mentions.filter(({ post }) => !changed.has(post.id)), ...after.mentions].filter(
      ({ post }) => !gone.has(post.id) && !goneAccounts.has(post.accountId),
    ),
    reworded: [...before.reworded.filter(({ id }) => !changed.has(id)), ...after.reworded],
    deletions: [...before.deletions, ...after.deletions],
    cursor: after.cursor ?? before.cursor,
    lastEventAt: after.lastEventAt ?? before.lastEventAt,
  };
}
