import { closeAll, failureOf, httpOf, serving } from './local-server';
import type { Handler } from './local-server';

/** Redirects the paths that it knows, answers the others with what it was sent. */
function redirecting(locations: Record<string, string>, status = 302): Handler {
  return (request, response) => {
    const location = locations[request.url ?? ''];
    if (location !== undefined) response.writeHead(status, { location }).end();
    else response.end(JSON.stringify(request.headers));
  };
}

const secrets = { authorization: 'Bearer t', 'x-api-key': 'k', accept: 'application/json' };

afterEach(closeAll);

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('with %i is followed, and the answer says where it came from', async (status) => {
    const { http } = await serving(redirecting({ '/old': '/new' }, status));

    expect(await http.get('https://api.example/old')).toMatchObject({ status: 200, url: 'https://api.example/new' });
  });

  test('on the same host keeps the keys, to another host leaves them behind for good', async () => {
    const { http, server } = await serving(
      redirecting({ '/1': '/2', '/2': 'https://other.example/3', '/3': 'https://api.example/4' }),
    );

    await http.get('https://api.example/1', { headers: secrets });

    expect(
      server.requests.map(({ headers }) => [headers.host, headers.authorization, headers['x-api-key'], headers.accept]),
    ).toEqual([
      ['api.example', 'Bearer t', 'k', 'application/json'],
      ['api.example', 'Bearer t', 'k', 'application/json'],
      ['other.example', undefined, undefined, 'application/json'],
      ['api.example', undefined, undefined, 'application/json'],
    ]);
  });

  test('is followed three times, not four', async () => {
    const { http, server } = await serving(redirecting({ '/1': '/2', '/2': '/3', '/3': '/4', '/0': '/1' }));

    expect((await http.get('https://api.example/1')).url).toBe('https://api.example/4');
    expect((await failureOf(http.get('https://api.example/0'))).reason).toBe('network');
    expect(server.requests).toHaveLength(8);
  });

  test('in a circle ends', async () => {
    const { http, server } = await serving(redirecting({ '/a': '/b', '/b': '/a' }));

    expect((await failureOf(http.get('https://api.example/a'))).reason).toBe('network');
    expect(server.requests).toHaveLength(4);
  });

  test('may not lead a network with fixed hosts away from them', async () => {
    const { outbound, server } = await serving(redirecting({ '/in': 'https://cdn.example/x', '/out': 'https://evil.example/x' }));
    const http = httpOf(outbound, { hosts: ['api.example', 'cdn.example'] });

    expect((await http.get('https://api.example/in')).url).toBe('https://cdn.example/x');
    expect((await failureOf(http.get('https://api.example/out'))).reason).toBe('blocked-address');
    expect(server.requests.map(({ headers }) => headers.host)).toEqual(['api.example', 'cdn.example', 'api.example']);
  });

  test.each([
    ...[
      'http://api.example/',
      'file:///etc/passwd',
      'https://user:pw@api.example/',
      'https://api.example:8443/',
      'https://[::1]/',
    ],
    ...[
      'https://127.1/',
      '//169.254.169.254/latest',
      'https://0x7f000001/',
      'https://printer.local/',
      'javascript:alert(1)',
      '\\\\10.0.0.1\\x',
    ],
    'https://',
  ])('to %s is refused', async (location) => {
    const { http, server } = await serving(redirecting({ '/': location }));

    expect((await failureOf(http.get('https://api.example/'))).reason).toBe('blocked-address');
    expect(server.requests).toHaveLength(1);
  });

  test('that names no place is an answer like any other', async () => {
    const { http } = await serving((_request, response) => response.writeHead(302).end('moved'));

    expect(await http.get('https://api.example/')).toMatchObject({ status: 302, text: 'moved' });
  });
});
