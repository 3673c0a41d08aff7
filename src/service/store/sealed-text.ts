import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

/** A text that only who has the store's secret can read (AES-256-GCM), as hex. `place` is where it is kept: it can't be opened anywhere else. */
export function sealText(text: string, place: string, secret: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('hex');
}

/** The text that was sealed; null if it was sealed with another secret or for another place. */
export function openSealedText(sealed: string, place: string, secret: string): string | null {
  const bytes = Buffer.from(sealed, 'hex');
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  if (tag.length < tagBytes) return null;
  const decipher = createDecipheriv(algorithm, keyOf(secret), nonce).setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit: not ours.
    return null;
  }
}

/** A key of its own, so that keyed hashes say nothing of it. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'acquaint sealed text', 32));
}
