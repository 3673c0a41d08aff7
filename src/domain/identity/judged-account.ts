import type { Account } from './account';
import type { Evidence } from './evidence';

export type Verdict = 'proven' | 'likely' | 'possible' | 'rejected';

/** An account with its verdict and all the evidence the verdict was computed from, strongest first. */
export interface JudgedAccount {
  readonly account: Account;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  /** Whether two colleagues decided differently about it, each of whom is in the evidence. It is `possible` then. */
  readonly disputed: boolean;
  readonly name: string | null;
  readonly bio: string | null;
  readonly place: string | null;
  readonly seenAt: string;
}
