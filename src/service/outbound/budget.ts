/** Whether one more request may be sent: now, after a wait, or not before an instant (milliseconds since 1970). */
type Grant = { readonly kind: 'granted'; readonly waitMs: number } | { readonly kind: 'used-up'; readonly until: number };

/** Takes the next free place of a network's budget, if it comes up within `longestWaitMs`. */
export type TakeBudget = (nowMs: number, longestWaitMs: number) => Grant;

/**
 * Keeps one network within `requests` in any `perSeconds`. Places are remembered one by one: a bucket that refills evenly would
 * let nearly twice as many through in the vendor's window.
 */
export function createBudget({ requests, perSeconds }: { requests: number; perSeconds: number }): TakeBudget {
  const windowMs = perSeconds * 1000;
  let places: readonly number[] = [];
  let lastMs = 0;
  return (nowMs, longestWaitMs) => {
    // A clock that is set back takes the places along: they must not block the network for as long as it was set back.
    const backMs = Math.max(lastMs - nowMs, 0);
    lastMs = nowMs;
    places = places.map((at) => at - backMs).filter((at) => at > nowMs - windowMs);
    const oldest = places.at(-requests);
    const at = places.length < requests || oldest === undefined ? nowMs : oldest + windowMs;
    if (at - nowMs > longestWaitMs) return { kind: 'used-up', until: at };
    places = [...places, at];
    return { kind: 'granted', waitMs: at - nowMs };
  };
}
