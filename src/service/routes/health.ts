import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Store } from '../store/store';

const healthy = z.object({ status: z.literal('ok') });
/** Whoever watches over machines has no sign-in. */
const config = { leastRole: 'anyone' } as const;
const notReady = z.object({ status: z.literal('store unavailable') });

/** `/healthz`: the process answers. `/readyz`: it can also read its store. */
export function healthRoutes(store: Store): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/healthz', { config, schema: { summary: 'Is the process alive', response: { 200: healthy } } }, () => ({
      status: 'ok' as const,
    }));
    app.get(
      '/readyz',
      { config, schema: { summary: 'Can it work', response: { 200: healthy, 503: notReady } } },
      async (request, reply) => {
        try {
          await store.check();
          return { status: 'ok' as const };
        } catch (error) {
          request.log.error({ err: error }, 'the store does not answer');
          return reply.code(503).send({ status: 'store unavailable' });
        }
      },
    );
  };
}
