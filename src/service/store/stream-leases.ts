import { sql, type Kysely } from 'kysely';
import { lockNumber } from './address-key';
import type { Engine } from './engine';
import type { StreamLease } from './listening-store';

export interface StreamLeases {
  take(stream: string): Promise<StreamLease | null>;
  close(): Promise<void>;
}

/** A dead connection is noticed after this long, milliseconds. What is written meanwhile by whoever lost a stream is refused by its claim. */
const beatMs = 5_000;

/** Leases of the embedded store are given to whoever asks: its folder has one process. */
export function openLeases({ kind, db }: Pick<Engine, 'kind' | 'db'>): StreamLeases {
  if (kind === 'postgresql') return openLockLeases(db);
  const release = () => Promise.resolve();
  return { take: () => Promise.resolve({ signal: new AbortController().signal, release }), close: release };
}

/** One connection of its own holds an advisory lock for each stream: they are gone with it, also by `kill -9`. */
function openLockLeases(db: Kysely<unknown>): StreamLeases {
  let holder: Promise<LockHolder> | null = null;
  const current = async (): Promise<LockHolder> => {
    holder ??= holdConnection(db);
    const held = await holder.catch((error: unknown) => {
      holder = null;
      throw error;
    });
    if (!held.lost.aborted) return held;
    holder = null;
    return current();
  };
  return {
    async take(stream) {
      const held = await current();
      const number = lockNumber(`stream ${stream}`);
      if (!(await held.lock(number))) return null;
      return { signal: held.lost, release: () => held.unlock(number) };
    },
    async close() {
      const held = await holder?.catch(() => null);
      holder = null;
      await held?.end();
    },
  };
}

interface LockHolder {
  /** Aborts when the connection is gone, and all locks with it. */
  readonly lost: AbortSignal;
  lock(number: string): Promise<boolean>;
  unlock(number: string): Promise<void>;
  end(): Promise<void>;
}

/** Takes a connection out of the pool until `end`, or until it breaks. */
function holdConnection(db: Kysely<unknown>): Promise<LockHolder> {
  return new Promise((resolve, reject) => {
    const held: Promise<void> = db.connection().execute(async (connection) => {
      await new Promise<void>((leave) => resolve(holderOver(connection, { leave, left: () => held })));
      await sql`select pg_advisory_unlock_all()`.execute(connection).catch(() => undefined);
    });
    held.catch(reject);
  });
}

interface Leaving {
  readonly leave: () => void;
  readonly left: () => Promise<void>;
}

function holderOver(connection: Kysely<unknown>, { leave, left }: Leaving): LockHolder {
  const lost = new AbortController();
  const lose = () => {
    clearInterval(beat);
    lost.abort();
    leave();
  };
  const ask = async (question: ReturnType<typeof sql<{ yes: boolean }>>) => {
    const { rows } = await question.execute(connection).catch((error: unknown) => {
      lose();
      throw error;
    });
    return rows[0]?.yes === true;
  };
  const beat = setInterval(() => void ask(sql`select true as yes`).catch(() => undefined), beatMs);
  beat.unref();
  return {
    lost: lost.signal,
    lock: (number) => ask(sql`select pg_try_advisory_lock(${number}::bigint) as yes`),
    async unlock(number) {
      if (!lost.signal.aborted) await ask(sql`select pg_advisory_unlock(${number}::bigint) as yes`).catch(() => undefined);
    },
    async end() {
      lose();
      await left();
    },
  };
}
