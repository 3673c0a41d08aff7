import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, DelegateBackoff, handleType } from 'cockatiel';
import type { IHalfOpenAfterBackoffContext } from 'cockatiel';
import { HttpError } from '../../connectors/connector';
import { BoundedMap } from './bounded-map';
import type { Outcome } from './exchange';
import type { OutboundLimits } from './outbound-options';

/** Runs one attempt, unless its host has failed so often that it is left alone: then rejects with `circuit-open`. */
export type Circuit = (attempt: () => Promise<Outcome>) => Promise<Outcome>;

const mostCircuits = 1_000;

/** One circuit for each network and host. */
export function createCircuits(limits: OutboundLimits['circuit']): (network: string, host: string) => Circuit {
  const circuits = new BoundedMap<Circuit>(mostCircuits);
  return (network, host) => {
    const key = `${network} ${host}`;
    const circuit = circuits.get(key) ?? createCircuit(limits);
    circuits.set(key, circuit);
    return circuit;
  };
}

/**
 * Opens after a row of failures, lets one probe through when its time is up, and stays open twice as long each time the probe
 * fails. An attempt that rejects because the caller left says nothing about the host: the row is neither longer nor broken.
 */
function createCircuit({ failures, openMs, longestOpenMs }: OutboundLimits['circuit']): Circuit {
  let openUntil = 0;
  const halfOpenAfter = new DelegateBackoff<IHalfOpenAfterBackoffContext>(({ attempt }) => {
    const ms = Math.min(openMs * 2 ** (attempt - 1), longestOpenMs);
    // cockatiel keeps the instant to itself; it measures with Date.now() as well.
    openUntil = Date.now() + ms;
    return ms;
  });
  const breaker = circuitBreaker(handleType(HostFailure), { breaker: new ConsecutiveBreaker(failures), halfOpenAfter });
  return async (attempt) => {
    try {
      return await breaker.execute(() => throwingFailures(attempt));
    } catch (error) {
      if (error instanceof HostFailure) return error.outcome;
      if (error instanceof BrokenCircuitError) throw new HttpError('circuit-open', new Date(openUntil).toISOString());
      throw error;
    }
  };
}

/** Carries a failed outcome through cockatiel, whose filters on values are untyped. */
class HostFailure extends Error {
  override readonly name = 'HostFailure';
  constructor(readonly outcome: Outcome) {
    super('host failed');
  }
}

async function throwingFailures(attempt: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await attempt();
  if (isHostFailure(outcome)) throw new HostFailure(outcome);
  return outcome;
}

function isHostFailure(outcome: Outcome): boolean {
  if (outcome.kind === 'answered') return outcome.answer.status >= 500;
  return outcome.reason === 'network' || outcome.reason === 'timeout';
}
