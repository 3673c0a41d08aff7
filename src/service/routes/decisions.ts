import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { decisionRequest, type DecisionRequest } from '../../contract/decision';
import { keepDecision, type DecisionOutcome } from '../lookup/keep-decision';
import type { LookupParts } from '../lookup/lookup-person';

/** Whoever sits at this machine: until sign-in exists nobody else reaches the service. */
const localColleague = { id: 'local', name: null };

const refusals: Readonly<Record<Exclude<DecisionOutcome, 'kept'>, string>> = {
  'not-looked-up': 'Nothing is kept about this address: it is not looked up.',
  'no-such-account': 'This account was not found for this person, so nothing can be said of it.',
};

/** `POST /api/decisions`: keeps what somebody says of an account, for the whole organisation. */
export function decisionRoute(parts: LookupParts): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: DecisionRequest }>(
      '/api/decisions',
      { bodyLimit: 8 * 1024, schema: { summary: 'Say whose an account is', body: decisionRequest } },
      async ({ body }, reply) => {
        const outcome = await keepDecision(body, { id: randomUUID(), by: localColleague, parts });
        if (outcome === 'kept') return reply.code(204).send();
        return reply.code(422).send({ error: refusals[outcome] });
      },
    );
  };
}
