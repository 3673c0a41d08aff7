import type { Connector } from '../../connectors/connector';
import type { NetworkState } from '../../domain/card';
import type { Asking, KnownPerson, StoredPerson } from '../store/store';

const hour = 3_600_000;

/** The state of every switched-on network for this person, as the store knows it; one never asked is left out. */
export function networkStates(person: KnownPerson | null, connectors: readonly Connector[], now: Date): readonly NetworkState[] {
  return connectors.flatMap((connector) => {
    const asking = person?.askings.find(({ network }) => network === connector.id);
    return asking ? [stateOf(asking, connector, now)] : [];
  });
}

/**
 * The states with what failed about the person's other addresses: it may hide something of theirs just as much. What is being asked, or failed about the
 * address itself, is told as it is.
 */
export function withOtherAddresses(
  states: readonly NetworkState[],
  others: readonly StoredPerson[],
  { connectors, now }: { readonly connectors: readonly Connector[]; readonly now: Date },
): readonly NetworkState[] {
  return connectors.flatMap((connector) => {
    const own = states.find(({ network }) => network === connector.id);
    const failed = others
      .flatMap(({ askings }) => askings)
      .find(({ network, outcome }) => network === connector.id && outcome !== 'found' && outcome !== 'none');
    if (failed && (!own || own.outcome === 'found' || own.outcome === 'none')) return [stateOf(failed, connector, now)];
    return own ?? [];
  });
}

/** Whether this network's facts of the person are still fresh enough not to ask again. */
export function isFresh(asking: Asking | undefined, connector: Connector, now: Date): boolean {
  return freshUntil(asking, connector) > now.getTime();
}

/** Until when, in milliseconds, the network need not or may not be asked again; 0 if it never was. */
export function freshUntil(asking: Asking | undefined, connector: Connector): number {
  if (!asking) return 0;
  const closedUntil = asking.retryAt ? Date.parse(asking.retryAt) : 0;
  const answered = asking.answeredAt === asking.askedAt;
  return Math.max(closedUntil, answered ? Date.parse(asking.answeredAt) + connector.freshForHours * hour : 0);
}

function stateOf(asking: Asking, connector: Connector, now: Date): NetworkState {
  return {
    network: asking.network,
    outcome: asking.outcome,
    askedAt: asking.askedAt,
    retryAt: asking.retryAt,
    staleSince: staleSince(asking, connector, now),
  };
}

function staleSince({ answeredAt }: Asking, connector: Connector, now: Date): string | null {
  if (!answeredAt) return null;
  const end = Date.parse(answeredAt) + connector.freshForHours * hour;
  return end <= now.getTime() ? new Date(end).toISOString() : null;
}
