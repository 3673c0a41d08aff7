import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';

/** A key that tokens may be signed with. */
export interface SigningKey {
  readonly key: CryptoKey;
  /** For whom it signs; null if its document does not say, `{tenantid}` in it stands for any tenant. */
  readonly issuer: string | null;
}

export type SigningKeys = ReadonlyMap<string, SigningKey>;

const mostKeys = 100;
const leastBits = 2048;

const document = z.object({ keys: z.array(z.unknown()).max(mostKeys) });
const rsaKey = z.object({
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
  kid: z.string().min(1).max(200),
  n: z.string().min(1).max(2000),
  e: z.string().min(1).max(20),
  issuer: z.string().max(300).optional(),
});

/** The usable keys of a key document, by id; one that can't be used is left out. Empty for what is no key document. */
export async function parseSigningKeys(text: string): Promise<SigningKeys> {
  const parsed = document.safeParse(parseJson(text));
  const keys = await Promise.all((parsed.data?.keys ?? []).map(parseKey));
  return new Map(keys.flatMap((key) => (key ? [key] : [])));
}

async function parseKey(value: unknown): Promise<readonly [string, SigningKey] | null> {
  const parsed = rsaKey.safeParse(value);
  if (!parsed.success) return null;
  const { kid, n, e, issuer = null } = parsed.data;
  try {
    const key = await importJWK({ kty: 'RSA', n, e }, 'RS256');
    return key instanceof Uint8Array || bitsOf(key) < leastBits ? null : [kid, { key, issuer }];
  } catch {
    // Its numbers are no key.
    return null;
  }
}

function bitsOf({ algorithm }: CryptoKey): number {
  return 'modulusLength' in algorithm && typeof algorithm.modulusLength === 'number' ? algorithm.modulusLength : 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a document of keys; the schema says so.
    return null;
  }
}
