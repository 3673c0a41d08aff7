import type { DecisionRequest } from '../../contract/decision';
import { accountKey, type Account } from '../../domain/identity/account';
import type { Colleague, Decision } from '../../domain/identity/decision';
import { linkKey } from '../../domain/identity/link-key';
import { isKnownByLink, linkedAccount } from '../../domain/identity/linked-account';
import { parseAddress } from '../../domain/message/address';
import type { Store } from '../store/store';
import type { LookupParts } from './lookup-person';
import { declineOf } from './policy';

/** `not-looked-up`: a colleague, an excluded domain, or a person who asked not to be looked up. */
export type DecisionOutcome = 'kept' | 'not-looked-up' | 'no-such-account';

interface Deciding {
  /** A UUID; the same again changes nothing. */
  readonly id: string;
  readonly by: Colleague;
  readonly parts: Pick<LookupParts, 'store' | 'settings' | 'connectors' | 'now'>;
}

/** Keeps what a colleague says of an account. Which account that is, is taken from what we know, not from whoever asks. */
export async function keepDecision(request: DecisionRequest, { id, by, parts }: Deciding): Promise<DecisionOutcome> {
  const { store, settings, now } = parts;
  const parsed = parseAddress(request.address);
  if (!parsed || declineOf(parsed, null, settings)) return 'not-looked-up';
  const { address } = parsed;
  const at = now().toISOString();
  const account = 'link' in request ? accountAt(request.link, parts) : await findAccount(address, request, store);
  if (!account) return 'no-such-account';
  const { choice } = request;
  if (choice === 'undecided' || choice === 'unlinked') {
    for (const own of await findOwn(address, { account, by, store })) {
      await store.undoDecision({ address, which: { kind: 'decision', id: own.id }, by, at });
    }
    return 'kept';
  }
  const outcome = await store.recordDecision({ id, address, kind: choice, accounts: [account], by, at });
  return outcome === 'recorded' ? 'kept' : outcome === 'suppressed' ? 'not-looked-up' : 'no-such-account';
}

interface TakingBack {
  readonly account: Account;
  readonly by: Colleague;
  readonly store: Store;
}

/** What a colleague decided about an account, also while only the link to it was known. */
async function findOwn(address: string, { account, by, store }: TakingBack): Promise<readonly Decision[]> {
  const isAbout = (decided: Account) =>
    accountKey(decided) === accountKey(account) || (isKnownByLink(decided) && decided.id === linkKey(account.url));
  const decisions = await store.decisionsOf(address);
  return decisions.filter((one) => one.undone === null && one.by.id === by.id && isAbout(one.account));
}

interface AskedAccount {
  readonly network: string;
  readonly accountId: string;
}

/** An account that was found for this person, or that somebody decided about before. */
async function findAccount(address: string, { network, accountId }: AskedAccount, store: Store): Promise<Account | null> {
  const isAsked = (account: Account) => account.network === network && account.id === accountId;
  const { person } = await store.findByAddress(address);
  const found = person?.profiles.map(({ account }) => account).find(isAsked);
  return found ?? (await store.decisionsOf(address)).map(({ account }) => account).find(isAsked) ?? null;
}

function accountAt(link: string, { connectors }: Pick<LookupParts, 'connectors'>): Account | null {
  const owner = connectors.find((connector) => connector.parseProfileUrl(link) !== null);
  return linkedAccount(owner?.id ?? 'website', link);
}
