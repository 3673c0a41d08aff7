import type { AuthenticationResult } from '@azure/msal-browser';
import type { TenantSignInAbout } from '../../contract/about';
import type { Token } from './sign-in';

/** Somebody signed in, but in another organisation. In the shape of the library's errors. */
class WrongAccountError extends Error {
  override readonly name = 'WrongAccountError';
  readonly errorCode = 'wrong_account';
}

/** The access token alone. The ID token, which looks much like it to a careless service, stays behind. Throws for another organisation's account. */
export function toToken({ accessToken, expiresOn, tenantId }: AuthenticationResult, settings: TenantSignInAbout): Token {
  if (tenantId.toLowerCase() !== settings.tenantId.toLowerCase()) throw new WrongAccountError();
  return { text: accessToken, expiresAt: expiresOn?.getTime() ?? 0 };
}
