import { createAnswerCache } from '../../../src/service/outbound/answer-cache';
import { closeAll, httpOf, serving } from './local-server';

const start = new Date('2026-03-02T10:00:00Z');
const url = 'https://api.example/users/octocat';

afterEach(closeAll);

/** Serves numbered bodies with these headers, or 304 to the validator of the first one. */
async function serveWith(headers: Record<string, string>, status = 200) {
  const clock = { now: start };
  const host = await serving(
    (request, response, hit) => {
      const asked = request.headers['if-none-match'] ?? request.headers['if-modified-since'];
      const isSame = asked !== undefined && [headers['etag'], headers['last-modified']].includes(asked);
      if (isSame) response.writeHead(304, { 'x-hit': String(hit) }).end();
      else response.writeHead(status, headers).end(`body ${hit}`);
    },
    { now: () => clock.now },
  );
  const later = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000));
  return { ...host, later };
}

describe('the cache', () => {
  test.each([
    ['an ETag', { etag: '"abc"' }],
    ['a weak ETag', { etag: 'W/"abc"' }],
    ['Last-Modified', { 'last-modified': 'Mon, 02 Feb 2026 10:00:00 GMT' }],
  ])('asks again with %s, and a 304 gives the stored body', async (_what, headers) => {
    const { events, http, server } = await serveWith(headers);

    const first = await http.get(url);
    const second = await http.get(url);

    expect(second).toMatchObject({ status: 200, text: first.text, url });
    expect(second.headers).toMatchObject({ ...headers, 'x-hit': '2' });
    expect(server.requests).toHaveLength(2);
    expect(events.map(({ attempts, fromCache }) => [attempts, fromCache])).toEqual([
      [1, false],
      [1, true],
    ]);
  });

  test('neither gives nor takes what is asked for with no-store', async () => {
    const { events, http, server } = await serveWith({ 'cache-control': 'public, max-age=60', etag: '"a"' });
    const once = { headers: { 'Cache-Control': 'no-store' } };

    expect((await http.get(url, once)).text).toBe('body 1');
    expect((await http.get(url, once)).text).toBe('body 2');
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
    expect(events.map(({ fromCache }) => fromCache)).toEqual([false, false]);
  });

  test('answers by itself while max-age lasts, then asks again', async () => {
    const { events, http, later, server } = await serveWith({ 'cache-control': 'public, max-age=60', etag: '"a"' });

    await http.get(url);
    later(59);
    expect((await http.get(url)).text).toBe('body 1');
    expect(server.requests).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ attempts: 0, fromCache: true });
    later(2);
    expect((await http.get(url)).text).toBe('body 1');
    expect(server.requests).toHaveLength(2);
    later(59);
    await http.get(url);
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ['no-store', { 'cache-control': 'no-store, max-age=60', etag: '"a"' }],
    ['Vary: *', { 'cache-control': 'max-age=60', vary: '*' }],
    ['no word about it', {}],
    ['max-age=0 without a validator', { 'cache-control': 'max-age=0' }],
    ['an age beyond max-age', { 'cache-control': 'max-age=60', age: '60' }],
    ['s-maxage, which is for shared caches', { 'cache-control': 's-maxage=60' }],
  ])('keeps nothing of an answer with %s', async (_what, headers) => {
    const { http } = await serveWith(headers);

    await http.get(url);
    expect((await http.get(url)).text).toBe('body 2');
  });

  test('asks every time about an answer with no-cache', async () => {
    const { http, server } = await serveWith({ 'cache-control': 'no-cache, max-age=60', etag: '"a"' });

    await http.get(url);
    expect((await http.get(url)).text).toBe('body 1');
    expect(server.requests).toHaveLength(2);
  });

  test('understands Expires', async () => {
    const { http, server } = await serveWith({
      date: start.toUTCString(),
      expires: new Date(start.getTime() + 60_000).toUTCString(),
    });

    await http.get(url);
    await http.get(url);
    expect(server.requests).toHaveLength(1);
  });

  test('believes no promise of freshness beyond a day', async () => {
    const { http, later, server } = await serveWith({ 'cache-control': 'max-age=31536000, immutable' });

    await http.get(url);
    later(86_401);
    await http.get(url);
    expect(server.requests).toHaveLength(2);
  });

  test('keeps an unknown name for as long as it may, but no failure', async () => {
    const unknown = await serveWith({ 'cache-control': 'max-age=60' }, 404);
    const broken = await serveWith({ 'cache-control': 'max-age=60' }, 500);

    for (const { http } of [unknown, unknown, broken, broken]) await http.get(url);
    expect(unknown.server.requests).toHaveLength(1);
    expect(broken.server.requests).toHaveLength(2);
  });

  test('shares nothing between networks, credentials or other headers', async () => {
    const { http, outbound, server } = await serveWith({ 'cache-control': 'max-age=60' });

    await http.get(url, { headers: { authorization: 'Bearer one' } });
    await http.get(url, { headers: { authorization: 'Bearer two' } });
    await http.get(url, { headers: { 'accept-language': 'lv' } });
    await http.get(url);
    await httpOf(outbound, { network: 'another' }).get(url);
    expect(server.requests).toHaveLength(5);
    expect((await http.get(url, { headers: { Authorization: 'Bearer one' } })).text).toBe('body 1');
    expect(server.requests).toHaveLength(5);
  });

  test('answers while its host wants to be left alone', async () => {
    const { http, server } = await serving((request, response) => {
      if (request.url === '/full') response.writeHead(429, { 'retry-after': '60' }).end();
      else response.writeHead(200, { 'cache-control': 'max-age=60' }).end('kept');
    });
    await http.get(url);
    await http.get('https://api.example/full').catch(() => undefined);

    expect((await http.get(url)).text).toBe('kept');
    expect(server.requests).toHaveLength(2);
  });

  test('stays within its size, and forgets what was used least recently', () => {
    const cache = createAnswerCache(10_000);
    const answer = { status: 200, headers: { etag: '"a"' }, text: 'x'.repeat(500) };
    for (let i = 0; i < 100; i++) {
      cache.put(`key ${i}`, answer, 0);
      cache.find('key 0', 0);
    }

    const kept = Array.from({ length: 100 }, (_, i) => i).filter((i) => cache.find(`key ${i}`, 0));
    expect(kept).toEqual([0, 95, 96, 97, 98, 99]);
    cache.put('huge', { ...answer, text: 'x'.repeat(5_000) }, 0);
    expect(cache.find('huge', 0)).toBeNull();
    expect(cache.find('key 0', 0)).not.toBeNull();
  });

  test('forgets everything after a day, asked for or not', () => {
    const cache = createAnswerCache(10_000);
    const day = 24 * 60 * 60 * 1000;
    cache.put('key', { status: 200, headers: { etag: '"a"' }, text: 'x' }, day);

    expect(cache.find('key', 2 * day - 1)).not.toBeNull();
    expect(cache.find('key', 2 * day + day)).toBeNull();
  });
});
