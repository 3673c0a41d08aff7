/** How quickly somebody leafs through messages, and what we do about it; milliseconds. */
const restMs = 500;
const quietMs = 400;
/** A wrong click and the right one after it: both are worth an answer at once. */
const promptCalls = 2;

interface Pace {
  /** Runs the task at once, or after a quiet moment while the user is leafing; a newer task replaces a waiting one. */
  run(task: () => void): void;
  cancel(): void;
}

/** Lets the first calls of a burst through at once and then only the last one, so that 30 quick switches make three calls. */
export function createPace(now: () => number): Pace {
  let lastAt = Number.NEGATIVE_INFINITY;
  let prompt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run: (task) => {
      clearTimeout(timer);
      prompt = now() - lastAt >= restMs ? 1 : prompt + 1;
      lastAt = now();
      if (prompt <= promptCalls) task();
      else timer = setTimeout(task, quietMs);
    },
    cancel: () => clearTimeout(timer),
  };
}
