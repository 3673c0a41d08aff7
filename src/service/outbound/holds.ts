import { isQuotaUsedUp, retryAtOf } from '../../connectors/shared/retry-at';
import { BoundedMap } from './bounded-map';

/** The part of an answer that says how long to leave a host alone. */
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Place {
  readonly network: string;
  readonly host: string;
  readonly path: string;
}

const mostHolds = 2_000;

/** Remembers which hosts asked us to wait, and until when (milliseconds since 1970). */
export interface Holds {
  /** The instant before which this place must not be asked; null if it may. */
  until(place: Place, nowMs: number): number | null;
  remember(place: Place, reply: Reply, nowMs: number): void;
}

export function createHolds(defaultHoldMs: number): Holds {
  const untilByKey = new BoundedMap<number>(mostHolds);
  return {
    until(place, nowMs) {
      const latest = Math.max(untilByKey.get(hostKey(place)) ?? 0, untilByKey.get(pathKey(place)) ?? 0);
      return latest > nowMs ? latest : null;
    },
    remember(place, reply, nowMs) {
      const until = askedUntil(reply, nowMs, defaultHoldMs);
      if (until === null) return;
      untilByKey.set(countsByPath(reply) ? pathKey(place) : hostKey(place), until);
    },
  };
}

/** Whether the reply is a refusal for asking too much, and not an answer. 403 is GitHub's way of saying it. */
export function isTooMany(reply: Reply): boolean {
  const { status, headers } = reply;
  if (status === 429) return true;
  if (status === 503) return headers['retry-after'] !== undefined;
  return status === 403 && (headers['retry-after'] !== undefined || isQuotaUsedUp(headers));
}

/** Milliseconds since 1970 before which the host does not want to be asked again; null if it said nothing of the kind. */
export function askedUntil(reply: Reply, nowMs: number, defaultHoldMs: number): number | null {
  const stated = retryAtOf(reply.headers, new Date(nowMs)) ?? draftResetOf(reply.headers['ratelimit'], nowMs);
  if (isTooMany(reply)) return stated === null ? nowMs + defaultHoldMs : Date.parse(stated);
  return stated !== null && reply.headers['retry-after'] === undefined ? Date.parse(stated) : null;
}

/** The IETF draft's one-header form, `"default";r=0;t=30`: nothing remains, for 30 seconds. */
function draftResetOf(header: string | undefined, nowMs: number): string | null {
  if (header === undefined || !/;\s*r=0(?!\d)/.test(header)) return null;
  const seconds = /;\s*t=(\d{1,5})(?!\d)/.exec(header)?.[1];
  return seconds === undefined ? null : new Date(nowMs + Number(seconds) * 1000).toISOString();
}

/**
 * GitHub counts its search apart from the rest and names the count in `x-ratelimit-resource`. Such a hold is kept for the first
 * part of the path only: ten searches must not silence the profiles.
 */
function countsByPath({ headers }: Reply): boolean {
  return headers['x-ratelimit-resource'] !== undefined && isQuotaUsedUp(headers);
}

function hostKey({ network, host }: Place): string {
  return `${network} ${host}`;
}

function pathKey(place: Place): string {
  return `${hostKey(place)} /${place.path.split('/')[1] ?? ''}`;
}
