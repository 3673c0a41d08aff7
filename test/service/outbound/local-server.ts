import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpError } from '../../../src/connectors/connector';
import type { Http } from '../../../src/connectors/connector';
import { createOutbound } from '../../../src/service/outbound/create-outbound';
import type { NetworkAllowance, Outbound } from '../../../src/service/outbound/outbound';
import type { OutboundEvent, OutboundOptions } from '../../../src/service/outbound/outbound-options';

export type Handler = (request: IncomingMessage, response: ServerResponse, hit: number) => void;

export const userAgent = 'Acquaint/0 (+https://acquaint.example/contact)';

const closers: (() => Promise<unknown>)[] = [];

/** Closes what `listen` and `startOutbound` opened; for `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

/** A real server on loopback. `requests` lists what reached it; `open` counts its sockets. */
export async function listen(
  handler: Handler,
  make: (listener: RequestListener) => Server = (listener) => createServer(listener),
) {
  const requests: IncomingMessage[] = [];
  const server = make((request, response) => {
    requests.push(request);
    handler(request, response, requests.length);
  });
  let open = 0;
  server.on('connection', (socket) => {
    open += 1;
    socket.on('error', () => undefined).on('close', () => (open -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, requests, open: () => open };
}

/** An outbound that is closed after the test, the events it logged, and an `http` for one network. */
export function startOutbound(options: Partial<OutboundOptions>) {
  const events: OutboundEvent[] = [];
  const outbound = createOutbound({ userAgent, log: (event) => events.push(event), ...options });
  closers.push(() => outbound.close());
  return { outbound, events, http: httpOf(outbound) };
}

export function httpOf(outbound: Outbound, allowance: Partial<NetworkAllowance> = {}, signal?: AbortSignal): Http {
  const whole = { network: 'net', hosts: ['api.example', '*'], limit: { requests: 1000, perSeconds: 1 }, ...allowance };
  return outbound.httpFor(whole, signal ?? new AbortController().signal);
}

/** Serves `handler` to all hosts of a fresh outbound. */
export async function serving(handler: Handler, options: Partial<OutboundOptions> = {}) {
  const server = await listen(handler);
  return { server, ...startOutbound({ localOrigin: server.origin, ...options }) };
}

/** How a `get` failed; fails the test if it did not, or not with an `HttpError`. */
export async function failureOf(answer: Promise<unknown>): Promise<HttpError> {
  const error = await answer.then(
    () => new Error('there was an answer'),
    (reason: unknown) => reason,
  );
  if (error instanceof HttpError) return error;
  throw error;
}

export async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !condition() && Date.now() < end;) await new Promise((resolve) => setTimeout(resolve, 5));
}
