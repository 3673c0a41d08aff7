import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Connector } from '../../connectors/connector';
import { about, type About, type SignInAbout } from '../../contract/about';
import type { SignIn } from '../auth/sign-in';

export interface AboutParts {
  readonly version: string;
  readonly brand: string | null;
  readonly signIn: SignIn;
  readonly connectors: readonly Connector[];
  readonly connectorsOn: readonly Connector[];
}

/** `GET /api/about`: the service's version, how to sign in, and which networks it may ask and what each is sent. */
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

function aboutOf({ version, brand, signIn, connectors, connectorsOn }: AboutParts): About {
  const networks = connectors.map((connector) => ({
    id: connector.id,
    name: connector.name,
    homepage: connector.homepage,
    sends: connector.sends,
    on: connectorsOn.includes(connector),
  }));
  return { version, brand, signIn: signInOf(signIn), networks };
}

/** Whether guests may come in is nobody's business before they did. */
function signInOf(signIn: SignIn): SignInAbout {
  if (signIn.kind === 'local') return { kind: 'none' };
  const { tenantId, clientId, scope, loginHost } = signIn;
  return { kind: 'tenant', tenantId, clientId, scope, loginHost };
}
