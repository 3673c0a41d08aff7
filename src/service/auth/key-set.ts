import type { SigningKey, SigningKeys } from './signing-keys';

/** After this the keys are fetched again beside the next request, so that a withdrawn one goes. */
const freshMs = 60 * 60_000;
/** So long known keys count while their server does not answer. */
const keptMs = 24 * 60 * 60_000;
/** Between two fetches, whatever the tokens name; less while none is known, when nobody can sign in. */
const pauseMs = 5 * 60_000;
const pauseWithoutKeysMs = 30_000;

export interface KeySetParts {
  /** The tenant's keys as they are now; null or empty if they could not be had. */
  readonly fetchKeys: () => Promise<SigningKeys | null>;
  readonly now: () => Date;
}

/** The tenant's keys. */
export interface KeySet {
  /** The key with this id; `unknown` if there is none, `no-keys` if none at all could be had. Never rejects. */
  find(kid: string): Promise<SigningKey | 'unknown' | 'no-keys'>;
}

/**
 * Fetches keys when they are first needed, when they get old, and when a token names one that is not known (they are rotated without notice);
 * never more often than the pauses say, so that made-up ids cost the key server nothing.
 */
export function createKeySet({ fetchKeys, now }: KeySetParts): KeySet {
  let keys: SigningKeys = new Map();
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let fetching: Promise<void> | null = null;

  async function fetchOnce(): Promise<void> {
    const fetched = await fetchKeys().catch(() => null);
    fetching = null;
    if (!fetched || fetched.size === 0) return;
    keys = fetched;
    fetchedAt = now().getTime();
  }

  /** Joins the fetch that runs, or starts one if it is time. */
  function refresh(): Promise<void> {
    const pause = keys.size === 0 ? pauseWithoutKeysMs : pauseMs;
    const at = now().getTime();
    if (fetching) return fetching;
    if (at - triedAt < pause) return Promise.resolve();
    triedAt = at;
    fetching = fetchOnce();
    return fetching;
  }

  return {
    async find(kid) {
      const age = now().getTime() - fetchedAt;
      if (age > keptMs) keys = new Map();
      const known = keys.get(kid);
      if (known) {
        if (age > freshMs) void refresh();
        return known;
      }
      await refresh();
      return keys.get(kid) ?? (keys.size === 0 ? 'no-keys' : 'unknown');
    },
  };
}
