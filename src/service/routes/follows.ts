import type { FastifyPluginAsync } from 'fastify';
import { followRequest, type FollowRequest } from '../../contract/follow';
import { colleagueOf } from '../auth/caller';
import { followPerson } from '../lookup/answer-change';
import type { LookupParts } from '../lookup/lookup-person';
import { refusalBody } from '../refusal-words';

/** `POST /api/follows`: follows a person, or ends it. */
export function followRoute(parts: LookupParts): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: FollowRequest }>(
      '/api/follows',
      {
        config: { leastRole: 'reader' },
        bodyLimit: 4 * 1024,
        schema: { summary: 'Follow a person, or no longer', body: followRequest },
      },
      async (request, reply) => {
        const outcome = await followPerson(request.body, { by: colleagueOf(request), parts });
        if (outcome === 'kept') return reply.code(204).send();
        return reply.code(422).send(refusalBody('not-followed'));
      },
    );
  };
}
