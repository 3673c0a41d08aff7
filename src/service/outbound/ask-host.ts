import { setTimeout as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import type { Dispatcher } from 'undici';
import { HttpError } from '../../connectors/connector';
import type { AnswerCache } from './answer-cache';
import type { TakeBudget } from './budget';
import type { Circuit } from './circuit';
import { exchange } from './exchange';
import type { Outcome, WireAnswer } from './exchange';
import type { HostRequest } from './follow-redirects';
import { forbidsStoring, validatorsOf } from './freshness';
import { askedUntil, isTooMany } from './holds';
import type { Holds, Place } from './holds';
import type { OutboundLimits } from './outbound-options';
import { requestKey } from './request-headers';

/** What all requests of the service share. */
export interface AskParts {
  readonly cache: AnswerCache;
  readonly circuitOf: (network: string, host: string) => Circuit;
  readonly dispatcher: Dispatcher;
  readonly holds: Holds;
  readonly limits: OutboundLimits;
  readonly nowMs: () => number;
}

/** One `get` on its way: who asks, how long it may take, and what it did so far. */
export interface Errand {
  readonly network: string;
  readonly takeBudget: TakeBudget;
  /** The network's open requests. */
  readonly slots: LimitFunction;
  readonly signal: AbortSignal;
  /** On the clock of `performance.now()`. */
  readonly endsAt: number;
  attempts: number;
  fromCache: boolean;
}

/**
 * Asks one host, unless a stored answer is still fresh; what a POST is answered is never stored, nor what is asked for with `cache-control: no-store`. Rejects with an `HttpError` if there is no answer.
 */
export async function ask(request: HostRequest, errand: Errand, parts: AskParts): Promise<WireAnswer> {
  if (request.body !== null || forbidsStoring(request.headers)) return askHost(request, errand, parts);
  const { cache, nowMs } = parts;
  const key = requestKey(errand.network, request.target.href, request.headers);
  const stored = cache.find(key, nowMs());
  if (stored && stored.freshUntil > nowMs()) {
    errand.fromCache = true;
    return stored.answer;
  }
  const validators = stored ? validatorsOf(stored.answer) : {};
  const answer = await askHost({ ...request, headers: { ...request.headers, ...validators } }, errand, parts);
  errand.fromCache = stored !== null && answer.status === 304;
  if (stored && answer.status === 304) return cache.confirm(key, stored, answer, nowMs());
  cache.put(key, answer, nowMs());
  return answer;
}

async function askHost(request: HostRequest, errand: Errand, parts: AskParts): Promise<WireAnswer> {
  const { holds, limits, nowMs } = parts;
  const place: Place = { network: errand.network, host: request.target.host, path: new URL(request.target.href).pathname };
  const heldUntil = holds.until(place, nowMs());
  if (heldUntil !== null) throw tooMany(heldUntil);

  const circuit = parts.circuitOf(place.network, place.host);
  for (let retry = 0; ; retry++) {
    const outcome = await circuit(() => send(request, errand, parts));
    if (outcome.kind === 'answered') holds.remember(place, outcome.answer, nowMs());
    const waitMs = request.body === null && retry < limits.retries ? waitBeforeRetry(outcome, retry, parts) : null;
    if (waitMs === null || waitMs >= remainingMs(errand)) return concluded(outcome, parts);
    await pause(waitMs, undefined, { signal: errand.signal });
  }
}

/** One attempt, when the network's budget and open requests let it. Both waits end with the errand's time. */
async function send({ body, headers, target }: HostRequest, errand: Errand, parts: AskParts): Promise<Outcome> {
  const { signal } = errand;
  const grant = errand.takeBudget(parts.nowMs(), remainingMs(errand));
  if (grant.kind === 'used-up') throw tooMany(grant.until);
  if (grant.waitMs > 0) await pause(grant.waitMs, undefined, { signal });
  return errand.slots(() => {
    signal.throwIfAborted();
    errand.attempts += 1;
    return exchange(target.href, { body, headers, signal, dispatcher: parts.dispatcher, limits: parts.limits });
  });
}

/** Milliseconds to wait before the same request is worth another attempt; null if it is not. */
function waitBeforeRetry(outcome: Outcome, retry: number, { limits, nowMs }: AskParts): number | null {
  const backoffMs = limits.backoffMs * 2 ** retry * (1 - Math.random() / 2);
  if (outcome.kind === 'failed') return outcome.transient ? backoffMs : null;
  if (isTooMany(outcome.answer)) {
    const waitMs = holdOf(outcome.answer, limits, nowMs()) - nowMs();
    return waitMs <= limits.longestRetryAfterMs ? waitMs : null;
  }
  return [502, 503, 504].includes(outcome.answer.status) ? backoffMs : null;
}

function concluded(outcome: Outcome, { limits, nowMs }: AskParts): WireAnswer {
  if (outcome.kind === 'failed') throw new HttpError(outcome.reason);
  if (isTooMany(outcome.answer)) throw tooMany(holdOf(outcome.answer, limits, nowMs()));
  return outcome.answer;
}

function holdOf(answer: WireAnswer, { holdMs }: OutboundLimits, nowMs: number): number {
  return askedUntil(answer, nowMs, holdMs) ?? nowMs;
}

function tooMany(untilMs: number): HttpError {
  return new HttpError('too-many', new Date(untilMs).toISOString());
}

function remainingMs({ endsAt }: Errand): number {
  return endsAt - performance.now();
}
