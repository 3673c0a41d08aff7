import { decodeProtectedHeader, errors, jwtVerify, type CryptoKey, type JWTPayload } from 'jose';
import type { Caller } from './caller';
import type { KeySet } from './key-set';
import type { Refusal } from './refusal';
import { issuerOf, type TenantSignIn } from './sign-in';
import { readClaims, toleranceSeconds } from './token-claims';

export interface VerifyParts {
  readonly signIn: TenantSignIn;
  readonly keys: KeySet;
  readonly now: () => Date;
}

/** Who a token speaks for, or why it does not count. Never rejects: every byte of a token is hostile. */
export type VerifyToken = (token: string) => Promise<Caller | Refusal>;

/** Checks access tokens of one tenant for one registration: the header first, then the signature, and only then what it says. */
export function createVerifyToken({ signIn, keys, now }: VerifyParts): VerifyToken {
  const issuer = issuerOf(signIn);
  return async (token) => {
    const header = readHeader(token);
    if (typeof header === 'string') return header;
    const found = await keys.find(header.kid);
    if (found === 'no-keys') return 'keys';
    if (found === 'unknown') return 'unknown-key';
    if (found.issuer !== null && found.issuer.replace('{tenantid}', signIn.tenantId) !== issuer) return 'key-issuer';
    const payload = await readPayload(token, { key: found.key, issuer, audience: signIn.clientId, now: now() });
    return typeof payload === 'string' ? payload : readClaims(payload, { signIn, now: now() });
  };
}

/** Members that would let a token bring its own key or change how it is read. */
const forbidden = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'];

function readHeader(token: string): { readonly kid: string } | Refusal {
  const header = parseHeader(token);
  if (!header) return 'not-a-token';
  if (header['alg'] !== 'RS256') return 'algorithm';
  if (forbidden.some((member) => member in header)) return 'header';
  if (!['JWT', 'at+jwt'].includes(String(header['typ']))) return 'header';
  const { kid } = header;
  return typeof kid === 'string' && /^[\w-]{1,200}$/.test(kid) ? { kid } : 'unknown-key';
}

function parseHeader(token: string): Readonly<Record<string, unknown>> | null {
  try {
    return { ...decodeProtectedHeader(token) };
  } catch {
    // Not base64url, not UTF-8 or not JSON.
    return null;
  }
}

interface Expected {
  readonly key: CryptoKey;
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

async function readPayload(token: string, { key, issuer, audience, now }: Expected): Promise<JWTPayload | Refusal> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer,
      audience,
      clockTolerance: toleranceSeconds,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    return refusalOf(error);
  }
}

const refusalsByClaim: Readonly<Record<string, Refusal>> = {
  aud: 'audience',
  iss: 'issuer',
  nbf: 'not-yet-valid',
  exp: 'expired',
};

function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalsByClaim[error.claim] ?? 'claims';
  return 'not-a-token';
}
