import { accountKey } from './account';
import type { Decision } from './decision';
import type { Evidence } from './evidence';
import { isKnownByLink } from './linked-account';
import type { Profile } from './profile';

/** What of a candidate a decision can mean. */
interface Decidable {
  readonly profile: Profile;
  /** Keys by which others link to it; see `accountLinkKeys`. */
  readonly keys: ReadonlySet<string>;
}

/** The decisions about one account that count: the newest of each colleague that was not undone. Newest first. */
export function standingDecisions({ profile, keys }: Decidable, decisions: readonly Decision[]): readonly Decision[] {
  const key = accountKey(profile.account);
  const about = decisions
    .filter(({ undone }) => undone === null)
    .filter(({ account }) => accountKey(account) === key || (isKnownByLink(account) && keys.has(account.id)))
    .sort(newestDecisionFirst);
  return about.filter(({ by }, at) => about.findIndex((other) => other.by.id === by.id) === at);
}

/** Decisions as evidence, which outweighs all other. */
export function decisionEvidence(standing: readonly Decision[]): readonly Evidence[] {
  return standing.map(({ kind, by, at }) => ({
    kind: saysSame(kind) ? 'decided-same' : 'decided-other',
    source: 'colleague',
    seenAt: at,
    detail: by.name,
  }));
}

/**
 * Accounts that a colleague decided are this person's and that no network showed (it was not asked, can't be asked, or answers no more), as
 * profiles that state nothing.
 */
export function decidedProfiles(decisions: readonly Decision[], seen: readonly Decidable[]): readonly Profile[] {
  const unseen = new Map<string, Profile>();
  for (const decision of [...decisions].sort(newestDecisionFirst)) {
    const isSeen = seen.some((one) => standingDecisions(one, [{ ...decision, undone: null }]).length > 0);
    const wanted = saysSame(decision.kind) && decision.undone === null && !isSeen;
    const key = accountKey(decision.account);
    if (wanted && !unseen.has(key)) unseen.set(key, silentProfile(decision));
  }
  return [...unseen.values()].filter((profile) =>
    standingDecisions({ profile, keys: new Set() }, decisions).some(({ kind }) => saysSame(kind)),
  );
}

/** Whether the decision gives the account to the person. */
export function saysSame(kind: Decision['kind']): boolean {
  return kind === 'same' || kind === 'linked';
}

function silentProfile({ account, at }: Decision): Profile {
  return {
    account,
    foundBy: [],
    name: null,
    bio: null,
    place: null,
    pictureUrl: null,
    addresses: [],
    links: [],
    positions: [],
    seenAt: at,
  };
}

function newestDecisionFirst(a: Decision, b: Decision): number {
  return newestFirst(a, b) || compareText(accountKey(a.account), accountKey(b.account));
}

/** Instants may be written in any zone; what is none is oldest. Of two at one instant the one with the greater id stands. */
export function newestFirst(a: Pick<Decision, 'id' | 'at'>, b: Pick<Decision, 'id' | 'at'>): number {
  return timeOf(b.at) - timeOf(a.at) || compareText(b.id, a.id);
}

function timeOf(instant: string): number {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? 0 : time;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
