import type { FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

/** The one error handler: a bad request is told what is wrong; our own faults say nothing and are logged. The limits must be there already. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const problems = error.validation.map(({ instancePath, message }) => `${instancePath || '/'}: ${message ?? 'not valid'}`);
      return reply.code(400).send({ error: 'The request is not valid.', problems });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: error.message });
    request.log.error({ err: error }, 'a request failed');
    return reply.code(500).send({ error: 'Something failed in the service. Its log says what.' });
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) =>
    reply.code(404).send({ error: 'There is nothing at this address.' }),
  );
}
