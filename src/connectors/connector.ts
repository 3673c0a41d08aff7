import type { Post } from '../domain/brand/post';
import type { Profile } from '../domain/identity/profile';
import type { Clue, ClueKind } from '../domain/message/clue';

/** One answer of the outside world, already limited in size, inflated and decoded. */
export interface HttpAnswer {
  /** Any status: 404 is an answer, not an error. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The address that answered in the end, after redirects. */
  readonly url: string;
}

export interface HttpOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The only way out that a connector has. Deadline, retries, limits, cache and the gate against private addresses
 * are behind it. Rejects with an `HttpError` when no answer could be had.
 */
export interface Http {
  get(url: string, options?: HttpOptions): Promise<HttpAnswer>;
}

/** Why no answer could be had. `retryAt` is an ISO instant if it is known when to try again. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  constructor(
    readonly reason: 'timeout' | 'network' | 'blocked-address' | 'too-large' | 'too-many' | 'circuit-open' | 'aborted',
    readonly retryAt: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`no answer: ${reason}`, options);
  }
}

/** What a connector is handed for one call. `settings` holds the values of the connector's own `settings`, by name. */
export interface ConnectorIo {
  readonly http: Http;
  readonly now: Date;
  readonly settings: Readonly<Record<string, string>>;
}

/** One account as a network shows it, with its recent posts, newest first. */
export interface Found {
  readonly profile: Profile;
  readonly posts: readonly Post[];
}

/**
 * A connector's answer. `none` means that the network answered and knows nobody; a failure never becomes `none`.
 * `detail` is for the administrator's log: no personal data.
 */
export type Finding =
  | { readonly kind: 'found'; readonly found: readonly Found[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: 'key' | 'quota' | 'forbidden'; readonly retryAt: string | null }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string; readonly retryAt: string | null };

/** A value the administrator may set, such as a key. */
export interface ConnectorSetting {
  readonly name: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** Where to get it and what it is good for, one sentence. */
  readonly help: string;
}

export interface Limit {
  readonly requests: number;
  readonly perSeconds: number;
}

/** What an administrator is told of a source that is asked for no person, and what the gate needs to know of it. */
export interface SourceCard {
  /** Equals its folder's name. */
  readonly id: string;
  readonly name: string;
  readonly homepage: string;
  /** For the administrator, a sentence or a few words each. */
  readonly gives: string;
  readonly key: string;
  readonly cost: string;
  readonly sends: string;
  readonly settings: readonly ConnectorSetting[];
  /** Hosts it talks to; `*` where the place names the host. */
  readonly hosts: readonly string[];
  readonly limit: Limit;
}

/** One outside network: a card that says what it is and sends, and one function. It owns no timers, cache, retry or log. */
export interface Connector {
  /** Equals its folder's name. */
  readonly id: string;
  readonly name: string;
  readonly homepage: string;
  /** Clue kinds it can start from. */
  readonly accepts: readonly ClueKind[];
  readonly settings: readonly ConnectorSetting[];
  /** Whether it may be on without the administrator's word: free, no key, lawful by default. */
  readonly onByDefault: boolean;
  /** Hosts it talks to; `*` where the clue itself names the host (a company's site, a fediverse server). */
  readonly hosts: readonly string[];
  /** For the administrator: what leaves the house, to whom, in one sentence. */
  readonly sends: string;
  /** Whether a handle clue may also be an account's id, so that a known account is followed when it takes another handle. */
  readonly asksById: boolean;
  readonly freshForHours: number;
  /** How often we may ask, at most: the vendor's documented limit, or less. */
  readonly limit: Limit;
  /** The same once the connector's secret setting is set; null if a key changes nothing or there is none. */
  readonly limitWithKey: Limit | null;
  /** Values for `find` and for the live check: an account that exists (null where none is sure to be seen) and one that cannot. Public organisations only. */
  readonly samples: { readonly claimed: Clue | null; readonly unclaimed: Clue };
  /** The handle clue in a link to a profile of this network; null for any other link. */
  parseProfileUrl(url: string): string | null;
  /** Never rejects for an expected failure: it says so in the finding. A clue that is not of its kind or network gives `none`. */
  find(clue: Clue, io: ConnectorIo): Promise<Finding>;
}
