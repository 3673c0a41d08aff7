import type { FastifyPluginAsync } from 'fastify';
import { keyChange, keyPath, networkKeys, type KeyChange, type KeyPath } from '../../contract/setup';
import { colleagueOf } from '../auth/caller';
import { listKeys, removeKey, setKey } from '../settings/network-keys';
import type { SetupParts } from '../settings/setup-parts';
import { setupConfig } from './setup-answers';
import { refusalBody } from '../refusal-words';

const url = '/api/setup/keys/:network/:setting';

/** `GET /api/setup/keys`, `PUT` and `DELETE /api/setup/keys/:network/:setting`: keys go in, and never come out. */
export function keyRoutes(setup: SetupParts): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/api/setup/keys',
      { config: setupConfig, schema: { summary: 'Which keys are set', response: { 200: networkKeys } } },
      () => listKeys(setup),
    );
    app.put<{ Params: KeyPath; Body: KeyChange }>(
      url,
      {
        config: setupConfig,
        bodyLimit: 16 * 1024,
        schema: { summary: 'Set a key of a network', params: keyPath, body: keyChange },
      },
      async (request, reply) => {
        const outcome = await setKey({ ...request.params, by: colleagueOf(request) }, request.body.value, setup);
        if (outcome.kind === 'kept') return reply.code(204).send();
        if (outcome.kind === 'no-secret') return reply.code(409).send({ error: outcome.error });
        return reply.code(404).send(refusalBody('no-such-key'));
      },
    );
    app.delete<{ Params: KeyPath }>(
      url,
      { config: setupConfig, schema: { summary: 'Remove a key of a network', params: keyPath } },
      async (request, reply) => {
        await removeKey({ ...request.params, by: colleagueOf(request) }, setup);
        return reply.code(204).send();
      },
    );
  };
}
