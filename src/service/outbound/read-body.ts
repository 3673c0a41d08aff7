import type { ReadableStream } from 'node:stream/web';

/** The body is longer than we read. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** All bytes of a body, counted as they come out of inflating. Rejects with `BodyTooLargeError` at the first byte over `mostBytes`. */
export async function readBody(body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
