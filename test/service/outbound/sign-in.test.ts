import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SignIn } from '../../../src/connectors/listener';
import { closeAll, failureOf, serving, type Handler } from './local-server';

afterEach(closeAll);

const url = 'https://api.example/session';

/** A way to sign in at a server that answers with `handler`, and the bodies that came. */
async function signingIn(handler: Handler) {
  const bodies: Promise<string>[] = [];
  const { outbound, server } = await serving((request: IncomingMessage, response, hit) => {
    bodies.push(text(request));
    handler(request, response, hit);
  });
  const allowance = { network: 'net', hosts: ['api.example', 'other.example'], limit: { requests: 100, perSeconds: 1 } };
  const signIn: SignIn = outbound.signInFor(allowance, new AbortController().signal);
  return { signIn, server, bodies: () => Promise.all(bodies) };
}

describe('signing in', () => {
  test('sends JSON, or nothing, and gives any status as an answer', async () => {
    const { signIn, server, bodies } = await signingIn((_request, response) => response.writeHead(401).end('{"error":"x"}'));
    expect(await signIn.post(url, { password: 'ā' })).toMatchObject({ status: 401, text: '{"error":"x"}', url });
    await signIn.post(url, null, { authorization: 'Bearer a' });
    expect(await bodies()).toEqual(['{"password":"ā"}', '']);
    expect(server.requests.map(({ method, headers }) => [method, headers['content-type'], headers.authorization])).toEqual([
      ['POST', 'application/json', undefined],
      ['POST', undefined, 'Bearer a'],
    ]);
  });

  test('is sent each time, kept nowhere, and never sent twice by itself', async () => {
    const { signIn, server } = await signingIn((_request, response, hit) =>
      response.writeHead(hit === 3 ? 503 : 200, { 'cache-control': 'max-age=600' }).end(String(hit)),
    );
    const both = await Promise.all([signIn.post(url, {}), signIn.post(url, {})]);
    expect(both.map(({ text: body }) => body).toSorted()).toEqual(['1', '2']);
    expect((await signIn.post(url, {})).status).toBe(503);
    expect(server.requests).toHaveLength(3);
  });

  test('goes nowhere else', async () => {
    const { signIn, server } = await signingIn((_request, response) =>
      response.writeHead(307, { location: 'https://other.example/' }).end(),
    );
    expect((await signIn.post(url, { password: 'a' })).status).toBe(307);
    expect(server.requests).toHaveLength(1);
    expect((await failureOf(signIn.post('https://elsewhere.example/', {}))).reason).toBe('blocked-address');
    expect((await failureOf(signIn.post('http://api.example/', {}))).reason).toBe('blocked-address');
  });
});
