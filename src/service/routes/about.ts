import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Connector } from '../../connectors/connector';
import { about, type About } from '../../contract/about';

export interface AboutParts {
  readonly version: string;
  readonly brand: string | null;
  readonly connectors: readonly Connector[];
  readonly connectorsOn: readonly Connector[];
}

/** `GET /api/about`: the service's version, and which networks it may ask and what each is sent. */
export function aboutRoute(parts: AboutParts): FastifyPluginAsyncZod {
  const answer = aboutOf(parts);
  return async (app) => {
    app.get(
      '/api/about',
      { config: { leastRole: 'anyone' }, schema: { summary: 'What this service is and asks', response: { 200: about } } },
      () => answer,
    );
  };
}

function aboutOf({ version, brand, connectors, connectorsOn }: AboutParts): About {
  const networks = connectors.map((connector) => ({
    id: connector.id,
    name: connector.name,
    homepage: connector.homepage,
    sends: connector.sends,
    on: connectorsOn.includes(connector),
  }));
  return { version, brand, networks };
}
