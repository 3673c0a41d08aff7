/** What a part of the rehearsal is handed. */
export interface Stage {
  /** The project's folder. */
  readonly root: string;
  /** A temporary folder that is removed at the end. */
  readonly folder: string;
  /** Progress, one short sentence each. */
  readonly say: (sentence: string) => void;
  /** Runs at the end, the newest first. `now` is called instead when the process has to leave at once, and must not wait. */
  readonly atEnd: (end: { readonly close: () => Promise<void>; readonly now?: () => void }) => void;
}

interface Ends {
  readonly atEnd: Stage['atEnd'];
  close(): Promise<void>;
}

/** Collects what has to be closed, so that also Ctrl+C leaves no process behind. */
export function createEnds(): Ends {
  const ends: Parameters<Stage['atEnd']>[0][] = [];
  const leave = () => ends.reverse().forEach(({ now }) => now?.());
  // `exit` handlers run for the signals too: those of the database server listen to it.
  const onSignal = () => process.exit(130);
  process.once('exit', leave);
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  return {
    atEnd: (end) => void ends.push(end),
    close: async () => {
      for (let end = ends.pop(); end; end = ends.pop()) await end.close();
      process.off('exit', leave);
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
