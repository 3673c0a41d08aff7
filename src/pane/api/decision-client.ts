import type { DecisionRequest } from '../../contract/decision';
import { postJson } from './post-json';

/** Has a decision kept; true once it is. Never rejects. */
export type Decide = (decision: DecisionRequest) => Promise<boolean>;

/** A client of `POST /api/decisions`. */
export function createDecide(fetchFrom: typeof fetch): Decide {
  return (decision) => postJson(fetchFrom, '/api/decisions', decision);
}
