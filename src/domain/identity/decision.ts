import type { Account } from './account';

/** Who decided: an id that means nothing outside, and the name to show, if there is one. */
export interface Colleague {
  readonly id: string;
  readonly name: string | null;
}

/**
 * `same` and `other`: this account is, or is not, this person's. `linked`: a colleague gave the link to an account, whether or not we can read it.
 * `split`: accounts that were joined to this person wrongly and are another person's, together.
 */
export type DecisionKind = 'same' | 'other' | 'linked' | 'split';

/** What one colleague decided about one account of one person. A split of several accounts is one decision: the same `id` stands at each. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** As it was when it was decided. A link added by hand gives one of `linkedAccount`. */
  readonly account: Account;
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
  readonly undone: { readonly by: Colleague; readonly at: string } | null;
}

/** What one colleague said of two addresses: that one person has both, or that they are two people's. */
export interface AddressDecision {
  readonly id: string;
  readonly kind: 'same' | 'other';
  /** Their order says nothing. */
  readonly between: readonly [string, string];
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
  readonly undone: { readonly by: Colleague; readonly at: string } | null;
}
