import { compareNames } from '../text/names';
import { accountKey } from './account';
import { tiesAddresses } from './address-trust';
import type { Candidate } from './candidate';
import type { Evidence } from './evidence';
import type { Known, OwnedElsewhere } from './known';
import { decisionEvidence, standingDecisions } from './standing-decisions';
import type { SubjectFacts } from './subject';

/** What the organisation knows of one candidate among all: what colleagues decided, and who else owns it. */
export function knownEvidence(facts: SubjectFacts, candidate: Candidate, scene: Scene): readonly Evidence[] {
  const { decisions, ownedElsewhere } = scene.known;
  const owned = ownedElsewhere
    .filter((owner) => accountKey(owner) === accountKey(candidate.profile.account) && !isOtherAddress(facts, candidate, owner))
    .filter(({ owner }, at, all) => all.findIndex((other) => other.owner === owner) === at)
    .map(({ owner, seenAt }) => ownedByAnother(candidate, owner, seenAt));
  const decided = decisionEvidence(standingDecisions(candidate, decisions));
  return [...decided, ...fromOtherAddresses(candidate, scene), ...owned, ...besideSplitOff(candidate, scene)];
}

/** All candidates and what is known of them. */
export interface Scene {
  readonly candidates: readonly Candidate[];
  readonly known: Known;
}

/** What is this person's at another address, because a colleague said that both are the same person's. */
function fromOtherAddresses({ profile }: Candidate, { known }: Scene): readonly Evidence[] {
  return known.joined
    .filter((joined) => accountKey(joined) === accountKey(profile.account))
    .map(({ verdict, network, address, seenAt }) => ({ kind: `joined-${verdict}`, source: network, seenAt, detail: address }));
}

/** One person with two addresses is stored as two: where the network itself ties both to the account and the names agree, nobody else owns it. */
function isOtherAddress({ spokenName }: SubjectFacts, { profile }: Candidate, { owner }: OwnedElsewhere): boolean {
  if (owner === null || spokenName === null || !profile.foundBy.includes('address') || !tiesAddresses(profile.account.network))
    return false;
  return compareNames(owner, spokenName).relation === 'same';
}

/** What links both ways with an account that was split off goes with it: the two name each other. */
function besideSplitOff(candidate: Candidate, { candidates, known }: Scene): readonly Evidence[] {
  const key = accountKey(candidate.profile.account);
  return candidates
    .filter((other) => accountKey(other.profile.account) !== key && linksTo(candidate, other) && linksTo(other, candidate))
    .filter((other) => standingDecisions(other, known.decisions)[0]?.kind === 'split')
    .map((other) => ownedByAnother(candidate, other.profile.account.handle, other.profile.seenAt));
}

function linksTo(from: Candidate, to: Candidate): boolean {
  return [...to.keys].some((key) => from.verifiedByLink.has(key));
}

function ownedByAnother({ profile }: Candidate, detail: string | null, seenAt: string): Evidence {
  return { kind: 'owned-by-another', source: profile.account.network, seenAt, detail };
}
