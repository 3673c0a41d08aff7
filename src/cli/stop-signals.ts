import type { EventEmitter } from 'node:events';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm passes Ctrl+C on to the program, which the terminal has told already. */
const echoMs = 1_000;

export interface StopSource {
  readonly process: EventEmitter;
  /** Ends the process at once. */
  readonly leave: () => void;
}

/** Resolves when the process is told to stop (Ctrl+C, SIGTERM, a closed terminal). When it is told again later it ends at once. */
export function toldToStop({ process: source, leave }: StopSource = thisProcess()): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const listener = () => {
      if (first !== null && Date.now() - first > echoMs) leave();
      first ??= Date.now();
      resolve();
    };
    for (const signal of signals) source.on(signal, listener);
  });
}

function thisProcess(): StopSource {
  // 130: ended by Ctrl+C, as shells count it.
  return { process, leave: () => process.exit(130) };
}
