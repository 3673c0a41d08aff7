import { createStreams, type StreamLimits } from '../../../src/service/outbound/create-streams';
import { serveWebSockets, type ServerSocket, type WebSocketServer } from '../../support/websocket-server';

const allowance = { network: 'net', hosts: ['stream.example'], limit: { requests: 10, perSeconds: 1 } };
const url = 'wss://stream.example/subscribe?x=1';
let server: WebSocketServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function open(
  onOpen: (socket: ServerSocket) => void,
  limits: Partial<StreamLimits> = {},
  signal = new AbortController().signal,
) {
  server = await serveWebSockets(onOpen);
  const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: server.origin, limits });
  return streams.streamFor(allowance, signal).open(url);
}

/** All messages, and why they ended: null for an end without an error. */
async function readAll(messages: AsyncIterable<readonly string[]>, most = Number.POSITIVE_INFINITY) {
  const read: string[] = [];
  try {
    for await (const some of messages) {
      read.push(...some);
      if (read.length >= most) break;
    }
    return { read, reason: null };
  } catch (error) {
    return { read, reason: error instanceof Error && 'reason' in error ? error.reason : error };
  }
}

describe('a stream', () => {
  test('gives every message in order, and names us to the host', async () => {
    const messages = await open((socket) => {
      for (let index = 0; index < 2_000; index += 1) socket.send(`message ${index} ${'ā'.repeat(index % 200)}`);
    });
    const { read } = await readAll(messages, 2_000);
    expect(read.map((text) => text.split(' ')[1])).toEqual(Array.from({ length: 2_000 }, (_unused, index) => String(index)));
    expect(server?.sockets[0]?.request.headers).toMatchObject({ 'user-agent': 'Acquaint/0', host: 'stream.example' });
    expect(server?.sockets[0]?.request.url).toBe('/subscribe?x=1');
  });

  test('closes its line when whoever reads leaves', async () => {
    await readAll(await open((socket) => socket.send('one')), 1);
    await until(() => server?.sockets[0]?.isOpen() === false);
    expect(server?.sockets[0]?.isOpen()).toBe(false);
  });

  test('hands over what came before the line broke, then says so', async () => {
    const messages = await open((socket) => {
      socket.send('one');
      setTimeout(() => socket.cut(), 50);
    });
    expect(await readAll(messages)).toEqual({ read: ['one'], reason: 'network' });
  });

  test('holds no more than it may: it closes the line, gives what it has, and ends', async () => {
    const messages = await open(
      (socket) => {
        for (let index = 0; index < 5_000; index += 1) socket.send(`message ${index}`);
      },
      { messages: 100, batch: 10 },
    );
    const { read, reason } = await readAll(messages);
    expect([read.length, read.at(-1), reason]).toEqual([100, 'message 99', null]);
    await until(() => server?.sockets[0]?.isOpen() === false);
    expect(server?.sockets[0]?.isOpen()).toBe(false);
  });

  test('gives a silent line up', async () => {
    expect(await readAll(await open((socket) => socket.send('one'), { silentMs: 100 }))).toEqual({
      read: ['one'],
      reason: 'timeout',
    });
  });

  test('gives up a host that does not open the line', async () => {
    server = await serveWebSockets(() => undefined);
    const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: server.origin.replace(/\d+$/, '1') });
    expect(await readAll(streams.streamFor(allowance, new AbortController().signal).open(url))).toEqual({
      read: [],
      reason: 'network',
    });
  });

  test('takes no message longer than it may', async () => {
    const messages = await open((socket) => socket.send('x'.repeat(5_000)), { messageBytes: 1_000 });
    expect(await readAll(messages)).toEqual({ read: [], reason: 'network' });
  });

  test('takes no frames that are none', async () => {
    expect(await readAll(await open((socket) => socket.sendRaw(0x83, Buffer.from('x'))))).toEqual({
      read: [],
      reason: 'network',
    });
  });

  test('sends what it is opened with, and keeps headers of the connection to itself', async () => {
    const opening = {
      headers: { authorization: 'Bearer a', host: 'evil.example', 'user-agent': 'Mozilla' },
      say: ['one', 'two'],
      isQuiet: false,
    };
    server = await serveWebSockets((socket) => setTimeout(() => socket.send(String(socket.said)), 100));
    const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: server.origin });
    const line = streams.streamFor(allowance, new AbortController().signal).open(url, opening);
    expect(await readAll(line, 1)).toEqual({ read: ['one,two'], reason: null });
    expect(server.sockets[0]?.request.headers).toMatchObject({
      authorization: 'Bearer a',
      host: 'stream.example',
      'user-agent': 'Acquaint/0',
    });
    const wrong = streams
      .streamFor(allowance, new AbortController().signal)
      .open(url, { ...opening, headers: { a: 'b\r\nc: d' } });
    expect(await readAll(wrong)).toEqual({ read: [], reason: 'blocked-address' });
  });

  test.each([
    [true, ['', 'message'], null],
    [false, [], 'timeout'],
  ])('counts pings as signs of life only of a line that may be quiet (%s)', async (isQuiet, batches, reason) => {
    const opening = { headers: {}, say: [], isQuiet };
    server = await serveWebSockets((socket) => {
      setTimeout(() => socket.sendRaw(0x89, Buffer.alloc(0)), 200);
      setTimeout(() => socket.send('message'), 450);
    });
    const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: server.origin, limits: { silentMs: 350 } });
    const read: string[] = [];
    const line = async () => {
      for await (const some of streams.streamFor(allowance, new AbortController().signal).open(url, opening)) {
        read.push(some.join());
        if (some.length > 0) break;
      }
      return null;
    };
    const ended = await line().catch((error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error));
    expect([read, ended]).toEqual([batches, reason]);
  });

  test('ends when it is told to', async () => {
    const told = new AbortController();
    const messages = await open((socket) => socket.send('one'), {}, told.signal);
    setTimeout(() => told.abort(), 100);
    expect(await readAll(messages)).toEqual({ read: ['one'], reason: 'aborted' });
  });

  test.each([
    'ws://stream.example/',
    'https://stream.example/',
    'wss://other.example/',
    'wss://stream.example:8443/',
    'wss://u@stream.example/',
  ])('never opens %s', async (wrong) => {
    server = await serveWebSockets(() => undefined);
    const streams = createStreams({ userAgent: 'Acquaint/0', localOrigin: server.origin });
    const opened = streams.streamFor({ ...allowance, hosts: ['stream.example'] }, new AbortController().signal).open(wrong);
    expect(await readAll(opened)).toEqual({ read: [], reason: 'blocked-address' });
    expect(server.sockets).toEqual([]);
  });

  test('never opens a line into this network', async () => {
    const streams = createStreams({ userAgent: 'Acquaint/0' });
    const inside = { ...allowance, hosts: ['127.0.0.1'] };
    expect(await readAll(streams.streamFor(inside, new AbortController().signal).open('wss://127.0.0.1/'))).toEqual({
      read: [],
      reason: 'network',
    });
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !condition() && Date.now() < end;) await new Promise((resolve) => setTimeout(resolve, 5));
}
