import { createHash } from 'node:crypto';

/** Of RFC 6455, what every server adds to the key of the one who asks. */
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The answer to somebody who asks for a WebSocket, by the key they sent. */
export function acceptance(key: string): string {
  const accept = createHash('sha1').update(`${key}${magic}`).digest('base64');
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`;
}

/** A text as one frame of a server: not masked, in one piece. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([headOf(payload.length), payload]);
}

/** Goodbye, without a reason. */
export const closingFrame = Buffer.from([0x88, 0]);

/** Whether what a client sent is its goodbye: all that one who only listens ever says, besides a pong. */
export function isClosing(bytes: Buffer): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8;
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
