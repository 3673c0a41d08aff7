import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyTo } from '../../src/service/samples/sample-reply';
import type { Stage } from './stage';

const blueskyHost = 'public.api.bsky.app';

/** A question of the product to the outside world. */
export interface Question {
  readonly host: string;
  /** With its query, as it was handed on. */
  readonly path: string;
  readonly status: number;
}

/** The outside world as the product reaches it: Bluesky's public host is the AppView of this machine, every other host knows nobody. */
export interface Internet {
  readonly origin: string;
  /** Where the AppView really is. */
  readonly appView: string;
  /** Everything asked so far, oldest first. */
  readonly asked: readonly Question[];
  /** What was asked of Bluesky since this was last called. */
  takeAskedOfBluesky(): readonly Question[];
}

/** Starts it on a free loopback port. A question knows whom it is for by its Host header, as the product's way out leaves it. */
export async function startInternet({ atEnd }: Stage, appView: string): Promise<Internet> {
  const asked: Question[] = [];
  let taken = 0;
  const server = createServer((question, response) => {
    const host = question.headers.host ?? 'unknown.example';
    const tell = (status: number, path: string) => void asked.push({ host, path, status });
    if (host === blueskyHost) forward(question, response, { appView, tell });
    else sayNobody(question, response, { host, tell });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  atEnd({ close });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    appView,
    asked,
    takeAskedOfBluesky: () => {
      const since = asked.slice(taken).filter(({ host }) => host === blueskyHost);
      taken = asked.length;
      return since;
    },
  };
}

interface Forwarding {
  readonly appView: string;
  readonly tell: (status: number, path: string) => void;
}

/** Bytes and headers are passed as they are: this is what the network really says. */
function forward(question: IncomingMessage, response: ServerResponse, { appView, tell }: Forwarding): void {
  const { method = 'GET', url = '/', headers } = question;
  const target = searchable(new URL(url, appView));
  const path = target.pathname + target.search;
  const onward = sendRequest(target, { method, headers }, (answer) => {
    const status = answer.statusCode ?? 502;
    tell(status, path);
    response.writeHead(status, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => {
    tell(502, path);
    response.writeHead(502).end();
  });
  question.pipe(onward);
}

/**
 * The network's search by name is a service of its own that is not published; the AppView by itself only looks for the text in the handles. So a
 * name is handed on as its first word, which is part of the handles here. The answer is the AppView's own again.
 */
function searchable(url: URL): URL {
  const name = url.searchParams.get('q');
  if (name !== null) url.searchParams.set('q', name.toLowerCase().split(' ')[0] ?? '');
  return url;
}

/** As each vendor says it: the same answers with which the sample networks say that they know nobody. */
function sayNobody(
  question: IncomingMessage,
  response: ServerResponse,
  { host, tell }: { readonly host: string; readonly tell: Forwarding['tell'] },
): void {
  const reply = replyTo([], { url: new URL(question.url ?? '/', `https://${host}`), now: new Date() });
  tell(reply.status, question.url ?? '/');
  response.writeHead(reply.status, reply.headers).end(reply.body);
}
