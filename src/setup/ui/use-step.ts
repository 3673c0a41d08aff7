import { useState } from 'react';
import { failureIn, type Answer, type Failure } from '../api/ask';

export interface Step {
  /** Why the last one brought nothing; null once one did. */
  readonly failure: Failure | null;
  /** Whether an answer is awaited. */
  readonly isBusy: boolean;
  /** What was asked for, or null if it could not be had. */
  take<T>(asking: Promise<Answer<T>>): Promise<T | null>;
}

/** One step that somebody takes with a button: asked once, with the failure beside it. */
export function useStep(): Step {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    failure,
    isBusy,
    take: async (asking) => {
      setBusy(true);
      const answer = await asking;
      setBusy(false);
      setFailure(failureIn(answer));
      return answer.kind === 'done' ? answer.value : null;
    },
  };
}
