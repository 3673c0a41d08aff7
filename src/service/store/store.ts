import type { Post } from '../../domain/brand/post';
import type { Account } from '../../domain/identity/account';
import type { Colleague, Decision, DecisionKind } from '../../domain/identity/decision';
import type { Profile } from '../../domain/identity/profile';
import type { Sighting } from '../../domain/work/position';

/** What was asked of one network for one person, and how it ended. */
export interface Asking {
  readonly network: string;
  readonly outcome: 'found' | 'none' | 'refused' | 'unreadable' | 'unreachable';
  readonly askedAt: string;
  /** ISO instant of the last answer (`found` or `none`); a later failure leaves it as it was. */
  readonly answeredAt: string | null;
  readonly retryAt: string | null;
}

/** All that is stored of one person, as one read returns it. */
export interface KnownPerson {
  readonly id: string;
  /** Grows with everything that is learnt of the person. */
  readonly version: number;
  readonly address: string;
  readonly name: string | null;
  readonly profiles: readonly Profile[];
  /** The newest 50 of each account, newest first. */
  readonly posts: readonly Post[];
  readonly sightings: readonly Sighting[];
  readonly askings: readonly Asking[];
}

/** The answer to "what do we have of this address?", from one SQL statement. */
export interface AddressRecord {
  readonly person: KnownPerson | null;
  /** The person asked not to be looked up; `person` is null then. */
  readonly suppressed: boolean;
}

export interface CardToKeep {
  readonly personId: string;
  /** Of the person that the card was drawn from. */
  readonly version: number;
  /** What the card depends on besides the person, in one word; see `viewKey`. */
  readonly view: string;
  readonly card: string;
  /** ISO instants. */
  readonly goodUntil: string;
  readonly now: string;
}

/** One network's answer for one person, written in one transaction. */
export interface Observation {
  readonly address: string;
  readonly name: string | null;
  readonly network: string;
  readonly outcome: Asking['outcome'];
  readonly askedAt: string;
  readonly retryAt: string | null;
  /** Ids of accounts that the network was asked for and has no more: they go, with their posts. */
  readonly gone?: readonly string[];
  /** Replaces what this network said of these accounts before; positions become sightings of the day of `askedAt`. */
  readonly found: readonly { readonly profile: Profile; readonly posts: readonly Post[] }[];
}

/** Title and company of the sender's own signature, seen on the day the message was sent. */
export interface SignatureSighting {
  readonly address: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly seenOn: string;
}

/** A colleague's decision about accounts of the person with this address: one account, or several for a split. */
export interface DecisionToRecord {
  /** A UUID, made by the caller. */
  readonly id: string;
  readonly address: string;
  readonly kind: DecisionKind;
  readonly accounts: readonly Account[];
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

/** `decision`: one decision, whoever made it. `own`: whatever the same colleague decided about the account. */
export interface DecisionToUndo {
  readonly address: string;
  readonly which:
    | { readonly kind: 'decision'; readonly id: string }
    | { readonly kind: 'own'; readonly network: string; readonly accountId: string };
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Everything the service keeps. Addresses are normalised by the caller (`parseAddress`).
 * Every write is durable when its promise resolves, and safe to repeat.
 */
export interface Store {
  readonly engine: 'pglite' | 'postgresql';
  findByAddress(address: string): Promise<AddressRecord>;
  /** A card kept as it was drawn, as JSON text; null if there is none that is still good. */
  findShownCard(query: { readonly address: string; readonly view: string; readonly now: Date }): Promise<string | null>;
  keepShownCard(card: CardToKeep): Promise<void>;
  recordObservation(observation: Observation): Promise<void>;
  recordSignature(sighting: SignatureSighting): Promise<void>;
  recordDecision(decision: DecisionToRecord): Promise<'recorded' | 'suppressed' | 'unusable'>;
  undoDecision(undoing: DecisionToUndo): Promise<'undone' | 'not-found'>;
  /** All decisions about the person, also undone ones, oldest first. */
  decisionsOf(address: string): Promise<readonly Decision[]>;
  /** Domains of known people whose confusable skeleton equals the one given, other than `domain` itself. */
  findDomainsBySkeleton(skeleton: string, domain: string): Promise<readonly string[]>;
  suppress(address: string, since: Date): Promise<void>;
  /** Rejects if the store can't be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}
