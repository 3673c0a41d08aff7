import type { buildConnector } from 'undici';
import type { HttpError } from '../../connectors/connector';

/** Numbers that bound every request. Milliseconds and bytes. */
export interface OutboundLimits {
  /** One attempt: connect, headers and body together. */
  readonly attemptMs: number;
  /** One `get`: all waits, attempts and redirects together. */
  readonly deadlineMs: number;
  /** Further attempts after the first. */
  readonly retries: number;
  /** The first back-off; it doubles, and up to half of it is taken off at random. */
  readonly backoffMs: number;
  /** The longest `Retry-After` that is waited for within a `get`: someone is looking at the card. */
  readonly longestRetryAfterMs: number;
  /** A body after inflating. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** Open requests of one network at a time. */
  readonly concurrency: number;
  /** All stored answers together. */
  readonly cacheBytes: number;
  /** How long a host is left alone after a 429 that does not say for how long. */
  readonly holdMs: number;
  /** Failures in a row that open a circuit; for how long the first time; it doubles up to the longest. */
  readonly circuit: { readonly failures: number; readonly openMs: number; readonly longestOpenMs: number };
  /** An attempt that the caller's own deadline cut off counts as the host's failure if it had waited this long. */
  readonly hangMs: number;
}

export const defaultLimits: OutboundLimits = {
  attemptMs: 5_000,
  deadlineMs: 8_000,
  retries: 2,
  backoffMs: 200,
  longestRetryAfterMs: 1_000,
  bodyBytes: 2 * 1024 * 1024,
  headerBytes: 16 * 1024,
  redirects: 3,
  concurrency: 6,
  cacheBytes: 32 * 1024 * 1024,
  holdMs: 60_000,
  circuit: { failures: 5, openMs: 30_000, longestOpenMs: 300_000 },
  hangMs: 1_000,
};

/** How one `get` ended, for logs and metrics. Never a URL, host, clue or header: those are personal data. */
export interface OutboundEvent {
  readonly network: string;
  /** `listed`: a host of the connector's own list; `any`: one that the clue named. */
  readonly hostKind: 'listed' | 'any';
  /** The status of the answer, or why there was none. */
  readonly outcome: number | HttpError['reason'];
  readonly ms: number;
  /** Requests that were sent, redirects and retries included. */
  readonly attempts: number;
  /** The body was a stored one, with or without asking the host whether it still holds. */
  readonly fromCache: boolean;
}

export interface OutboundOptions {
  /** Honest product name with an address where its maker can be reached. */
  readonly userAgent: string;
  /** Such as `http://127.0.0.1:4567`: every request goes to this one address on this machine instead of the real host. */
  readonly localOrigin?: string | null;
  readonly now?: () => Date;
  readonly log?: (event: OutboundEvent) => void;
  readonly limits?: Partial<OutboundLimits>;
  /** Opens the sockets; the address gate lives in it. For tests: everything else uses the gated one. */
  readonly connect?: buildConnector.connector;
}
