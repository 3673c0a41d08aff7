import type { Configuration } from '@azure/msal-browser';
import type { TenantSignInAbout } from '../../contract/about';

/** Where the sign-in page sends people back to; registered for single-page applications. */
const returnPath = '/sign-in/return.html';

/**
 * What the library is told. Its log is off: it would name people. `memory`: nothing of a sign-in outlives the page; `session`: it outlives the
 * page's way to the sign-in page and back, and ends with the tab.
 */
export function libraryOptions(
  { tenantId, clientId, loginHost }: TenantSignInAbout,
  { origin, keep }: { readonly origin: string; readonly keep: 'memory' | 'session' },
): Configuration {
  return {
    auth: {
      clientId,
      authority: `https://${loginHost}/${tenantId}`,
      knownAuthorities: [loginHost],
      redirectUri: `${origin}${returnPath}`,
    },
    cache: { cacheLocation: keep === 'memory' ? 'memoryStorage' : 'sessionStorage' },
    system: { iframeBridgeTimeout: 6_000 },
  };
}

/** Our own scope and nothing else: a token for anything else would be of use to whoever got hold of it. */
export function scopesOf({ clientId, scope }: TenantSignInAbout): string[] {
  return [`api://${clientId}/${scope}`];
}
