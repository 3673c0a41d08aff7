import { closeAll, failureOf, httpOf, serving } from './local-server';

const start = new Date('2026-03-02T10:00:00Z');

/** Only the clock is faked: sockets and timers stay real. */
beforeEach(() => {
  jest.useFakeTimers({
    now: start,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  });
});

afterEach(async () => {
  jest.useRealTimers();
  await closeAll();
});

/** A host that does as it is told, and an http that does not retry. */
async function startHost() {
  let mood: 'up' | 'down' | 'broken' = 'down';
  let count = 0;
  const host = await serving(
    (_request, response) => {
      if (mood === 'broken') response.destroy();
      else response.writeHead(mood === 'up' ? 200 : 500).end(mood);
    },
    { limits: { retries: 0 } },
  );
  const get = () => host.http.get(`https://api.example/${count++}`);
  const fail = async (times: number) => {
    for (let i = 0; i < times; i++) await get().catch(() => undefined);
  };
  return { ...host, get, fail, be: (next: typeof mood) => (mood = next) };
}

function advance(seconds: number): void {
  jest.setSystemTime(Date.now() + seconds * 1000);
}

describe('the circuit', () => {
  test('stays closed for four failures in a row, and a success begins the count again', async () => {
    const { be, fail, get, server } = await startHost();

    await fail(4);
    be('up');
    expect((await get()).status).toBe(200);
    be('down');
    await fail(4);
    expect((await get()).status).toBe(500);
    expect(server.requests).toHaveLength(10);
  });

  test.each(['down', 'broken'] as const)(
    'opens after five failures of a host that is %s, and says for how long',
    async (mood) => {
      const { be, fail, get, server } = await startHost();
      be(mood);
      await fail(5);

      expect(await failureOf(get())).toMatchObject({ reason: 'circuit-open', retryAt: '2026-03-02T10:00:30.000Z' });
      advance(29);
      expect((await failureOf(get())).reason).toBe('circuit-open');
      expect(server.requests).toHaveLength(5);
    },
  );

  test('sends one probe after half a minute, and closes if it succeeds', async () => {
    const { be, fail, get, server } = await startHost();
    await fail(5);
    be('up');
    advance(30);

    expect((await get()).status).toBe(200);
    expect((await get()).status).toBe(200);
    expect(server.requests).toHaveLength(7);
  });

  test('opens again when the probe fails, twice as long each time, five minutes at most', async () => {
    const { fail, get, server } = await startHost();
    await fail(5);
    const openFor: number[] = [];
    for (let probe = 0; probe < 6; probe++) {
      const { retryAt } = await failureOf(get());
      openFor.push((Date.parse(retryAt ?? '') - Date.now()) / 1000);
      jest.setSystemTime(new Date(retryAt ?? ''));
      expect((await get()).status).toBe(500);
    }

    expect(openFor).toEqual([30, 60, 120, 240, 300, 300]);
    expect(server.requests).toHaveLength(11);
  });

  test('is one for each network and host', async () => {
    const { fail, http, outbound } = await startHost();
    await fail(5);

    expect((await http.get('https://other.example/')).status).toBe(500);
    expect((await httpOf(outbound, { network: 'another' }).get('https://api.example/')).status).toBe(500);
  });

  test('does not open for answers that say no, nor for callers who leave', async () => {
    const { http, outbound, server } = await serving((request, response) => {
      if (request.url?.startsWith('/slow')) return;
      response.writeHead(404).end();
    });
    for (let i = 0; i < 6; i++) await http.get(`https://api.example/${i}`);
    for (let i = 0; i < 6; i++) {
      await failureOf(httpOf(outbound, {}, AbortSignal.timeout(20)).get(`https://api.example/slow${i}`));
    }

    expect((await http.get('https://api.example/again')).status).toBe(404);
    expect(server.requests).toHaveLength(13);
  });

  test('opens for a host that hangs, also when the callers have less time than one attempt', async () => {
    const { http, outbound } = await serving(() => undefined, { limits: { hangMs: 10 } });
    for (let i = 0; i < 5; i++) {
      const failure = await failureOf(httpOf(outbound, {}, AbortSignal.timeout(40)).get(`https://api.example/${i}`));
      expect(failure.reason).toBe('timeout');
    }
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect((await failureOf(http.get('https://api.example/'))).reason).toBe('circuit-open');
  });

  test('stops the retries of the get that opened it', async () => {
    const { http, server } = await serving((_request, response) => response.writeHead(503).end(), { limits: { backoffMs: 1 } });
    await http.get('https://api.example/1');

    expect((await failureOf(http.get('https://api.example/2'))).reason).toBe('circuit-open');
    expect(server.requests).toHaveLength(5);
  });
});
