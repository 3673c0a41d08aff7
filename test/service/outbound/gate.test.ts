import { createServer } from 'node:https';
import type { LookupAddress } from 'node:dns';
import { isIPv6 } from 'node:net';
import { generate } from 'selfsigned';
import { createGatedConnect } from '../../../src/service/outbound/gated-connect';
import type { GateOptions } from '../../../src/service/outbound/gated-connect';
import { isPublicAddress } from '../../../src/service/outbound/public-address';
import { closeAll, failureOf, httpOf, listen, startOutbound } from './local-server';
import type { Handler } from './local-server';

type Resolver = (host: string) => readonly string[];

/** The gate and all sockets are real. Only name answers are made up, the port is ours, and 127.0.0.1 plays a public address. */
async function gated(handler: Handler, resolver: Resolver, names = ['good.example', 'other.example']) {
  const certificate = await certificateFor(names);
  const server = await listen(handler, (listener) =>
    createServer({ key: certificate.private, cert: certificate.cert }, listener),
  );
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return resolver(host).map((address): LookupAddress => ({ address, family: isIPv6(address) ? 6 : 4 }));
  };
  const gate = { timeoutMs: 1_000, resolve, permits: publicOrOurs, ca: certificate.cert } satisfies GateOptions;
  const connect = createGatedConnect(gate);
  const outbound = startOutbound({
    connect: (target, callback) => connect({ ...target, port: String(server.port) }, callback),
    limits: { retries: 0, attemptMs: 2_000 },
  });
  return { ...outbound, server, asked };
}

function publicOrOurs(address: string): boolean {
  return address === '127.0.0.1' || isPublicAddress(address);
}

function certificateFor(names: readonly string[]) {
  const altNames = names.map((value) => ({ type: 2 as const, value }));
  return generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames },
    ],
  });
}

const ok: Handler = (_request, response) => response.end('ok');

afterEach(closeAll);

