const headBytes = 1024;

/**
 * The text of a body in the charset that its content type states, else the one that an HTML or XML document states in its first
 * 1024 bytes, else UTF-8. An unknown charset counts as not stated. Bytes that make no sense become U+FFFD; never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const stated = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? charsetInDocument(bytes, contentType);
  return decoderFor(stated ?? 'utf-8').decode(bytes);
}

function charsetInDocument(bytes: Uint8Array, contentType: string): string | null {
  if (!/html|xml/i.test(contentType)) return null;
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.slice(1).find(Boolean) ?? null
  );
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    // A RangeError is how TextDecoder says that it does not know the name.
    return new TextDecoder();
  }
}
