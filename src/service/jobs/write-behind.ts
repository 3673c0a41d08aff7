/** Collects items and writes them together a little later, so that nobody waits for the writing. */
export interface WriteBehind<T> {
  add(item: T): void;
  /** Writes what is left. Never rejects. */
  close(): Promise<void>;
}

export interface WriteBehindOptions<T> {
  readonly write: (items: readonly T[]) => Promise<void>;
  readonly delayMs: number;
  /** Told of a write that failed; its items are lost. */
  readonly onError: (error: unknown) => void;
}

export function writeBehind<T>({ write, delayMs, onError }: WriteBehindOptions<T>): WriteBehind<T> {
  let waiting: T[] = [];
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const items = waiting;
    waiting = [];
    if (items.length > 0) writing = writing.then(() => write(items)).catch(onError);
    return writing;
  }

  return {
    add(item) {
      waiting.push(item);
      timer ??= setTimeout(() => void flush(), delayMs).unref();
    },
    close: flush,
  };
}
