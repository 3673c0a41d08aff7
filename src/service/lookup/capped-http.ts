import { HttpError, type Http } from '../../connectors/connector';
import type { LookupParts } from './lookup-person';

/** A month of a cap, so that its windows are like those of all budgets. */
export const capSeconds = 30 * 86_400;

/** Under which name the calls of a network are counted against its cap, beside the requests against its limit. */
export function capBudget(network: string): string {
  return `${network} calls`;
}

/**
 * A way out on which every call is counted against the administrator's cap before it is made, for all replicas together. Once it is used up a call rejects with
 * `too-many` and the instant at which the next 30 days begin. What was counted and then answered from a cache stays counted: a cap is never overrun.
 */
export function cappedHttp(
  http: Http,
  network: string,
  { settings, store, now }: Pick<LookupParts, 'settings' | 'store' | 'now'>,
): Http {
  const cap = settings.networkCaps[network];
  if (cap === undefined) return http;
  return {
    async get(url, options) {
      const budget = { network: capBudget(network), windowSeconds: capSeconds, requests: 1, most: cap.callsAMonth };
      const taken = await store.watch.takeRequests({ ...budget, now: now().toISOString() });
      if (taken.kind === 'used-up') throw new HttpError('too-many', taken.until);
      return http.get(url, options);
    },
  };
}
