import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One open WebSocket, as its server sees it. */
export interface ServerSocket {
  readonly request: IncomingMessage;
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

/** A WebSocket server on loopback, as small as RFC 6455 allows: it talks and hardly listens. `onOpen` is told of each line. */
export async function serveWebSockets(onOpen: (socket: ServerSocket) => void): Promise<WebSocketServer> {
  const sockets: ServerSocket[] = [];
  const lines = new Set<Socket>();
  const server = createServer((_request, response) => void response.writeHead(426).end());
  server.on('upgrade', (request: IncomingMessage, line: Socket) => {
    lines.add(line);
    line.on('error', () => undefined).on('close', () => lines.delete(line));
    // Whatever the client says ends the line: it only ever says goodbye.
    line.on('data', (bytes) => ((bytes[0] ?? 0) & 0x0f) === 8 && line.end(frame(0x88, Buffer.alloc(0))));
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64');
    line.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const socket: ServerSocket = {
      request,
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
      for (const line of lines) line.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
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
