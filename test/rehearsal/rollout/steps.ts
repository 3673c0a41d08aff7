import { RehearsalError } from '../rehearsal-error';
import type { Claims } from '../report';

/** Does one step of the guide, prints one line of it with how long it took, and gives what the step found for those after it. */
export type Step = <T>(what: string, act: () => Promise<Done<T>>) => Promise<T>;

/** What must be so after a step, in words, and what later steps need of it. */
export interface Done<T> {
  readonly claims: Claims;
  readonly found: T;
  /** What there was to see, told where a claim is not so. */
  readonly seen?: string;
}

interface Steps {
  readonly step: Step;
  /** Whether everything that was claimed is so. */
  isRight(): boolean;
}

/** Starts the list. A step that can't be done at all ends the rehearsal, by a `RehearsalError`; one after which a claim is not so does not. */
export function createSteps(print: (line: string) => void): Steps {
  let isRight = true;
  return {
    isRight: () => isRight,
    step: async (what, act) => {
      const started = performance.now();
      const tell = (isDone: boolean, words: string) => {
        isRight &&= isDone;
        const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
        print(`${isDone ? 'ok    ' : 'FAILED'}  ${seconds} s  ${what}: ${words}\n`);
      };
      const {
        claims,
        found,
        seen = '',
      } = await act().catch((error: unknown) => {
        tell(false, 'it could not be done');
        throw new RehearsalError(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
      const broken = Object.keys(claims).filter((claim) => claims[claim] !== true);
      tell(broken.length === 0, broken.length === 0 ? Object.keys(claims).join('; ') : `NOT SO: ${broken.join('; ')}`);
      if (broken.length > 0 && seen !== '') process.stderr.write(`--- this was to see:\n${seen}\n`);
      return found;
    },
  };
}

/** A step whose claims are all that it gives. */
export function claim(claims: Claims, seen = ''): Done<null> {
  return { claims, found: null, seen };
}
