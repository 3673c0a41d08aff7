/** A signal that aborts with its parent, or by itself when its time is up. `end` must be called when the work is over. */
export interface TimeBox {
  readonly signal: AbortSignal;
  isTimeUp(): boolean;
  abort(reason?: unknown): void;
  end(): void;
}

/** Own plumbing instead of `AbortSignal.any` with `AbortSignal.timeout`: on Node 20 those may be collected before they fire. */
export function createTimeBox(ms: number, parent: AbortSignal | null): TimeBox {
  const controller = new AbortController();
  let timeUp = false;
  const timer = setTimeout(() => {
    timeUp = true;
    controller.abort(new DOMException('time is up', 'TimeoutError'));
  }, ms);
  const onParentAbort = () => controller.abort(parent?.reason);
  if (parent?.aborted) onParentAbort();
  parent?.addEventListener('abort', onParentAbort, { once: true });
  return {
    signal: controller.signal,
    isTimeUp: () => timeUp,
    abort: (reason) => controller.abort(reason),
    end() {
      clearTimeout(timer);
      parent?.removeEventListener('abort', onParentAbort);
    },
  };
}

/** Settles as `work` does, or rejects with the signal's reason as soon as that aborts. The work itself is not stopped by this. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** What a signal's reason means: the time ran out, or nobody wants the answer any more. */
export function leavingReason(reason: unknown): 'timeout' | 'aborted' {
  return nameOf(reason) === 'TimeoutError' ? 'timeout' : 'aborted';
}

/** Whether an error is one that an aborted signal brings about, and not a bug. */
export function isLeaving(error: unknown): boolean {
  return ['TimeoutError', 'AbortError'].includes(nameOf(error));
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
