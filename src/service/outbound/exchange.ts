import { setImmediate as nextTurn } from 'node:timers/promises';
import { fetch } from 'undici';
import type { Dispatcher, Headers } from 'undici';
import { HttpError } from '../../connectors/connector';
import { decodeText } from './decode-text';
import type { OutboundLimits } from './outbound-options';
import { readBody } from './read-body';
import { createTimeBox, leavingReason } from './time-box';
import { failureOf } from './wire-failure';
import type { WireFailure } from './wire-failure';

/** What one host said to one request. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case; without cookies. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** How one attempt ended. */
export type Outcome = { readonly kind: 'answered'; readonly answer: WireAnswer } | WireFailure;

interface ExchangeOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** What a POST sends; null for a GET. */
  readonly body: string | null;
  readonly dispatcher: Dispatcher;
  /** The caller's: ends the attempt and frees its socket. */
  readonly signal: AbortSignal;
  readonly limits: OutboundLimits;
}

/**
 * Sends one request and reads its whole answer, inflated and decoded, within `attemptMs`. Follows no redirect.
 * Rejects with an `HttpError` if the caller left (`aborted`) or its time ran out before the host had a fair chance (`timeout`).
 */
export async function exchange(href: string, options: ExchangeOptions): Promise<Outcome> {
  const { body, dispatcher, headers, limits, signal } = options;
  const started = performance.now();
  const attempt = createTimeBox(limits.attemptMs, signal);
  try {
    // An empty text would be sent as a text, with a type.
    const sending = body === null ? {} : { method: 'POST', body: body || null };
    const response = await fetch(href, { dispatcher, headers, redirect: 'manual', signal: attempt.signal, ...sending });
    const bytes = await readBody(response.body, limits.bodyBytes);
    // undici frees the socket one turn after the body's end; without this the next request to the host opens another one.
    await nextTurn();
    const text = decodeText(bytes, response.headers.get('content-type') ?? '');
    return { kind: 'answered', answer: { status: response.status, headers: plainHeaders(response.headers), text } };
  } catch (error) {
    if (attempt.isTimeUp()) return { kind: 'failed', reason: 'timeout', transient: false };
    if (signal.aborted) return outcomeOfLeaving(signal, performance.now() - started >= limits.hangMs);
    // Frees the socket of an answer that is given up half-way.
    attempt.abort();
    return failureOf(error);
  } finally {
    attempt.end();
  }
}

function outcomeOfLeaving(signal: AbortSignal, hung: boolean): Outcome {
  const reason = leavingReason(signal.reason);
  if (reason === 'timeout' && hung) return { kind: 'failed', reason, transient: false };
  throw new HttpError(reason);
}

function plainHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'set-cookie'));
}
