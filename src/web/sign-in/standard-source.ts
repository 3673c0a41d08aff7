import {
  createStandardPublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { TenantSignInAbout } from '../../contract/about';
import { libraryOptions, scopesOf } from './library-options';
import { toToken } from './library-token';
import type { TokenSource } from './sign-in';

export interface StandardParts {
  readonly settings: TenantSignInAbout;
  /** Address of who is meant to sign in; null if the page does not know. */
  readonly loginHint: string | null;
  /** Of this page, such as `https://acquaint.example.com`. */
  readonly origin: string;
}

/**
 * The usual way of a page in a browser: silently by what the tab keeps or by a hidden frame, otherwise the sign-in page takes this page's place
 * and comes back to it. Rejects if it just came back with a refusal. No windows: the library can't tell that somebody closed one.
 */
export async function openStandardSource({ settings, loginHint, origin }: StandardParts): Promise<TokenSource> {
  const app = await createStandardPublicClientApplication(libraryOptions(settings, { origin, keep: 'session' }));
  const scopes = scopesOf(settings);
  const hint = loginHint === null ? {} : { loginHint };
  let returned: Promise<AuthenticationResult | null> | null = app.handleRedirectPromise();

  /** What the sign-in page said, once. */
  async function takeReturned(): Promise<AuthenticationResult | null> {
    const result = returned;
    returned = null;
    return result;
  }

  async function askSilently(renew: boolean): Promise<AuthenticationResult> {
    const account = accountOf(app, loginHint);
    if (!account) return app.ssoSilent({ scopes, ...hint });
    return app.acquireTokenSilent({ scopes, account, forceRefresh: renew });
  }

  return {
    silent: async (renew) => {
      const result = await takeReturned();
      if (result) app.setActiveAccount(result.account);
      return toToken(result ?? (await askSilently(renew)), settings);
    },
    interactive: async () => {
      await app.acquireTokenRedirect({ scopes, ...hint });
      return 'leaving';
    },
  };
}

/** Whoever just signed in here; otherwise who is meant; otherwise the only one. */
function accountOf(app: IPublicClientApplication, loginHint: string | null): AccountInfo | null {
  const accounts = app.getAllAccounts();
  const meant = accounts.find(({ username }) => username.toLowerCase() === loginHint?.toLowerCase());
  const only = accounts.length === 1 && loginHint === null ? accounts[0] : undefined;
  return app.getActiveAccount() ?? meant ?? only ?? null;
}
