import type { Connector } from '../../connectors/connector';
import type { NetworkState } from '../../domain/card';
import type { Asking, KnownPerson } from '../store/store';

const hour = 3_600_000;

/** The state of every switched-on network for this person, as the store knows it; one never asked is left out. */
export function networkStates(person: KnownPerson | null, connectors: readonly Connector[], now: Date): readonly NetworkState[] {
  return connectors.flatMap((connector) => {
    const asking = person?.askings.find(({ network }) => network === connector.id);
    return asking ? [stateOf(asking, connector, now)] : [];
  });
}

/** Whether this network's facts of the person are still fresh enough not to ask again. */
export function isFresh(asking: Asking | undefined, connector: Connector, now: Date): boolean {
  if (!asking) return false;
  if (asking.retryAt && Date.parse(asking.retryAt) > now.getTime()) return true;
  return asking.answeredAt === asking.askedAt && Date.parse(asking.answeredAt) + connector.freshForHours * hour > now.getTime();
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
