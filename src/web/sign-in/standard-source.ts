import {
  createStandardPublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { TenantSignInAbout } from '../../contract/about';
import { libraryOptions, scopesOf } from './library-options';
import { toToken } from './library-token';
import type { Token, TokenSource } from './sign-in';

export interface StandardParts {
  readonly settings: TenantSignInAbout;
  /** Address of who is meant to sign in; null if the page does not know. */
  readonly loginHint: string | null;
  /** Of this page, such as `https://acquaint.example.com`. */
  readonly origin: string;
  /** `session`, the usual one: what lets the page come back from the sign-in page, for which it must outlive it. `memory` for one that never goes there. */
  readonly keep?: 'memory' | 'session';
}

/** What the page came back with belongs to it too. */
export interface StandardSource extends TokenSource {
  /** The token that this page came back with from the sign-in page; null if it did not come from there. Rejects if it was refused there; once. */
  returned(): Promise<Token | null>;
}

/**
 * The usual way of a page in a browser: silently by what the tab keeps or by a hidden frame, otherwise the sign-in page takes this page's place
 * and comes back to it. No windows: the library can't tell that somebody closed one.
 */
export async function openStandardSource({
  settings,
  loginHint,
  origin,
  keep = 'session',
}: StandardParts): Promise<StandardSource> {
  const app = await createStandardPublicClientApplication(libraryOptions(settings, { origin, keep }));
  const scopes = scopesOf(settings);
  const hint = loginHint === null ? {} : { loginHint };
  let coming: Promise<AuthenticationResult | null> | null = app.handleRedirectPromise();
  // Whoever asks for it learns of it; until then it is nobody's fault.
  coming.catch(() => undefined);

  async function returned(): Promise<Token | null> {
    const result = await coming;
    coming = null;
    if (result) app.setActiveAccount(result.account);
    return result && toToken(result, settings);
  }

  async function ask(renew: boolean): Promise<Token> {
    const account = accountOf(app, loginHint);
    const result = account
      ? await app.acquireTokenSilent({ scopes, account, forceRefresh: renew })
      : await app.ssoSilent({ scopes, ...hint });
    return toToken(result, settings);
  }

  return {
    returned,
    silent: async (renew) => (await returned()) ?? ask(renew),
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
