import { setTimeout as pause } from 'node:timers/promises';
import { setMaxListeners } from 'node:events';
import { listeners as registered } from '../../connectors/registry';
import type { Listener } from '../../connectors/listener';
import type { LookupParts } from '../lookup/lookup-person';
import type { StreamsOut } from '../outbound/create-streams';
import { keepListening } from './keep-listening';
import { usualPace, type ListeningContext, type ListeningEvent, type ListeningPace } from './listening-context';
import { openPurse } from './purse';
import { streamsOn, type Stream } from './streams-on';
import { termsOf } from './terms';
import { keepUp } from './upkeep';

export interface ListeningOptions {
  readonly parts: Pick<
    LookupParts,
    'store' | 'settings' | 'connectorSettings' | 'brands' | 'judgeTone' | 'real' | 'now' | 'warn'
  >;
  readonly streams: StreamsOut;
  readonly listeners?: readonly Listener[];
  /** Each stream is heard until it has caught up, then left. */
  readonly once?: boolean;
  readonly tell?: (event: ListeningEvent) => void;
  readonly pace?: Partial<ListeningPace>;
}

export interface Listening {
  readonly streams: readonly Stream[];
  /** Resolves when nothing is listened to any more: with `once`, or after `stop`. */
  readonly ended: Promise<void>;
  /** What was heard and not filed will be heard again. Never rejects. */
  stop(): Promise<void>;
}

/** Listens to every stream that is on: see README.md. Whatever fails is told to the log and tried again. */
export function startListening(options: ListeningOptions): Listening {
  const { parts, listeners = registered, once = false } = options;
  const on = streamsOn(listeners, parts.settings, parts.connectorSettings);
  const streams = once ? on.filter(({ way }) => way.way === 'polled' || way.goesBack) : on;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const ended = listenToAll(streams, contextOf(options, once), stopping.signal);
  return {
    streams,
    ended,
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

async function listenToAll(streams: readonly Stream[], context: ListeningContext, signal: AbortSignal): Promise<void> {
  const { startAfterMs } = context.pace;
  const mayStart = await pause(startAfterMs, true, { signal }).catch(() => false);
  if (!mayStart) return;
  const heard = Promise.all(streams.map((stream) => keepListening(stream, context, signal)));
  // With `once`, what was just heard is looked after as well.
  if (context.once) await heard;
  const listeners = new Set(streams.map(({ listener }) => listener));
  await Promise.all([heard, ...[...listeners].map((listener) => keepUp(listener, context, signal))]);
}

function contextOf({ parts, streams, tell, pace }: ListeningOptions, once: boolean): ListeningContext {
  const { store, brands, judgeTone, connectorSettings, real, now, warn } = parts;
  return {
    store: store.listening,
    brands,
    judgeTone,
    terms: termsOf(brands),
    httpFor: (allowance, signal) => real.outbound.httpFor(allowance, signal),
    streamFor: (allowance, signal) => streams.streamFor(allowance, signal),
    signInFor: (allowance, signal) => real.outbound.signInFor(allowance, signal),
    memoryOf: createMemory(),
    purseOf: (network) => openPurse(network, { store: store.watch, now }),
    values: connectorSettings,
    now,
    tell: tell ?? ((event) => (event.kind === 'failed' ? warn('a stream can’t be heard', { ...event }) : undefined)),
    warn,
    pace: { ...usualPace, ...pace, ...(once ? { startAfterMs: 0 } : {}) },
    once,
  };
}

/** One for each listener: it ends with the listening. */
function createMemory(): ListeningContext['memoryOf'] {
  const memories = new Map<string, Map<string, string>>();
  return (network) => {
    const memory = memories.get(network) ?? new Map<string, string>();
    memories.set(network, memory);
    return memory;
  };
}
