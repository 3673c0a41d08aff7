import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { TenantSignIn } from '../../../src/service/auth/sign-in';

export const now = new Date('2026-05-04T09:00:00Z');
export const seconds = now.getTime() / 1000;

export const signIn: TenantSignIn = {
  kind: 'tenant',
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  scope: 'access_as_user',
  guests: 'refused',
  loginHost: 'login.microsoftonline.com',
};
export const otherTenant = '99999999-2222-4333-8444-555555555555';
export const consumerTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';
export const oid = '77777777-7777-4777-8777-777777777777';
const issuer = `https://login.microsoftonline.com/${signIn.tenantId}/v2.0`;

/** A version 2 access token's claims as Entra issues them to a member with the role of a reader. */
export const claims = {
  aud: signIn.clientId,
  iss: issuer,
  iat: seconds - 60,
  nbf: seconds - 60,
  exp: seconds + 3600,
  azp: signIn.clientId,
  azpacr: '0',
  name: 'Anna Berzina',
  oid,
  preferred_username: 'anna@contoso.example',
  roles: ['reader'],
  scp: 'access_as_user',
  sub: 'pairwise-subject',
  tid: signIn.tenantId,
  ver: '2.0',
};

export interface TestKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** As it stands in the tenant's key document. */
  readonly jwk: Readonly<Record<string, unknown>>;
}

export function newKey(kid: string, { issuerOfKey = issuer, bits = 2048 } = {}): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid, x5t: kid, issuer: issuerOfKey };
  return { kid, privateKey, publicKey, jwk };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed by hand, so that it can be wrong in any way. */
export function tokenOf(key: TestKey, changed: object = {}, header: object = {}): string {
  const text = `${encode({ typ: 'JWT', alg: 'RS256', kid: key.kid, ...header })}.${encode({ ...claims, ...changed })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key.privateKey, 'base64url')}`;
}

/** A token signed with the public key as if it were a shared secret. */
export function sharedSecretToken(key: TestKey): string {
  const text = `${encode({ typ: 'JWT', alg: 'HS256', kid: key.kid })}.${encode(claims)}`;
  const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** A token with another signature algorithm of the same key: `RSA-SHA384`, or PSS padding. */
export function pssToken(key: TestKey): string {
  const text = `${encode({ typ: 'JWT', alg: 'PS256', kid: key.kid })}.${encode(claims)}`;
  const signature = createSign('RSA-SHA256').update(text).sign({ key: key.privateKey, padding: 6, saltLength: 32 }, 'base64url');
  return `${text}.${signature}`;
}

export const keyDocument = (...keys: readonly TestKey[]): string => JSON.stringify({ keys: keys.map(({ jwk }) => jwk) });
