import type { DecisionRequest } from '../../contract/decision';

/** Has a decision kept; true once it is. Never rejects. */
export type Decide = (decision: DecisionRequest) => Promise<boolean>;

const limitMs = 10_000;

/** A client of `POST /api/decisions`. */
export function createDecide(fetchFrom: typeof fetch): Decide {
  return async (decision) => {
    try {
      const answer = await fetchFrom('/api/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(decision),
        signal: AbortSignal.timeout(limitMs),
      });
      return answer.ok;
    } catch {
      // No connection, or no answer in time: the pane says that nothing was kept.
      return false;
    }
  };
}
