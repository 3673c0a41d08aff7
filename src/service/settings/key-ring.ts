import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** A key of a network as it is kept: nobody reads it without the secret that `keyId` names. */
export interface Sealed {
  /** Which secret sealed it; tells nothing of the secret. */
  readonly keyId: string;
  /** Salt (32 bytes), nonce (12), tag (16) and the sealed value, as base64. */
  readonly bytes: string;
}

/** Which key it is. A sealed value opens for this one only, so that none can be passed off as another's. */
export interface KeyName {
  readonly network: string;
  readonly setting: string;
}

/** Seals and opens keys of networks. */
export interface KeyRing {
  /** Of the secret that seals; null if there is none, and nothing can be sealed. */
  readonly keyId: string | null;
  seal(name: KeyName, value: string): Sealed;
  /** `unknown-secret`: none of the secrets here sealed it. `damaged`: it was changed, or belongs to another name. */
  open(
    name: KeyName,
    sealed: Sealed,
  ): { readonly kind: 'value'; readonly value: string } | { readonly kind: 'unknown-secret' | 'damaged' };
}

export interface KeysSecrets {
  readonly current: string | null;
  /** The one before, for opening only. */
  readonly old: string | null;
}

const saltBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM under a key of its own for each value: HKDF-SHA-256 of the secret and a random salt. Network and setting name are its associated data.
 * Sealing without a secret is a bug of the caller and throws.
 */
export function createKeyRing({ current, old }: KeysSecrets): KeyRing {
  const secretById = new Map([old, current].flatMap((secret) => (secret === null ? [] : [[idOf(secret), secret] as const])));
  return {
    keyId: current === null ? null : idOf(current),
    seal(name, value) {
      if (current === null) throw new Error('there is no secret to seal keys with');
      return { keyId: idOf(current), bytes: sealBytes(current, name, value).toString('base64') };
    },
    open(name, { keyId, bytes }) {
      const secret = secretById.get(keyId);
      if (secret === undefined) return { kind: 'unknown-secret' };
      const value = openBytes(secret, name, Buffer.from(bytes, 'base64'));
      return value === null ? { kind: 'damaged' } : { kind: 'value', value };
    },
  };
}

function sealBytes(secret: string, name: KeyName, value: string): Buffer {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', derive(secret, salt), nonce).setAAD(associated(name));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]);
}

function openBytes(secret: string, name: KeyName, bytes: Buffer): string | null {
  const [nonceAt, tagAt, valueAt] = [saltBytes, saltBytes + nonceBytes, saltBytes + nonceBytes + tagBytes];
  if (bytes.length < valueAt) return null;
  try {
    const key = derive(secret, bytes.subarray(0, nonceAt));
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(nonceAt, tagAt), { authTagLength: tagBytes });
    decipher.setAAD(associated(name)).setAuthTag(bytes.subarray(tagAt, valueAt));
    return Buffer.concat([decipher.update(bytes.subarray(valueAt)), decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: GCM says no more than that.
    return null;
  }
}

function derive(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'acquaint network key', 32));
}

function associated({ network, setting }: KeyName): Buffer {
  return Buffer.from(JSON.stringify(['acquaint network key', 1, network, setting]));
}

/** One-way, and under a label of its own: it may stand in the store. */
function idOf(secret: string): string {
  const print = Buffer.from(hkdfSync('sha256', secret, '', 'acquaint key id', 32));
  return createHash('sha256').update(print).digest('hex').slice(0, 16);
}
