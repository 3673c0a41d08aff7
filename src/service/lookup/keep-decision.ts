import type { DecisionRequest } from '../../contract/decision';
import { accountKey, type Account } from '../../domain/identity/account';
import type { Colleague, Decision } from '../../domain/identity/decision';
import { linkKey } from '../../domain/identity/link-key';
import { isKnownByLink, linkedAccount } from '../../domain/identity/linked-account';
import { parseAddress } from '../../domain/message/address';
import type { KnownPerson } from '../store/store';
import { keepAddressDecision } from './keep-address-decision';
import type { LookupParts } from './lookup-person';
import { declineOf } from './policy';

/**
 * `not-looked-up`: a colleague, an excluded domain, or a person who asked not to be looked up. `imitated`: one of two addresses looks like a known
 * domain and is not. `no-such-address`: the other address is none, the same one, or one more than a person may have.
 */
export type DecisionOutcome = 'kept' | 'not-looked-up' | 'no-such-account' | 'imitated' | 'no-such-address';

export interface Deciding {
  /** A UUID; the same again changes nothing. */
  readonly id: string;
  readonly by: Colleague;
  readonly parts: Pick<LookupParts, 'store' | 'settings' | 'connectors' | 'now'>;
}

/** Keeps what a colleague says of a person's accounts and addresses. Which account that is, is taken from what we know, not from whoever asks. */
export async function keepDecision(request: DecisionRequest, deciding: Deciding): Promise<DecisionOutcome> {
  const { store, settings } = deciding.parts;
  const address = parseAddress(request.address);
  if (!address || declineOf(address, null, settings)) return 'not-looked-up';
  if ('other' in request) return keepAddressDecision({ address, other: request.other, choice: request.choice }, deciding);
  const { person } = await store.findByAddress(address.address);
  const accounts = accountsOf(request, person, deciding.parts);
  if (!accounts) return 'no-such-account';
  return keepAccountDecision({ address: address.address, person, choice: request.choice, accounts }, deciding);
}

interface AccountDecision {
  readonly address: string;
  readonly person: KnownPerson | null;
  readonly choice: Exclude<DecisionRequest, { other: string }>['choice'];
  readonly accounts: readonly Account[];
}

async function keepAccountDecision(given: AccountDecision, { id, by, parts }: Deciding): Promise<DecisionOutcome> {
  const { address, person, choice, accounts } = given;
  const at = parts.now().toISOString();
  if (choice === 'undecided' || choice === 'unlinked' || choice === 'unsplit') {
    const own = ownDecisions(person?.decisions ?? [], { accounts, by });
    for (const which of choice === 'unsplit' ? splitsAmong(own) : own.map(aboutOneAccount))
      await parts.store.undoDecision({ address, which, by, at });
    return 'kept';
  }
  const outcome = await parts.store.recordDecision({ id, address, kind: choice, accounts, by, at });
  return outcome === 'recorded' ? 'kept' : outcome === 'suppressed' ? 'not-looked-up' : 'no-such-account';
}

/** What a colleague decided about accounts, also while only the links to them were known. */
function ownDecisions(
  decisions: readonly Decision[],
  { accounts, by }: { readonly accounts: readonly Account[]; readonly by: Colleague },
): readonly Decision[] {
  const isAbout = (decided: Account) =>
    accounts.some(
      (account) => accountKey(decided) === accountKey(account) || (isKnownByLink(decided) && decided.id === linkKey(account.url)),
    );
  return decisions.filter((one) => one.undone === null && one.by.id === by.id && isAbout(one.account));
}

/** One account of a split may come back without the others. */
function aboutOneAccount({ account }: Decision) {
  return { kind: 'own', network: account.network, accountId: account.id } as const;
}

function splitsAmong(decisions: readonly Decision[]) {
  const ids = new Set(decisions.filter(({ kind }) => kind === 'split').map(({ id }) => id));
  return [...ids].map((id) => ({ kind: 'decision', id }) as const);
}

type AskedAccounts = Exclude<DecisionRequest, { other: string }>;

/** Accounts that were found for this person or that somebody decided about before, or the one behind a link; null if one of them is neither. */
function accountsOf(request: AskedAccounts, person: KnownPerson | null, parts: Deciding['parts']): readonly Account[] | null {
  if ('link' in request) return asList(accountAt(request.link, parts));
  const known = knownAccounts(person);
  const asked = 'accounts' in request ? request.accounts : [request];
  const accounts = asked.map(({ network, accountId }) => known.find((one) => one.network === network && one.id === accountId));
  const found = accounts.filter((account) => account !== undefined);
  return found.length === accounts.length ? found : null;
}

function asList(account: Account | null): readonly Account[] | null {
  return account && [account];
}

function knownAccounts(person: KnownPerson | null): readonly Account[] {
  if (person === null) return [];
  const profiles = [person, ...person.joined].flatMap((stored) => stored.profiles);
  return [...profiles, ...person.decisions].map(({ account }) => account);
}

function accountAt(link: string, { connectors }: Pick<LookupParts, 'connectors'>): Account | null {
  const owner = connectors.find((connector) => connector.parseProfileUrl(link) !== null);
  return linkedAccount(owner?.id ?? 'website', link);
}
