import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { momentNames, type SampleMoments } from './sample-moments';

const request = z.strictObject({ moment: z.enum(momentNames) });

/** `POST /samples/moments`, in the preview only: lets something happen in the sample networks. */
export function sampleRoutes(moments: SampleMoments): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: z.infer<typeof request> }>(
      '/samples/moments',
      { config: { leastRole: 'reader' }, bodyLimit: 1024, schema: { hide: true, body: request } },
      (call, reply) => reply.code(moments.play(call.body.moment) ? 204 : 409).send(),
    );
  };
}
