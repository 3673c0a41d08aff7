import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { Agent, WebSocket, type buildConnector } from 'undici';
import { HttpError } from '../../connectors/connector';
import type { LineOpening, Streams } from '../../connectors/listener';
import { createGatedConnect } from './gated-connect';
import { createLocalConnect } from './local-connect';
import type { NetworkAllowance } from './outbound';
import { requestHeaders, type RequestHeaders } from './request-headers';
import { createStreamInbox, type InboxLimits, type StreamInbox } from './stream-inbox';
import { parseTarget } from './target';

/** Milliseconds and bytes. */
export interface StreamLimits extends InboxLimits {
  readonly openMs: number;
  /** The longest silence of an open line. */
  readonly silentMs: number;
  /** One message, after inflating. */
  readonly messageBytes: number;
}

const usualLimits: StreamLimits = {
  openMs: 10_000,
  silentMs: 60_000,
  messageBytes: 1024 * 1024,
  messages: 10_000,
  characters: 16 * 1024 * 1024,
  batch: 500,
};

const plainly: LineOpening = { headers: {}, say: [], isQuiet: false };

export interface StreamOptions {
  readonly userAgent: string;
  /** Such as `http://127.0.0.1:4567`: every line leads to this one address on this machine instead of the real host. */
  readonly localOrigin?: string | null;
  readonly limits?: Partial<StreamLimits>;
}

/** The way out for lines that stay open: the same addresses are allowed and the same gate opens the sockets. */
export interface StreamsOut {
  /** The `stream` that is handed to one listener; every line ends when `signal` aborts. */
  streamFor(allowance: NetworkAllowance, signal: AbortSignal): Streams;
}

/** Throws if `localOrigin` is not an address of this machine. */
export function createStreams({ userAgent, localOrigin = null, limits: changed }: StreamOptions): StreamsOut {
  const limits = { ...usualLimits, ...changed };
  const connect = localOrigin ? createLocalConnect(localOrigin, limits.openMs) : createGatedConnect({ timeoutMs: limits.openMs });
  return {
    streamFor: (allowance, signal) => ({
      open: (url, line = plainly) => messagesOf(url, { allowance, signal, connect, limits, userAgent, line }),
    }),
  };
}

interface Opening {
  readonly allowance: NetworkAllowance;
  readonly signal: AbortSignal;
  readonly connect: buildConnector.connector;
  readonly limits: StreamLimits;
  readonly userAgent: string;
  readonly line: LineOpening;
}

async function* messagesOf(url: string, opening: Opening): AsyncGenerator<readonly string[]> {
  const { allowance, signal, limits } = opening;
  const target = url.startsWith('wss://') ? parseTarget(url.replace(/^wss:/, 'https:'), allowance) : null;
  const headers = requestHeaders(opening.line.headers, opening.userAgent);
  if (target === null || headers === null) throw new HttpError('blocked-address');
  if (signal.aborted) throw new HttpError('aborted');
  const inbox = createStreamInbox(limits);
  const line = openLine({ url: target.href.replace(/^https:/, 'wss:'), headers }, inbox, opening);
  const leave = () => inbox.end(new HttpError('aborted'));
  signal.addEventListener('abort', leave, { once: true });
  try {
    for (let taken = await inbox.take(); taken && !signal.aborted; taken = await inbox.take()) yield taken;
    if (signal.aborted) throw new HttpError('aborted');
  } finally {
    signal.removeEventListener('abort', leave);
    line.close();
  }
}

interface LineTarget {
  readonly url: string;
  readonly headers: RequestHeaders;
}

/** A line whose messages go into the inbox until that is full, the line ends, or `close`. */
function openLine({ url, headers }: LineTarget, inbox: StreamInbox, { connect, limits, line }: Opening): { close(): void } {
  let opened: Socket | null = null;
  const dispatcher = new Agent({
    webSocket: { maxPayloadSize: limits.messageBytes },
    connect: (target, callback) =>
      connect(target, (...result) => {
        if (result[1]) opened = result[1];
        callback(...result);
      }),
  });
  const socket = new WebSocket(url, { dispatcher, headers });
  const silence = createSilence(() => inbox.end(new HttpError('timeout')));
  const stayAwake = () => {
    silence.begin(limits.silentMs);
    inbox.stir();
  };
  const leavePings = line.isQuiet ? onPingsOf(socket, stayAwake) : () => undefined;
  const close = () => {
    silence.end();
    leavePings();
    socket.close();
    // A server that does not answer the closing must not keep the line.
    opened?.destroySoon();
    void dispatcher.destroy();
  };
  silence.begin(limits.openMs);
  socket.onopen = () => {
    silence.begin(limits.silentMs);
    for (const message of line.say) socket.send(message);
  };
  socket.onclose = () => inbox.end(new HttpError('network'));
  socket.onmessage = ({ data }: { data: unknown }) => {
    silence.begin(limits.silentMs);
    if (typeof data === 'string' && !inbox.put(data)) close();
  };
  return { close };
}

const pings = 'undici:websocket:ping';

/** undici answers pings itself, and tells of those of all lines together. Gives the way to hear no more of them. */
function onPingsOf(socket: WebSocket, isAlive: () => void): () => void {
  const hear = (ping: unknown) => {
    if (typeof ping === 'object' && ping !== null && 'websocket' in ping && ping.websocket === socket) isAlive();
  };
  subscribe(pings, hear);
  return () => void unsubscribe(pings, hear);
}

/** Tells when nothing was heard for a while. */
function createSilence(isOver: () => void) {
  let timer: NodeJS.Timeout | null = null;
  let lasts = 0;
  const end = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const begin = (ms: number) => {
    if (timer && ms === lasts) return void timer.refresh();
    end();
    lasts = ms;
    timer = setTimeout(isOver, ms);
  };
  return { begin, end };
}
