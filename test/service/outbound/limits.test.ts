import { createBudget } from '../../../src/service/outbound/budget';
import { closeAll, failureOf, httpOf, serving, until } from './local-server';
import type { Handler } from './local-server';

const now = new Date('2026-03-02T10:00:00Z');
const ok: Handler = (_request, response) => response.end('ok');

function withHeaders(headers: Record<string, string>, status = 200): Handler {
  return (_request, response) => response.writeHead(status, headers).end('ok');
}

afterEach(closeAll);

describe('a budget', () => {
  test('never grants more than its number in any window, wherever the window begins', () => {
    const take = createBudget({ requests: 3, perSeconds: 10 });
    const granted: number[] = [];
    for (let ms = 0; ms < 40_000; ms += 500) if (take(ms, 0).kind === 'granted') granted.push(ms);

    expect(granted).toEqual([0, 500, 1000, 10_000, 10_500, 11_000, 20_000, 20_500, 21_000, 30_000, 30_500, 31_000]);
  });

  test('hands out the next places in turn to those who can wait', () => {
    const take = createBudget({ requests: 1, perSeconds: 1 });

    expect([take(0, 5_000), take(0, 5_000), take(0, 5_000)]).toEqual(
      [0, 1000, 2000].map((waitMs) => ({ kind: 'granted', waitMs })),
    );
    expect(take(0, 2_999)).toEqual({ kind: 'used-up', until: 3_000 });
  });

  test('blocks no longer than its window when the clock is set back by an hour', () => {
    const take = createBudget({ requests: 1, perSeconds: 10 });
    take(3_600_000, 0);

    expect(take(0, 0)).toEqual({ kind: 'used-up', until: 10_000 });
    expect(take(10_000, 0)).toEqual({ kind: 'granted', waitMs: 0 });
  });
});

describe('a network', () => {
  test('that used up its limit gets no answer before its window is over', async () => {
    let at = now;
    const { outbound, server } = await serving(ok, { now: () => at });
    const http = httpOf(outbound, { limit: { requests: 2, perSeconds: 60 } });
    await http.get('https://api.example/1');
    await http.get('https://other.example/2');

    expect(await failureOf(http.get('https://api.example/3'))).toMatchObject({
      reason: 'too-many',
      retryAt: '2026-03-02T10:01:00.000Z',
    });
    expect(await httpOf(outbound, { network: 'another' }).get('https://api.example/')).toMatchObject({ status: 200 });
    at = new Date('2026-03-02T10:01:00Z');
    expect(await http.get('https://api.example/3')).toMatchObject({ status: 200 });
    expect(server.requests).toHaveLength(4);
  });

  test('waits for its limit where the wait is short', async () => {
    const { outbound, server } = await serving(ok);
    const http = httpOf(outbound, { limit: { requests: 1, perSeconds: 0.1 } });
    const started = performance.now();

    await Promise.all(['1', '2', '3'].map((path) => http.get(`https://api.example/${path}`)));

    expect(performance.now() - started).toBeGreaterThan(190);
    expect(server.requests).toHaveLength(3);
  });

  test('has at most six open requests', async () => {
    const waiting: (() => void)[] = [];
    const { http, server } = await serving((_request, response) => waiting.push(() => response.end('ok')));
    const gets = Promise.all(Array.from({ length: 10 }, (_, i) => http.get(`https://api.example/${i}`)));

    await until(() => waiting.length === 6);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.requests).toHaveLength(6);
    for (let i = 0; i < 10; i++) {
      await until(() => waiting.length > i);
      waiting[i]?.();
    }
    expect(await gets).toHaveLength(10);
  });

  test.each([
    ['GitHub', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now.getTime() / 1000 + 90) }],
    ['Mastodon', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-03-02T10:01:30.000Z' }],
    ['Bluesky', { 'ratelimit-remaining': '0', 'ratelimit-reset': String(now.getTime() / 1000 + 90) }],
    ['the older draft', { 'ratelimit-remaining': '0', 'ratelimit-reset': '90' }],
    ['the newer draft', { ratelimit: '"default";r=0;t=90' }],
  ])('is left alone after its last allowed answer, as %s states it', async (_vendor, headers) => {
    const { http, server } = await serving(withHeaders(headers), { now: () => now });

    expect(await http.get('https://api.example/1')).toMatchObject({ status: 200 });
    expect(await failureOf(http.get('https://api.example/2'))).toMatchObject({
      reason: 'too-many',
      retryAt: '2026-03-02T10:01:30.000Z',
    });
    expect(server.requests).toHaveLength(1);
  });

  test('goes on while something remains', async () => {
    const reset = String(now.getTime() / 1000 + 90);
    const headers = { 'x-ratelimit-remaining': '10', 'x-ratelimit-reset': reset, ratelimit: '"default";r=10;t=90' };
    const { http } = await serving(withHeaders(headers), { now: () => now });

    await http.get('https://api.example/1');
    expect(await http.get('https://api.example/2')).toMatchObject({ status: 200 });
  });

  test('that refuses with 403 and nothing remaining said "too many", and 403 alone did not', async () => {
    const reset = String(now.getTime() / 1000 + 90);
    const limited = await serving(withHeaders({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }, 403), {
      now: () => now,
    });
    const forbidden = await serving(withHeaders({}, 403));

    expect((await failureOf(limited.http.get('https://api.example/'))).retryAt).toBe('2026-03-02T10:01:30.000Z');
    expect(await forbidden.http.get('https://api.example/')).toMatchObject({ status: 403 });
  });

  test('that counts its search apart is silenced for searches only', async () => {
    const reset = String(now.getTime() / 1000 + 60);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset, 'x-ratelimit-resource': 'search' };
    const { http } = await serving(
      (request, response) => response.writeHead(200, request.url?.startsWith('/search') ? headers : {}).end(),
      {
        now: () => now,
      },
    );
    await http.get('https://api.example/search/users?q=1');

    expect((await failureOf(http.get('https://api.example/search/users?q=2'))).reason).toBe('too-many');
    expect(await http.get('https://api.example/users/octocat')).toMatchObject({ status: 200 });
  });
});