describe('the gate', () => {
  test('lets a name through that leads to public addresses only, over verified TLS', async () => {
    const { asked, http, server } = await gated(ok, () => ['127.0.0.1']);

    const answer = await http.get('https://good.example/x');

    expect(answer).toMatchObject({ status: 200, text: 'ok', url: 'https://good.example/x' });
    expect(server.requests[0]?.headers.host).toBe('good.example');
    expect(asked).toEqual(['good.example']);
  });

  test.each([
    ['loopback', ['127.0.0.2']],
    ['private', ['10.0.0.1']],
    ['only an IPv6 loopback', ['::1']],
    ['v4-mapped', ['::ffff:127.0.0.1']],
    ['v4-compatible', ['::127.0.0.1']],
    ['NAT64', ['64:ff9b::7f00:1']],
    ['local NAT64', ['64:ff9b:1::a00:1']],
    ['6to4', ['2002:7f00:1::']],
    ['Teredo', ['2001:0:4136:e378:8000:63bf:80ff:fffe']],
    ['metadata', ['169.254.169.254']],
    ['metadata by a public number', ['168.63.129.16']],
    ['carrier-grade NAT', ['100.64.0.1']],
    ['public first, private second', ['127.0.0.1', '10.0.0.1']],
    ['private first, public second', ['192.168.0.1', '127.0.0.1']],
    ['public v4, private v6', ['127.0.0.1', 'fd00::1']],
    ['nothing at all', []],
  ])('refuses a name that resolves to %s', async (_what, answers) => {
    const { http, server } = await gated(ok, () => answers);

    expect((await failureOf(http.get('https://good.example/'))).reason).toBe('blocked-address');
    expect(server.requests).toHaveLength(0);
    expect(server.open()).toBe(0);
  });

  test('resolves once per connection and connects to what it checked: a name that changes its mind is refused next time', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['127.0.0.1']];
    const closing: Handler = (_request, response) => response.setHeader('connection', 'close').end('ok');
    const { asked, http, server } = await gated(closing, () => answers.shift() ?? []);

    expect((await http.get('https://good.example/1')).status).toBe(200);
    expect((await failureOf(http.get('https://good.example/2'))).reason).toBe('blocked-address');
    expect((await http.get('https://good.example/3')).status).toBe(200);
    expect(asked).toHaveLength(3);
    expect(server.requests.map(({ url }) => url)).toEqual(['/1', '/3']);
  });

  test('lets a kept-alive socket serve the name it was checked for, and no other name', async () => {
    const { asked, http, server } = await gated(ok, (host) => (host === 'good.example' ? ['127.0.0.1'] : ['10.0.0.1']));

    await http.get('https://good.example/1');
    await http.get('https://good.example/2');
    expect((await failureOf(http.get('https://other.example/'))).reason).toBe('blocked-address');

    expect(asked).toEqual(['good.example', 'other.example']);
    expect(server.open()).toBe(1);
  });

  test.each(['127.0.0.2', '10.0.0.1', '169.254.169.254', '[::1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]'])(
    'refuses the literal %s even if a connector lists it',
    async (literal) => {
      const { asked, outbound, server } = await gated(ok, () => ['127.0.0.1']);
      const http = httpOf(outbound, { hosts: [literal] });

      expect((await failureOf(http.get(`https://${literal}/`))).reason).toBe('blocked-address');
      expect(asked).toEqual([]);
      expect(server.open()).toBe(0);
    },
  );

  test.each([
    'https://internal.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'http://good.example/',
    'https://localhost/',
  ])('holds for a redirect to %s', async (location) => {
    const redirect: Handler = (_request, response) => response.writeHead(302, { location }).end();
    const { http, server } = await gated(redirect, (host) => (host === 'good.example' ? ['127.0.0.1'] : ['10.0.0.1']));

    expect((await failureOf(http.get('https://good.example/'))).reason).toBe('blocked-address');
    expect(server.requests).toHaveLength(1);
  });

  test('refuses a certificate for another name, and does not try it again', async () => {
    const { events, http, server } = await gated(ok, () => ['127.0.0.1'], ['somebody-else.example']);

    expect((await failureOf(http.get('https://good.example/'))).reason).toBe('network');
    expect(events).toMatchObject([{ attempts: 1 }]);
    expect(server.requests).toHaveLength(0);
  });

  test('trusts no self-made certificate, whatever the environment says', async () => {
    const insecure = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const { private: key, cert } = await certificateFor(['good.example']);
      const server = await listen(ok, (listener) => createServer({ key, cert }, listener));
      const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
      const connect = createGatedConnect({ timeoutMs: 1_000, resolve, permits: publicOrOurs });
      const { http } = startOutbound({
        connect: (target, callback) => connect({ ...target, port: String(server.port) }, callback),
        limits: { retries: 0 },
      });

      expect((await failureOf(http.get('https://good.example/'))).reason).toBe('network');
    } finally {
      if (insecure === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = insecure;
    }
  });

  test('honours no proxy of the environment', async () => {
    const proxy = await listen(ok);
    process.env['HTTPS_PROXY'] = process.env['https_proxy'] = proxy.origin;
    try {
      const { http, server } = await gated(ok, () => ['127.0.0.1']);
      await http.get('https://good.example/');
      expect(server.requests).toHaveLength(1);
      expect(proxy.requests).toHaveLength(0);
    } finally {
      delete process.env['HTTPS_PROXY'];
      delete process.env['https_proxy'];
    }
  });

  test('is there by default: a plain outbound asks the real resolver and refuses what this machine calls itself', async () => {
    const { http, outbound } = startOutbound({ limits: { retries: 0 } });

    expect((await failureOf(http.get('https://localhost/'))).reason).toBe('blocked-address');
    expect((await failureOf(httpOf(outbound, { hosts: ['localhost'] }).get('https://localhost/'))).reason).toBe(
      'blocked-address',
    );
  });
});
