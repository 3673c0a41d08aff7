import type { Purse } from '../../connectors/listener';
import type { WatchStore } from '../store/watch-store';

/** A month, as money is counted. */
export const monthSeconds = 30 * 86_400;

interface PurseParts {
  readonly store: Pick<WatchStore, 'takeRequests' | 'giveBackRequests'>;
  readonly now: () => Date;
}

/** Where the money of a network is counted. */
export function purseBudget(network: string): string {
  return `${network} cents`;
}

/** The money of one network, counted in the store beside the requests of all networks, so that replicas and restarts share it. */
export function openPurse(network: string, { store, now }: PurseParts): Purse {
  const budget = purseBudget(network);
  return {
    async take(cents, mostAMonth) {
      const taking = { network: budget, windowSeconds: monthSeconds, requests: cents, most: mostAMonth };
      const taken = await store.takeRequests({ ...taking, now: now().toISOString() });
      if (taken.kind === 'used-up') return { usedUpUntil: taken.until };
      const { windowStart } = taken;
      return { giveBack: (unspent) => store.giveBackRequests(budget, { windowStart, requests: unspent }) };
    },
  };
}
