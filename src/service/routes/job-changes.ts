import type { FastifyPluginAsync } from 'fastify';
import { jobChangeAnswerRequest, type JobChangeAnswerRequest } from '../../contract/job-change-answer';
import { colleagueOf } from '../auth/caller';
import { answerJobChange } from '../lookup/answer-change';
import type { LookupParts } from '../lookup/lookup-person';
import { refusalBody } from '../refusal-words';

/** `POST /api/job-changes`: keeps what somebody says to a proposed job change. */
export function jobChangeRoute(parts: LookupParts): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: JobChangeAnswerRequest }>(
      '/api/job-changes',
      {
        config: { leastRole: 'responder', right: 'decide' },
        bodyLimit: 4 * 1024,
        schema: { summary: 'Say whether a job change is right', body: jobChangeAnswerRequest },
      },
      async (request, reply) => {
        const outcome = await answerJobChange(request.body, { by: colleagueOf(request), parts });
        if (outcome === 'kept') return reply.code(204).send();
        return reply.code(422).send(refusalBody(outcome));
      },
    );
  };
}
