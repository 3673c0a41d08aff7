import type { Post } from '../../domain/brand/post';
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

/** One network's answer for one person, written in one transaction. */
export interface Observation {
  readonly address: string;
  readonly name: string | null;
  readonly network: string;
  readonly outcome: Asking['outcome'];
  readonly askedAt: string;
  readonly retryAt: string | null;
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

/**
 * Everything the service keeps. Addresses are normalised by the caller (`parseAddress`).
 * Every write is durable when its promise resolves, and safe to repeat.
 */
export interface Store {
  readonly engine: 'pglite' | 'postgresql';
  findByAddress(address: string): Promise<AddressRecord>;
  recordObservation(observation: Observation): Promise<void>;
  recordSignature(sighting: SignatureSighting): Promise<void>;
  /** Domains of known people whose confusable skeleton equals the one given, other than `domain` itself. */
  findDomainsBySkeleton(skeleton: string, domain: string): Promise<readonly string[]>;
  suppress(address: string, since: Date): Promise<void>;
  /** Rejects if the store can't be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}
