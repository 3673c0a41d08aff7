/** One identity on one network. `id` never changes; `handle` may (a DID or number against a user name). */
export interface Account {
  readonly network: string;
  readonly id: string;
  readonly handle: string;
  /** The https page a person opens to see the account. */
  readonly url: string;
}

/** Key of an account across all networks, for maps and comparisons. */
export function accountKey(account: Pick<Account, 'network' | 'id'>): string {
  return `${account.network}:${account.id}`;
}
