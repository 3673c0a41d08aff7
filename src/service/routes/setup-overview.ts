import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { checklist, networkStates } from '../../contract/setup';
import { firstRunChecklist } from '../settings/first-run';
import { networkOverview } from '../settings/network-overview';
import type { SetupParts } from '../settings/setup-parts';
import { setupConfig } from './setup-answers';

/** `GET /api/setup/checklist`, `PUT /api/setup/checklist/manifest` and `GET /api/setup/networks`: how far the setup is. */
export function overviewRoutes(setup: SetupParts): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/api/setup/checklist',
      { config: setupConfig, schema: { summary: 'What is to be set up', response: { 200: checklist } } },
      () => firstRunChecklist(setup),
    );
    app.put(
      '/api/setup/checklist/manifest',
      { config: setupConfig, bodyLimit: 1024, schema: { summary: 'Say that the manifest was downloaded' } },
      async (_request, reply) => {
        await noteManifest(setup);
        return reply.code(204).send();
      },
    );
    app.get(
      '/api/setup/networks',
      { config: setupConfig, schema: { summary: 'Networks and streams, on or off', response: { 200: networkStates } } },
      () => networkOverview(setup),
    );
  };
}

/** Ticks the manifest off once it was downloaded. Call it before its routes are made. */
export function noteManifestDownloads(app: FastifyInstance, setup: SetupParts): void {
  app.addHook('onResponse', async ({ routeOptions: { url } }, { statusCode }) => {
    if (statusCode === 200 && url?.startsWith('/api/setup/manifest.')) await noteManifest(setup);
  });
}

function noteManifest({ parts }: SetupParts): Promise<void> {
  return parts.store.settings.takeManifest(parts.now().toISOString());
}
