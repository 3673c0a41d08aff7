import { createHash } from 'node:crypto';

/** Our own name space, made once at random. Never change it: every id that was handed out follows from it. */
const ownNamespace = 'b0c5a6f2-6f0d-4a3b-9a8e-54d1c9b7e301';

/** The same GUID for the same words for ever: a name-based UUID of version 5 (RFC 9562, section 5.5). */
export function stableId(...words: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(ownNamespace.replaceAll('-', ''), 'hex'))
    .update(words.join('\n'))
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
