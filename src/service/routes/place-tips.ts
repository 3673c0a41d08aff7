import type { FastifyPluginAsync } from 'fastify';
import { placeTips } from '../../contract/place-tips';
import type { LookupParts } from '../lookup/lookup-person';
import { askPlaceTips } from '../tips/place-tips';
import { leavingOf } from './leaving';

/** Each look costs the organisation a call for every place. */
const perMinute = 10;

/** `GET /api/places/tips`: what visitors wrote about our own places, asked for at this moment and kept nowhere. */
export function placeTipsRoute(parts: LookupParts): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/api/places/tips',
      {
        config: { leastRole: 'reader', perMinute },
        schema: { summary: 'Tips about our own places, kept nowhere', response: { 200: placeTips } },
      },
      (_request, reply) => {
        void reply.header('cache-control', 'no-store');
        return askPlaceTips({ ...parts }, leavingOf(reply.raw));
      },
    );
  };
}
