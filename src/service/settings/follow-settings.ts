import type { LiveSettings } from './live-settings';

/** Something that runs in the background. `stop` never rejects. */
export interface Running {
  stop(): Promise<void>;
}

export interface Followed {
  /** What it would run with now, in one word; null while it is off. */
  readonly wanted: () => string | null;
  readonly start: () => Running;
}

/** Runs something while the settings want it, and anew when what it runs with has changed. The old one has ended before the new one begins. */
export function followSettings(live: Pick<LiveSettings, 'subscribe'>, { wanted, start }: Followed): Running {
  let running: { readonly with: string; readonly part: Running } | null = null;
  let isOver = false;
  let turn: Promise<void> = Promise.resolve();

  async function adjust(): Promise<void> {
    const what = isOver ? null : wanted();
    if (what === (running?.with ?? null)) return;
    await running?.part.stop();
    running = what === null ? null : { with: what, part: start() };
  }

  const next = () => (turn = turn.then(adjust));
  const leave = live.subscribe(() => void next());
  void next();
  return {
    stop() {
      leave();
      isOver = true;
      return next();
    },
  };
}
