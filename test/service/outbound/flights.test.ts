import { closeAll, failureOf, httpOf, serving, until } from './local-server';

const url = 'https://api.example/';

afterEach(closeAll);

describe('the caller', () => {
  test('who leaves in the middle of a body frees the socket', async () => {
    const leaving = new AbortController();
    const { events, outbound, server } = await serving((_request, response) => {
      response.write('the beginning');
      setTimeout(() => leaving.abort(), 20);
    });

    const failure = await failureOf(httpOf(outbound, {}, leaving.signal).get(url));

    expect(failure.reason).toBe('aborted');
    await until(() => server.open() === 0 && events.length === 1);
    expect(server.open()).toBe(0);
    expect(events).toMatchObject([{ outcome: 'aborted' }]);
  });

  test('whose time is up is told so', async () => {
    const { outbound } = await serving(() => undefined);

    expect((await failureOf(httpOf(outbound, {}, AbortSignal.timeout(20)).get(url))).reason).toBe('timeout');
  });

  test('who has left already sends nothing', async () => {
    const { outbound, server } = await serving((_request, response) => response.end());

    expect((await failureOf(httpOf(outbound, {}, AbortSignal.abort()).get(url))).reason).toBe('aborted');
    expect(server.requests).toHaveLength(0);
  });

  test('is told when the service closes', async () => {
    const { http, outbound, server } = await serving(() => undefined);
    const failure = failureOf(http.get(url));
    await until(() => server.requests.length === 1);
    await outbound.close();

    expect((await failure).reason).toBe('aborted');
  });
});

describe('equal gets at the same time', () => {
  test('are one request, and all have its answer', async () => {
    const { http, outbound, server } = await serving((_request, response) => setTimeout(() => response.end('ok'), 20));

    const answers = await Promise.all([http.get(url), http.get(url), httpOf(outbound).get(url)]);

    expect(answers.map(({ text }) => text)).toEqual(['ok', 'ok', 'ok']);
    expect(server.requests).toHaveLength(1);
  });

  test('are not equal if network or credentials differ', async () => {
    const { http, outbound, server } = await serving((_request, response) => setTimeout(() => response.end('ok'), 20));
    const another = httpOf(outbound, { network: 'another' });

    await Promise.all([http.get(url), another.get(url), http.get(url, { headers: { authorization: 'Bearer t' } })]);

    expect(server.requests).toHaveLength(3);
  });

  test('go on for those who stay when one leaves', async () => {
    const leaving = new AbortController();
    const { http, outbound, server } = await serving((_request, response) => setTimeout(() => response.end('ok'), 60));
    const left = failureOf(httpOf(outbound, {}, leaving.signal).get(url));
    const stayed = http.get(url);
    await until(() => server.requests.length === 1);
    leaving.abort();

    expect((await left).reason).toBe('aborted');
    expect((await stayed).text).toBe('ok');
    expect(server.requests).toHaveLength(1);
  });

  test('share a failure too, and the next get tries again', async () => {
    const { http, server } = await serving((_request, response, hit) => (hit === 1 ? response.destroy() : response.end('ok')), {
      limits: { retries: 0 },
    });

    const failures = await Promise.all([failureOf(http.get(url)), failureOf(http.get(url))]);
    expect(failures.map(({ reason }) => reason)).toEqual(['network', 'network']);
    expect((await http.get(url)).text).toBe('ok');
    expect(server.requests).toHaveLength(2);
  });
});
