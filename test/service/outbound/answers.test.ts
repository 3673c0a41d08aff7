import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { closeAll, failureOf, httpOf, listen, serving, startOutbound, userAgent } from './local-server';

afterEach(closeAll);

describe('an answer', () => {
  test('comes with its status, headers, text and address', async () => {
    const { http, server } = await serving((_request, response) => {
      response.writeHead(404, { 'content-type': 'application/json', 'X-Thing': 'a', 'set-cookie': 'id=1' });
      response.end('{"message":"Not Found"}');
    });

    const answer = await http.get('https://api.example/users/nobody?x=1#part', { headers: { Accept: 'application/json' } });

    expect(answer).toMatchObject({ status: 404, text: '{"message":"Not Found"}', url: 'https://api.example/users/nobody?x=1' });
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', 'x-thing': 'a' });
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(server.requests[0]).toMatchObject({ method: 'GET', url: '/users/nobody?x=1' });
    expect(server.requests[0]?.headers).toMatchObject({
      host: 'api.example',
      accept: 'application/json',
      'user-agent': userAgent,
    });
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is inflated from %s', async (encoding, compress) => {
    const { http } = await serving((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(compress(Buffer.from('Dzintars Ķirsons')));
    });

    expect((await http.get('https://api.example/')).text).toBe('Dzintars Ķirsons');
  });

  test('keeps a connector from naming another host, another product or conditions of its own', async () => {
    const { http, server } = await serving((_request, response) => response.end('ok'));

    await http.get('https://api.example/', {
      headers: { Host: 'other.example', 'User-Agent': 'Mozilla', Cookie: 'a=1', 'If-None-Match': '"x"', 'X-Api-Key': 'k' },
    });

    expect(server.requests[0]?.headers).toMatchObject({ host: 'api.example', 'user-agent': userAgent, 'x-api-key': 'k' });
    expect(server.requests[0]?.headers).not.toHaveProperty('cookie');
    expect(server.requests[0]?.headers).not.toHaveProperty('if-none-match');
  });

  test('is not asked for with a header that has a line break in it', async () => {
    const { http, server } = await serving((_request, response) => response.end('ok'));

    const failure = await failureOf(http.get('https://api.example/', { headers: { 'x-name': 'a\r\nHost: evil.example' } }));

    expect(failure.reason).toBe('blocked-address');
    expect(server.requests).toHaveLength(0);
  });
});

describe('the local origin', () => {
  test.each([
    'http://10.0.0.1:80',
    'https://127.0.0.1:4567',
    'http://localhost:4567',
    'http://127.0.0.1',
    'http://127.0.0.1:1/x',
  ])('may not be %s', (localOrigin) => {
    expect(() => startOutbound({ localOrigin })).toThrow('local origin');
  });

  test('changes no other rule: hosts, scheme and names are checked as ever', async () => {
    const { outbound, server } = await serving((_request, response) => response.end('ok'));
    const http = httpOf(outbound, { hosts: ['api.example'] });

    for (const url of ['https://other.example/', 'http://api.example/', 'https://127.0.0.1/', server.origin]) {
      expect((await failureOf(http.get(url))).reason).toBe('blocked-address');
    }
    expect(server.requests).toHaveLength(0);
  });
});

describe('the log', () => {
  test('says how each get ended, and neither address nor clue', async () => {
    const { events, http, outbound } = await serving((_request, response) => response.writeHead(200, { etag: '"1"' }).end('ok'));

    await http.get('https://alice.example/profile?mail=alice%40alice.example', { headers: { 'x-api-key': 'secret' } });
    await httpOf(outbound, { hosts: ['api.example'] }).get('https://api.example/alice');

    expect(events).toEqual([
      { network: 'net', hostKind: 'any', outcome: 200, ms: expect.any(Number), attempts: 1, fromCache: false },
      { network: 'net', hostKind: 'listed', outcome: 200, ms: expect.any(Number), attempts: 1, fromCache: false },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/alice|secret/);
  });

  test('says why there was no answer, and the error says no more than that', async () => {
    const server = await listen((_request, response) => response.destroy());
    const { events, http } = startOutbound({ localOrigin: server.origin, limits: { retries: 0 } });

    const failure = await failureOf(http.get('https://alice.example/'));

    expect(events).toMatchObject([{ outcome: 'network', attempts: 1 }]);
    expect(failure.message).toBe('no answer: network');
    expect(failure.cause).toBeUndefined();
  });
});
