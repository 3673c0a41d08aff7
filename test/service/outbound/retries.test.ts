import { closeAll, failureOf, httpOf, serving } from './local-server';
import type { Handler } from './local-server';

const quick = { limits: { backoffMs: 1 } };

/** Answers with these statuses one after another, then with 200. */
function statuses(...list: number[]): Handler {
  return (_request, response, hit) => {
    const status = list[hit - 1] ?? 200;
    response.writeHead(status).end(String(status));
  };
}

function withRetryAfter(status: number, retryAfter: string): Handler {
  return (_request, response, hit) => {
    if (hit === 1) response.writeHead(status, { 'retry-after': retryAfter }).end();
    else response.end('ok');
  };
}

afterEach(closeAll);

describe('a retry', () => {
  test.each([502, 503, 504])('is made for %i, twice at most', async (status) => {
    const recovered = await serving(statuses(status, status), quick);
    expect(await recovered.http.get('https://api.example/')).toMatchObject({ status: 200 });
    expect(recovered.events).toMatchObject([{ outcome: 200, attempts: 3 }]);

    const down = await serving(statuses(status, status, status, status), quick);
    expect(await down.http.get('https://api.example/')).toMatchObject({ status });
    expect(down.server.requests).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 410, 500, 501])('is not made for %i: that is an answer', async (status) => {
    const { http, server } = await serving(statuses(status), quick);

    expect(await http.get('https://api.example/')).toMatchObject({ status, text: String(status) });
    expect(server.requests).toHaveLength(1);
  });

  test('is made for a line that breaks, before or in the middle of the answer', async () => {
    const { http, server } = await serving((_request, response, hit) => {
      if (hit === 1) response.destroy();
      else if (hit === 2) response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
      else response.end('whole');
    }, quick);

    expect((await http.get('https://api.example/')).text).toBe('whole');
    expect(server.requests).toHaveLength(3);
  });

  test('gives up as unreachable when the line keeps breaking', async () => {
    const { http, server } = await serving((_request, response) => response.destroy(), quick);

    expect(await failureOf(http.get('https://api.example/'))).toMatchObject({ reason: 'network', retryAt: null });
    expect(server.requests).toHaveLength(3);
  });

  test('never takes a cut-off answer for a whole one', async () => {
    const { http } = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('[1,2,3]', () => response.socket?.end());
    }, quick);

    expect((await failureOf(http.get('https://api.example/'))).reason).toBe('network');
  });

  test('is not made for a timeout', async () => {
    const { http, server } = await serving(() => undefined, { limits: { attemptMs: 30, backoffMs: 1 } });

    expect((await failureOf(http.get('https://api.example/'))).reason).toBe('timeout');
    expect(server.requests).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  test.each([
    [429, '0'],
    [503, '0'],
    [403, '0'],
    [429, new Date(0).toUTCString()],
  ])('after %i of %j is over at once: the request is made again', async (status, retryAfter) => {
    const { http, server } = await serving(withRetryAfter(status, retryAfter), quick);

    expect(await http.get('https://api.example/')).toMatchObject({ status: 200 });
    expect(server.requests).toHaveLength(2);
  });

  test('is waited for if there is time', async () => {
    const { http, server } = await serving(withRetryAfter(429, '1'), quick);
    const started = Date.now();

    expect(await http.get('https://api.example/')).toMatchObject({ status: 200 });
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(server.requests).toHaveLength(2);
  });

  const now = new Date('2026-03-02T10:00:00Z');

  test.each([
    [429, '60', '2026-03-02T10:01:00.000Z'],
    [503, '120', '2026-03-02T10:02:00.000Z'],
    [429, 'Mon, 02 Mar 2026 11:00:00 GMT', '2026-03-02T11:00:00.000Z'],
    [403, '60', '2026-03-02T10:01:00.000Z'],
    [429, 'soon', '2026-03-02T10:01:00.000Z'],
    [429, '99999999', '2026-03-03T10:00:00.000Z'],
  ])('after %i of %j is too long to wait: no answer until %s', async (status, retryAfter, retryAt) => {
    const { http, server } = await serving(withRetryAfter(status, retryAfter), { now: () => now });

    expect(await failureOf(http.get('https://api.example/'))).toMatchObject({ reason: 'too-many', retryAt });
    expect(server.requests).toHaveLength(1);
  });

  test('counts as a minute if a 429 does not state it', async () => {
    const { http } = await serving(statuses(429), { now: () => now });

    expect(await failureOf(http.get('https://api.example/'))).toMatchObject({
      reason: 'too-many',
      retryAt: '2026-03-02T10:01:00.000Z',
    });
  });

  test('is remembered for the network and host: the next get fails at once, until the time has come', async () => {
    let at = now;
    const { http, outbound, server } = await serving(withRetryAfter(429, '60'), { now: () => at });
    await failureOf(http.get('https://api.example/1'));

    const next = await failureOf(http.get('https://api.example/2'));
    expect(next).toMatchObject({ reason: 'too-many', retryAt: '2026-03-02T10:01:00.000Z' });
    expect(server.requests).toHaveLength(1);
    expect(await http.get('https://other.example/')).toMatchObject({ status: 200 });
    expect(await httpOf(outbound, { network: 'another' }).get('https://api.example/')).toMatchObject({ status: 200 });

    at = new Date('2026-03-02T10:01:00Z');
    expect(await http.get('https://api.example/2')).toMatchObject({ status: 200 });
  });

  test('does not outlive the caller: leaving ends the wait', async () => {
    const leaving = new AbortController();
    const { outbound, server } = await serving((_request, response) => {
      response.writeHead(429, { 'retry-after': '1' }).end();
      setTimeout(() => leaving.abort(), 30);
    });

    const failure = await failureOf(httpOf(outbound, {}, leaving.signal).get('https://api.example/'));

    expect(failure.reason).toBe('aborted');
    expect(server.requests).toHaveLength(1);
  });
});
