import type { NetworkState } from '../../../domain/card';

/** What went wrong at a network; the keys of its sentences end in this. */
export type Trouble = 'unreachable' | 'refused' | 'unreadable';

/** The networks whose part of the card is missing or old. Pure. */
export function troublesOf(
  networks: readonly NetworkState[],
): readonly { readonly state: NetworkState; readonly trouble: Trouble }[] {
  return networks.flatMap((state) => {
    const { outcome } = state;
    return outcome === 'unreachable' || outcome === 'refused' || outcome === 'unreadable' ? [{ state, trouble: outcome }] : [];
  });
}

/** Whether asking again now can help: not before the time that the network itself gave. */
export function mayRetry({ retryAt }: NetworkState, now: Date): boolean {
  return retryAt === null || new Date(retryAt).getTime() <= now.getTime();
}
