import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import { decisionRequest, type DecisionRequest } from '../../contract/decision';
import { colleagueOf } from '../auth/caller';
import { keepDecision } from '../lookup/keep-decision';
import type { LookupParts } from '../lookup/lookup-person';
import { refusalBody } from '../refusal-words';

/** `POST /api/decisions`: keeps what somebody says of an account or another address, for the whole organisation. */
export function decisionRoute(parts: LookupParts): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: DecisionRequest }>(
      '/api/decisions',
      {
        config: { leastRole: 'responder', right: 'decide' },
        bodyLimit: 8 * 1024,
        schema: { summary: 'Say whose an account or an address is', body: decisionRequest },
      },
      async (request, reply) => {
        const outcome = await keepDecision(request.body, { id: randomUUID(), by: colleagueOf(request), parts });
        if (outcome === 'kept') return reply.code(204).send();
        return reply.code(422).send(refusalBody(outcome));
      },
    );
  };
}
