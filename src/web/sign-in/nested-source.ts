import {
  createNestablePublicClientApplication,
  PublicClientApplication,
  type AccountInfo,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { TenantSignInAbout } from '../../contract/about';
import { libraryOptions, scopesOf } from './library-options';
import { toToken } from './library-token';
import type { TokenSource } from './sign-in';

/** Outlook normally says within some milliseconds whether it signs pages in. */
const bridgeLimitMs = 5_000;

/** After this Outlook probably waits for somebody, so we ask for a click instead. */
const silentLimitMs = 12_000;

/** In the shape of the library's errors. */
class SilentTimeoutError extends Error {
  override readonly name = 'SilentTimeoutError';
  readonly errorCode = 'timed_out';
}

interface NestedParts {
  readonly settings: TenantSignInAbout;
  readonly loginHint: string | null;
  readonly origin: string;
}

/**
 * Outlook itself signs the user in, with its own windows. Null if it does not do so after all: its bridge is missing or does not answer, in spite
 * of what it says of itself. It holds the session, so nothing is kept here.
 */
export async function openNestedSource({ settings, loginHint, origin }: NestedParts): Promise<TokenSource | null> {
  const app = await Promise.race([openNested(settings, origin), wait(bridgeLimitMs)]);
  if (!app) return null;
  const scopes = scopesOf(settings);
  const request = () => {
    const account = accountOf(app, loginHint);
    return { scopes, ...(account && { account }), ...(loginHint !== null && { loginHint }) };
  };
  return {
    silent: async (renew) => {
      const result = await Promise.race([app.acquireTokenSilent({ ...request(), forceRefresh: renew }), wait(silentLimitMs)]);
      if (!result) throw new SilentTimeoutError();
      return toToken(result, settings);
    },
    interactive: async () => toToken(await app.acquireTokenPopup(request()), settings),
  };
}

/** The library quietly takes the usual way where there is no bridge; which one it took shows only in whether it used our factory. */
async function openNested(settings: TenantSignInAbout, origin: string): Promise<IPublicClientApplication | null> {
  let isNested = false;
  const app = await createNestablePublicClientApplication(
    libraryOptions(settings, { origin, keep: 'memory' }),
    crypto.randomUUID(),
    (options, controller) => {
      isNested = true;
      return new PublicClientApplication(options, controller);
    },
  );
  return isNested ? app : null;
}

function accountOf(app: IPublicClientApplication, loginHint: string | null): AccountInfo | null {
  return app.getAllAccounts().find(({ username }) => username.toLowerCase() === loginHint?.toLowerCase()) ?? null;
}

function wait(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
