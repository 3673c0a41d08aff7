import type { Terminal } from './terminal';

/** What is going on, one step after the other, each with the seconds it took. */
export interface Steps {
  /** Ends the step before, and shows the sentence of the next one. */
  readonly begin: (sentence: string) => void;
  /** Ends the last step. */
  readonly end: () => void;
}

/** Shows steps as `Opening the store… 0.4 s`, one a line. */
export function showSteps(terminal: Terminal): Steps {
  let since: number | null = null;
  const end = () => {
    if (since !== null) terminal.err(` ${((performance.now() - since) / 1000).toFixed(1)} s\n`);
    since = null;
  };
  const begin = (sentence: string) => {
    end();
    since = performance.now();
    terminal.err(`${sentence}…`);
  };
  return { begin, end };
}
