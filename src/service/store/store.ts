import type { DomainToCompare } from './find-senior-domains';
import type { Correction } from '../../domain/brand/correction';
import type { Post } from '../../domain/brand/post';
import type { Account } from '../../domain/identity/account';
import type { AddressDecision, Colleague, Decision, DecisionKind } from '../../domain/identity/decision';
import type { OwnedElsewhere } from '../../domain/identity/known';
import type { Profile } from '../../domain/identity/profile';
import type { Sighting } from '../../domain/work/position';
import type { CorrectionStore } from './correction-store';
import type { JobChangeStore } from './job-change-store';
import type { ListeningStore } from './listening-store';
import type { PrivacyStore } from './privacy-store';
import type { QueueDatabase } from './queue-database';
import type { SettingsStore } from './settings-store';
import type { RetentionStore } from './retention';
import type { WatchStore } from './watch-store';

/** What was asked of one network for one person, and how it ended. */
export interface Asking {
  readonly network: string;
  readonly outcome: 'found' | 'none' | 'refused' | 'unreadable' | 'unreachable';
  readonly askedAt: string;
  /** ISO instant of the last answer (`found` or `none`); a later failure leaves it as it was. */
  readonly answeredAt: string | null;
  readonly retryAt: string | null;
}

/** What is stored under one address. */
export interface StoredPerson {
  readonly address: string;
  readonly name: string | null;
  readonly profiles: readonly Profile[];
  /** The newest 50 of each account, and what was heard of it besides. */
  readonly posts: readonly Post[];
  readonly sightings: readonly Sighting[];
  readonly askings: readonly Asking[];
}

/** All that is stored of one person, as one read returns it: what was found for the address itself, and beside it the person's other addresses. */
export interface KnownPerson extends StoredPerson {
  readonly id: string;
  /** Grows with everything that is learnt of the person, at whichever address. */
  readonly version: number;
  /** Other addresses that colleagues said are the same person's, in alphabetical order. */
  readonly joined: readonly StoredPerson[];
  /** All decisions about accounts, at whichever address, also undone ones, oldest first. */
  readonly decisions: readonly Decision[];
  /** All that was said of any of the addresses and another one, also what was undone, oldest first. */
  readonly addressDecisions: readonly AddressDecision[];
  /** Accounts found here that are proven to be somebody else's. */
  readonly ownedElsewhere: readonly OwnedElsewhere[];
  /** What colleagues said of mentions by any of the accounts, without what was taken back. */
  readonly corrections: readonly Correction[];
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

/** What one message says of its sender's work: title and company of their own signature, and where it was sent from. */
export interface SignatureSighting {
  readonly address: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly company: string | null;
  /** That this is over, if the message says so: on a day it states (`2026`, `2026-10`, `2026-10-03`), or at latest on one we reckon. */
  readonly ended: { readonly until: string; readonly isStated: boolean } | null;
  /** The domain of the organisation that the message came from; null for free mail. */
  readonly sentFrom: string | null;
  /** The day the message was sent. */
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

/** A colleague's word that two addresses are, or are not, one person's. */
export interface AddressDecisionToRecord {
  /** A UUID, made by the caller. */
  readonly id: string;
  readonly between: AddressDecision['between'];
  readonly kind: AddressDecision['kind'];
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
  /** Whose addresses are one person's follows from it at once. `unusable`: one address, or more of them than one person has. */
  recordAddressDecision(decision: AddressDecisionToRecord): Promise<'recorded' | 'suppressed' | 'unusable'>;
  /** Takes back what this colleague last said of the two addresses; what they said before counts again. */
  undoAddressDecision(undoing: Omit<AddressDecisionToRecord, 'id' | 'kind'>): Promise<'undone' | 'not-found'>;
  /** Domains of known people whose confusable skeleton equals the one given, other than `domain` itself. */
  findDomainsBySkeleton(skeleton: string, domain: string): Promise<readonly string[]>;
  /** Domains of people known at least a day longer than anybody at `domain`, one letter from it. */
  findSeniorDomains(compared: DomainToCompare): Promise<readonly string[]>;
  suppress(address: string, since: Date): Promise<void>;
  readonly jobChanges: JobChangeStore;
  /** What the rights of people need. */
  readonly privacy: PrivacyStore;
  readonly corrections: CorrectionStore;
  readonly watch: WatchStore;
  readonly retention: RetentionStore;
  readonly listening: ListeningStore;
  readonly settings: SettingsStore;
  readonly queueDatabase: QueueDatabase;
  /** Rejects if the store can't be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}
