import type { FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { refusalBody, type RefusalName } from './refusal-words';

/** The one error handler: a bad request is told what is wrong; our own faults say nothing and are logged. The limits must be there already. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const problems = error.validation.map(({ instancePath, message }) => `${instancePath || '/'}: ${message ?? 'not valid'}`);
      return reply.code(400).send({ ...refusalBody('not-valid'), problems });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(refusalOf(status, error.message));
    request.log.error({ err: error }, 'a request failed');
    return reply.code(500).send(refusalBody('failed'));
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) => reply.code(404).send(refusalBody('nothing-here')));
}

/** What the framework refuses by itself, in our words; a limit that was passed brings its own. */
function refusalOf(status: number, message: string): { readonly error: string } {
  const name = frameworkRefusals[status];
  if (status === 429) return { error: message };
  return refusalBody(name ?? 'not-valid');
}

const frameworkRefusals: Readonly<Record<number, RefusalName>> = {
  400: 'not-readable',
  404: 'nothing-here',
  413: 'too-large',
  415: 'other-type',
};
