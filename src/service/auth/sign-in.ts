/** How the service knows who calls. `local`: whoever sits at this machine is trusted with everything, so it must be reached from nowhere else. */
export type SignIn = { readonly kind: 'local' } | TenantSignIn;

/** Access tokens of one Microsoft 365 tenant for our own registration. */
export interface TenantSignIn {
  readonly kind: 'tenant';
  /** Directory id, lower case. */
  readonly tenantId: string;
  /** Application id of our registration, lower case: the audience of the tokens, and the one client that may ask for them. */
  readonly clientId: string;
  /** Name of the one scope that our registration exposes. */
  readonly scope: string;
  readonly guests: 'refused' | 'allowed';
  /** Host of Microsoft's sign-in; another one in national clouds. */
  readonly loginHost: string;
}

/** The issuer that stands in version 2 tokens of this tenant. */
export function issuerOf({ loginHost, tenantId }: TenantSignIn): string {
  return `https://${loginHost}/${tenantId}/v2.0`;
}

/** Where the tenant's keys lie. Never taken from a token, nor from a document that a token names. */
export function keysUrlOf({ loginHost, tenantId }: TenantSignIn): string {
  return `https://${loginHost}/${tenantId}/discovery/v2.0/keys`;
}
