import type { FastifyRequest } from 'fastify';

/** How a look-up was answered: from a kept card, by asking, not at all because somebody said so, or not because something failed. */
export type LookupOutcome = 'kept' | 'searched' | 'declined' | 'not-set-up' | 'failed';

const outcomes = new WeakMap<FastifyRequest, LookupOutcome>();

/** Remembers how a look-up was answered, for as long as its request lives. */
export function rememberOutcome(request: FastifyRequest, outcome: LookupOutcome): void {
  outcomes.set(request, outcome);
}

/** Null for a request that was no look-up, or was refused before it. */
export function outcomeOf(request: FastifyRequest): LookupOutcome | null {
  return outcomes.get(request) ?? null;
}
