import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { bodyOf, findAnswer, type SamplePerson } from './sample-answers';

export interface SampleServer {
  /** Where the outbound of the sample world sends everything. */
  readonly origin: string;
  /** Moves the sample networks in time: how a sample person's past is told. */
  setNow(now: () => Date): void;
  close(): Promise<void>;
}

/** What each network answers when it knows nobody, as its vendor documents it. */
const nobody: readonly { readonly host: string; readonly path: RegExp; readonly status: number; readonly body: unknown }[] = [
  { host: 'api.github.com', path: /^\/search\/users$/, status: 200, body: { total_count: 0, incomplete_results: false, items: [] } },
  { host: 'api.github.com', path: /.*/, status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' } },
  { host: 'public.api.bsky.app', path: /searchActors$/, status: 200, body: { actors: [] } },
  { host: 'public.api.bsky.app', path: /.*/, status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } },
  { host: 'api.gravatar.com', path: /.*/, status: 404, body: { error: 'Profile not found', code: 'profile_not_found' } },
];

/** Plays the outside networks for the sample people, on a free loopback port. It knows whom it plays by the Host header. */
export async function startSampleServer(people: readonly SamplePerson[]): Promise<SampleServer> {
  let clock = () => new Date();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    setNow: (now) => void (clock = now),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown.example'}`);
    const found = findAnswer(people, { url, now: clock() });
    if (!found) return send(response, nobodyAt(url));
    await wait(found.delayMs);
    const type = typeof found.body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
    send(response, { status: found.status, headers: { 'content-type': type, ...found.headers }, body: bodyOf(found, clock()) });
  }
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function nobodyAt(url: URL): Reply {
  const rule = nobody.find(({ host, path }) => host === url.hostname && path.test(url.pathname));
  const headers = { 'content-type': rule ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8' };
  return rule ? { status: rule.status, headers, body: JSON.stringify(rule.body) } : { status: 404, headers, body: 'Not found' };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers).end(body);
}
