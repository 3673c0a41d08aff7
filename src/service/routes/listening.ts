import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { listeningStates } from '../../contract/listening';
import { listeningStatesOf } from '../listening/states';
import type { LookupParts } from '../lookup/lookup-person';

/** `GET /api/listening`: how far each stream that is on was heard. */
export function listeningRoute(parts: LookupParts): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/listening',
      {
        config: { leastRole: 'administrator' },
        schema: { summary: 'How far each stream was heard', response: { 200: listeningStates } },
      },
      () => listeningStatesOf(parts),
    );
  };
}
