import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { closeAll, failureOf, serving, until } from './local-server';

const url = 'https://api.example/';

afterEach(closeAll);

describe('a cap', () => {
  const quickest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, quickest)],
    ['gzip, gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ])('cuts a %s bomb off while it inflates', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(16 * 1024 * 1024));
    const { events, http } = await serving((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    });

    expect((await failureOf(http.get(url))).reason).toBe('too-large');
    expect(events).toMatchObject([{ outcome: 'too-large', attempts: 1 }]);
  });

  test('lets two megabytes pass and not one byte more', async () => {
    const { http } = await serving((request, response) =>
      response.end('x'.repeat(2 * 1024 * 1024 + Number(request.url?.slice(1)))),
    );

    expect((await http.get(`${url}0`)).text).toHaveLength(2 * 1024 * 1024);
    expect((await failureOf(http.get(`${url}1`))).reason).toBe('too-large');
  });

  test('cuts an endless body off and frees the socket', async () => {
    const { http, server } = await serving((_request, response) => {
      const more = () => void (response.destroyed || response.write('x'.repeat(65_536), more));
      more();
    });

    expect((await failureOf(http.get(url))).reason).toBe('too-large');
    await until(() => server.open() === 0);
    expect(server.open()).toBe(0);
  });

  test('cuts a body off that comes byte by byte, when the attempt has had its time', async () => {
    const { http, server } = await serving(
      (_request, response) => {
        const timer = setInterval(() => response.write('x'), 5);
        response.on('close', () => clearInterval(timer));
      },
      { limits: { attemptMs: 100 } },
    );
    const started = performance.now();

    expect((await failureOf(http.get(url))).reason).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(1_000);
    await until(() => server.open() === 0);
    expect(server.open()).toBe(0);
  });

  test('ends a get as a whole, however its attempts go', async () => {
    const { http, server } = await serving((_request, response) => setTimeout(() => response.writeHead(503).end(), 40), {
      limits: { deadlineMs: 100, backoffMs: 20, retries: 100, circuit: { failures: 100, openMs: 1, longestOpenMs: 1 } },
    });
    const started = performance.now();

    await http.get(url).catch(() => undefined);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(server.requests.length).toBeLessThan(4);
  });

  test('refuses headers without end', async () => {
    const { http, server } = await serving((_request, response) => {
      const socket = response.socket;
      socket?.write('HTTP/1.1 200 OK\r\n');
      for (let i = 0; i < 1_000; i++) socket?.write(`x-header-${i}: ${'v'.repeat(100)}\r\n`);
    });

    expect((await failureOf(http.get(url))).reason).toBe('too-large');
    await until(() => server.open() === 0);
    expect(server.open()).toBe(0);
  });

  test('reads no further than the stated length', async () => {
    const { http } = await serving((_request, response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil');
    });

    expect((await http.get(url)).text).toBe('hello');
  });

  test.each([
    ['two lengths', 'content-length: 5\r\ncontent-length: 6'],
    ['a length that is no number', 'content-length: five'],
  ])('refuses %s', async (_what, header) => {
    const { http } = await serving(
      (_request, response) => {
        response.socket?.end(`HTTP/1.1 200 OK\r\n${header}\r\n\r\nhello`);
      },
      { limits: { retries: 0 } },
    );

    expect((await failureOf(http.get(url))).reason).toBe('network');
  });

  test('takes broken compression for a broken answer', async () => {
    const { http } = await serving(
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not gzip'),
      { limits: { retries: 0 } },
    );

    expect((await failureOf(http.get(url))).reason).toBe('network');
  });
});
