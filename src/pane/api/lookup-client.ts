import type { LookupEvent, LookupRequest } from '../../contract/lookup';
import { readLines } from './ndjson';

/** `unreachable`: no connection. `signed-out`, `forbidden`: nobody is signed in, or somebody who may not. `refused`: another answer, but no look-up. `broken`: the answer stopped or could not be read. */
export type LookupFailure = 'unreachable' | 'signed-out' | 'forbidden' | 'refused' | 'failed' | 'broken';

/** How a look-up ended. `finished` also when the service itself said `failed`: that came as an event. */
export type LookupEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'aborted' }
  /** Asked too often; `after` is how many seconds to wait, as the service wrote it. */
  | { readonly kind: 'too-many'; readonly after: string | null }
  | { readonly kind: 'failed'; readonly failure: LookupFailure };

interface LookupCall {
  readonly onEvent: (event: LookupEvent) => void;
  readonly signal: AbortSignal;
  /** Whether the user pressed for this person. */
  readonly isAsked: boolean;
}

export type LookUp = (request: LookupRequest, call: LookupCall) => Promise<LookupEnd>;

const silenceLimitMs = 20_000;

/** A client of `POST /api/lookup`: hands on each event of its own look-up as soon as its line is complete. Never rejects. */
export function createLookUp(fetchFrom: typeof fetch): LookUp {
  return async (request, { onEvent, signal, isAsked }) => {
    const watch = watchSilence(signal);
    const failed = (failure: LookupFailure): LookupEnd =>
      signal.aborted ? { kind: 'aborted' } : { kind: 'failed', failure: watch.signal.aborted ? 'broken' : failure };
    try {
      const answer = await fetchFrom(isAsked ? '/api/lookup?asked=true' : '/api/lookup', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
        body: JSON.stringify(request),
        signal: watch.signal,
      }).catch(() => null);
      if (!answer) return failed('unreachable');
      if (answer.status === 429) return { kind: 'too-many', after: answer.headers.get('retry-after') };
      if (!answer.ok || !answer.body) return failed(refusalOf(answer.status));
      const complete = await readEvents(answer.body, { lookup: request.lookup, onEvent, onSign: watch.restart });
      return complete && !signal.aborted ? { kind: 'finished' } : failed('broken');
    } catch {
      // The stream was cut, or a line was no event.
      return failed('broken');
    } finally {
      watch.stop();
    }
  };
}

function refusalOf(status: number): LookupFailure {
  if (status === 401) return 'signed-out';
  if (status >= 500) return 'failed';
  return status === 403 ? 'forbidden' : 'refused';
}

interface Reading {
  readonly lookup: string;
  readonly onEvent: (event: LookupEvent) => void;
  readonly onSign: () => void;
}

/** True if the answer came to its end. Events of another look-up are dropped. */
async function readEvents(body: ReadableStream<Uint8Array>, { lookup, onEvent, onSign }: Reading): Promise<boolean> {
  for await (const line of readLines(body)) {
    onSign();
    const event = parseEvent(line);
    if (event.lookup !== lookup) continue;
    onEvent(event);
    if (event.type !== 'card') return true;
  }
  return false;
}

/** The service has validated the whole by its schema; here only what tells one event from another. Throws on anything else. */
function parseEvent(line: string): LookupEvent {
  const event: unknown = JSON.parse(line);
  if (!isEvent(event)) throw new SyntaxError('not an event of a look-up');
  return event;
}

function isEvent(value: unknown): value is LookupEvent {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('lookup' in value)) return false;
  if (typeof value.lookup !== 'string') return false;
  if (value.type === 'card') return 'card' in value && typeof value.card === 'object' && value.card !== null;
  if (value.type === 'not-set-up') return 'contact' in value;
  return value.type === 'done' || value.type === 'failed' || (value.type === 'declined' && 'reason' in value);
}

/** A signal that also fires when nothing came for a while. */
function watchSilence(outer: AbortSignal): { signal: AbortSignal; restart: () => void; stop: () => void } {
  const own = new AbortController();
  const fire = () => own.abort();
  let timer = setTimeout(fire, silenceLimitMs);
  outer.addEventListener('abort', fire);
  if (outer.aborted) fire();
  return {
    signal: own.signal,
    restart: () => {
      clearTimeout(timer);
      timer = setTimeout(fire, silenceLimitMs);
    },
    stop: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', fire);
    },
  };
}
