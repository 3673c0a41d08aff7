import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Connector } from '../../connectors/connector';
import { about, type About, type SignInAbout } from '../../contract/about';
import type { SignIn } from '../auth/sign-in';
import type { LookupParts } from '../lookup/lookup-person';
import { isSetUp } from '../settings/required-setup';
import { areTipsOn } from '../tips/place-tips';

export interface AboutParts {
  readonly version: string;
  readonly signIn: SignIn;
  /** All that there are. */
  readonly connectors: readonly Connector[];
  /** The settings and the networks that are on, always as of now. */
  readonly now: Pick<LookupParts, 'settings' | 'connectors' | 'connectorSettings'>;
}

/** `GET /api/about`: the service's version, how to sign in, and which networks it may ask and what each is sent. */
export function aboutRoute(parts: AboutParts): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/about',
      { config: { leastRole: 'anyone' }, schema: { summary: 'What this service is and asks', response: { 200: about } } },
      () => aboutOf(parts),
    );
  };
}

function aboutOf({ version, signIn, connectors, now }: AboutParts): About {
  const { settings } = now;
  const networks = connectors.map((connector) => ({
    id: connector.id,
    name: connector.name,
    homepage: connector.homepage,
    sends: connector.sends,
    on: isSetUp(settings) && now.connectors.includes(connector),
  }));
  return {
    version,
    brand: settings.brand?.name ?? null,
    signIn: signInOf(signIn),
    start: settings.lookup.start,
    placeTips: areTipsOn(now),
    networks,
  };
}

/** Whether guests may come in is nobody's business before they did. */
function signInOf(signIn: SignIn): SignInAbout {
  if (signIn.kind === 'local') return { kind: 'none' };
  const { tenantId, clientId, scope, loginHost } = signIn;
  return { kind: 'tenant', tenantId, clientId, scope, loginHost };
}
