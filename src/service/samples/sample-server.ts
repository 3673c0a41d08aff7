import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { blueskyListener } from '../../connectors/bluesky/listen';
import type { SamplePerson } from './sample-answers';
import { replyTo } from './sample-reply';
import type { SampleStream } from './sample-stream';

export interface SampleServer {
  /** Where the outbound of the sample world sends everything. */
  readonly origin: string;
  /** Moves the sample networks in time: how a sample person's past is told. */
  readonly setNow: (now: () => Date) => void;
  close(): Promise<void>;
}

export interface SampleServerOptions {
  readonly people: readonly SamplePerson[];
  /** Takes lines over that stay open. */
  readonly stream?: Pick<SampleStream, 'join'>;
  /** Instead of the delay that each answer states, in milliseconds: for benches. */
  readonly delayMs?: number;
  /** Told of each answer when it has been sent: for benches. Instants in milliseconds. */
  readonly onAnswered?: (span: { readonly start: number; readonly end: number }) => void;
}

/** The one host that streams. */
const [jetstream = ''] = blueskyListener.hosts;

/** Plays the outside networks for the sample people, on a free loopback port. It knows whom it plays by the Host header. */
export async function startSampleServer({ people, stream, delayMs, onAnswered }: SampleServerOptions): Promise<SampleServer> {
  let clock = () => new Date();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const server = createServer((request, response) => {
    const start = performance.now();
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown.example'}`);
    const reply = replyTo(people, { url, now: clock() });
    const send = () => {
      response.writeHead(reply.status, reply.headers).end(reply.body, () => onAnswered?.({ start, end: performance.now() }));
    };
    wait(delayMs ?? reply.delayMs, null, { signal: closing.signal }).then(send, () => response.destroy());
  });
  server.on('upgrade', ({ headers, url }, line) => {
    const key = headers['sec-websocket-key'];
    const isJetstream = headers.host === jetstream && url?.startsWith('/subscribe');
    if (stream && key && isJetstream) stream.join(line, key);
    else line.destroy();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    setNow: (now) => void (clock = now),
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
