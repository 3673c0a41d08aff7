import type { OutboundEvent } from '../outbound/outbound-options';

/** How one network answered since the service started. Nothing of anybody who was looked up. */
export interface NetworkPulse {
  readonly network: string;
  readonly calls: number;
  readonly failures: number;
  /** ISO instants; null if there was none. */
  readonly lastAnswerAt: string | null;
  readonly lastFailureAt: string | null;
  /** Why the last failure was one: the outcome's fixed word, or the status. */
  readonly lastFailure: string | null;
  /** Whether it failed so often that it is left alone for a while. */
  readonly isLeftAlone: boolean;
}

/** Keeps in memory how the networks answer, for whoever asks what is wrong. */
export interface Pulse {
  note(event: OutboundEvent): void;
  networks(): readonly NetworkPulse[];
}

const silent = { calls: 0, failures: 0, lastAnswerAt: null, lastFailureAt: null, lastFailure: null, isLeftAlone: false };

export function createPulse(now: () => Date): Pulse {
  const pulses = new Map<string, NetworkPulse>();
  return {
    note(event) {
      const before = pulses.get(event.network) ?? { network: event.network, ...silent };
      pulses.set(event.network, after(before, event, now().toISOString()));
    },
    networks: () => [...pulses.values()],
  };
}

function after(before: NetworkPulse, { outcome }: OutboundEvent, at: string): NetworkPulse {
  const counted = { ...before, calls: before.calls + 1 };
  if (outcome === 'aborted') return counted;
  if (typeof outcome === 'number' && outcome < 500 && outcome !== 429)
    return { ...counted, lastAnswerAt: at, isLeftAlone: false };
  const isLeftAlone = outcome === 'circuit-open';
  return { ...counted, failures: before.failures + 1, lastFailureAt: at, lastFailure: String(outcome), isLeftAlone };
}
