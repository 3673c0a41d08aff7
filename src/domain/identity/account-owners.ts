import { tiesAddresses } from './address-trust';
import type { DecisionKind } from './decision';
import type { OwnedElsewhere } from './known';
import { newestFirst, saysSame } from './standing-decisions';

/** What is stored with another person about an account of this one. `address`: the network ties it to an address of that person. */
export interface OwnerClaim {
  readonly network: string;
  readonly id: string;
  /** Who claims it; addresses that are one person's are one claimant. */
  readonly claimant: string;
  readonly owner: string | null;
  readonly kind: DecisionKind | 'address';
  /** The decision and its colleague; empty for `address`. */
  readonly decisionId: string;
  readonly byId: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Accounts that are proven to be other people's: colleagues say so and none denies it, or nobody said anything and the network ties the account to that
 * person's very address. Links, names and whatever else a message states make nobody an owner.
 */
export function ownersOf(claims: readonly OwnerClaim[]): readonly OwnedElsewhere[] {
  const byOwner = new Map<string, readonly OwnerClaim[]>();
  for (const claim of claims.filter(isTied)) {
    const key = [claim.network, claim.id, claim.claimant].join(' ');
    byOwner.set(key, [...(byOwner.get(key) ?? []), claim]);
  }
  return [...byOwner.values()].flatMap((each) => ownership(each) ?? []);
}

/** A data vendor's record that answers to somebody's address makes nobody its owner. */
function isTied({ kind, network }: OwnerClaim): boolean {
  return kind !== 'address' || tiesAddresses(network);
}

function ownership(claims: readonly OwnerClaim[]): OwnedElsewhere | null {
  const said = claims.filter(({ kind }) => kind !== 'address').sort((a, b) => newestFirst(decisionOf(a), decisionOf(b)));
  const standing = said.filter(({ byId }, at) => said.findIndex((one) => one.byId === byId) === at);
  const deciding = standing.length > 0 ? standing : claims;
  if (!deciding.every(({ kind }) => kind === 'address' || saysSame(kind))) return null;
  const [newest] = [...deciding].sort((a, b) => newestFirst(decisionOf(a), decisionOf(b)));
  return newest ? { network: newest.network, id: newest.id, owner: newest.owner, seenAt: newest.at } : null;
}

function decisionOf({ decisionId, at }: OwnerClaim) {
  return { id: decisionId, at };
}
