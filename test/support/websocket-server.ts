import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One open WebSocket, as its server sees it. */
export interface ServerSocket {
  readonly request: IncomingMessage;
  /** Texts that the client sent. */
  readonly said: readonly string[];
  send(text: string): void;
  /** A frame with any first byte and payload: for what no honest server sends. */
  sendRaw(firstByte: number, payload: Buffer): void;
  /** Breaks the line without a word. */
  cut(): void;
  readonly isOpen: () => boolean;
}

export interface WebSocketServer {
  readonly origin: string;
  readonly sockets: readonly ServerSocket[];
  close(): Promise<void>;
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** A WebSocket server on loopback, as small as RFC 6455 allows: of what it hears, it understands short texts and the goodbye. `onOpen` is told of each line. */
export async function serveWebSockets(
  onOpen: (socket: ServerSocket) => void,
  onRequest: RequestListener = (_request, response) => void response.writeHead(426).end(),
): Promise<WebSocketServer> {
  const sockets: ServerSocket[] = [];
  const lines = new Set<Socket>();
  const server = createServer(onRequest);
  server.on('upgrade', (request: IncomingMessage, line: Socket) => {
    lines.add(line);
    line.on('error', () => undefined).on('close', () => lines.delete(line));
    const said: string[] = [];
    line.on('data', (bytes: Buffer) => {
      for (const { opcode, text } of framesIn(bytes)) {
        if (opcode === 1) said.push(text);
        if (opcode === 8) line.end(frame(0x88, Buffer.alloc(0)));
      }
    });
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64');
    line.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const socket: ServerSocket = {
      request,
      said,
      send: (text) => void (line.writable && line.write(frame(0x81, Buffer.from(text)))),
      sendRaw: (firstByte, payload) => void line.write(frame(firstByte, payload)),
      cut: () => line.destroy(),
      isOpen: () => lines.has(line),
    };
    sockets.push(socket);
    onOpen(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sockets,
    close: () => {
      server.closeAllConnections();
      for (const line of lines) line.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A client's frames: masked, each in one piece and shorter than 64 KiB. */
function* framesIn(bytes: Buffer): Generator<{ readonly opcode: number; readonly text: string }> {
  let at = 0;
  while (at + 6 <= bytes.length) {
    const short = bytes.readUInt8(at + 1) & 0x7f;
    const start = at + (short === 126 ? 4 : 2);
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    const mask = bytes.subarray(start, start + 4);
    const masked = bytes.subarray(start + 4, start + 4 + length);
    const text = Buffer.from(masked.map((byte, index) => byte ^ (mask[index % 4] ?? 0))).toString();
    yield { opcode: bytes.readUInt8(at) & 0x0f, text };
    at = start + 4 + length;
  }
}

/** A server's frame: unmasked, in one piece. */
function frame(firstByte: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.from([firstByte, length]) : Buffer.alloc(length < 65_536 ? 4 : 10);
  if (length >= 126) {
    head[0] = firstByte;
    head[1] = length < 65_536 ? 126 : 127;
    if (length < 65_536) head.writeUInt16BE(length, 2);
    else head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
