import pLimit from 'p-limit';
import type { LimitFunction } from 'p-limit';
import { Agent } from 'undici';
import { HttpError } from '../../connectors/connector';
import type { HttpAnswer } from '../../connectors/connector';
import { createAnswerCache } from './answer-cache';
import { ask } from './ask-host';
import type { AskParts, Errand } from './ask-host';
import { createBudget } from './budget';
import type { TakeBudget } from './budget';
import { createCircuits } from './circuit';
import { createFlights } from './flights';
import { followRedirects } from './follow-redirects';
import type { HostRequest } from './follow-redirects';
import { createGatedConnect } from './gated-connect';
import { createHolds } from './holds';
import { createLocalConnect } from './local-connect';
import type { NetworkAllowance, Outbound } from './outbound';
import { defaultLimits } from './outbound-options';
import type { OutboundEvent, OutboundLimits, OutboundOptions } from './outbound-options';
import { requestHeaders, requestKey } from './request-headers';
import type { RequestHeaders } from './request-headers';
import { parseTarget } from './target';
import { createTimeBox, isLeaving, leavingReason } from './time-box';

/** The part of a network's budget and of its open requests that all its calls share. */
interface Lane {
  readonly takeBudget: TakeBudget;
  readonly slots: LimitFunction;
}

/**
 * Builds the only way out of the service. Proxy variables of the environment are not honoured: a proxy would resolve names
 * behind the gate's back. Throws if `localOrigin` is not an address of this machine.
 */
export function createOutbound(options: OutboundOptions): Outbound {
  const limits: OutboundLimits = { ...defaultLimits, ...options.limits };
  const { log = () => undefined, now = () => new Date(), userAgent } = options;
  const dispatcher = new Agent({ connect: connectOf(options, limits), maxHeaderSize: limits.headerBytes });
  const parts: AskParts = {
    cache: createAnswerCache(limits.cacheBytes),
    circuitOf: createCircuits(limits.circuit),
    dispatcher,
    holds: createHolds(limits.holdMs),
    limits,
    nowMs: () => now().getTime(),
  };
  const flights = createFlights<HttpAnswer>(limits.deadlineMs);
  const laneOf = createLanes(limits.concurrency);

  function get(url: string, wanted: RequestHeaders, caller: Caller): Promise<HttpAnswer> {
    const { allowance, signal } = caller;
    const request = requestOf(url, wanted, { allowance, userAgent, body: null });
    const key = requestKey(allowance.network, request.target.href, request.headers);
    return flights.join(key, signal, (flightSignal) => fly(request, allowance, flightSignal));
  }

  async function fly(request: HostRequest, allowance: NetworkAllowance, signal: AbortSignal): Promise<HttpAnswer> {
    const started = performance.now();
    const { network } = allowance;
    const errand: Errand = {
      network,
      signal,
      endsAt: started + limits.deadlineMs,
      attempts: 0,
      fromCache: false,
      ...laneOf(allowance),
    };
    const report = (outcome: OutboundEvent['outcome']) => {
      const { attempts, fromCache } = errand;
      const ms = Math.round(performance.now() - started);
      log({ network, hostKind: request.target.hostKind, outcome, ms, attempts, fromCache });
    };
    try {
      const follow = { allowance, mostRedirects: limits.redirects, ask: (step: HostRequest) => ask(step, errand, parts) };
      const answer = await followRedirects(request, follow);
      report(answer.status);
      return answer;
    } catch (error) {
      const known = knownError(error, signal);
      if (known) report(known.reason);
      throw known ?? error;
    }
  }

  /** Alone: two that sign in do not share an answer. */
  async function post(url: string, { json, headers }: Posting, { allowance, signal }: Caller): Promise<HttpAnswer> {
    const body = json === null ? '' : JSON.stringify(json);
    const typed = json === null ? headers : { ...headers, 'content-type': 'application/json' };
    const box = createTimeBox(limits.deadlineMs, signal);
    const request = requestOf(url, typed, { allowance, userAgent, body });
    return fly(request, allowance, box.signal).finally(() => box.end());
  }

  return {
    httpFor: (allowance, signal) => ({
      get: (url, { headers = {} } = {}) => known(() => get(url, headers, { allowance, signal }), signal),
    }),
    signInFor: (allowance, signal) => ({
      post: (url, json, headers = {}) => known(() => post(url, { json, headers }, { allowance, signal }), signal),
    }),
    async close() {
      flights.abortAll();
      await dispatcher.destroy();
    },
  };
}

interface Posting {
  readonly json: unknown;
  readonly headers: RequestHeaders;
}

async function known(asking: () => Promise<HttpAnswer>, signal: AbortSignal): Promise<HttpAnswer> {
  try {
    return await asking();
  } catch (error) {
    throw knownError(error, signal) ?? error;
  }
}

interface Caller {
  readonly allowance: NetworkAllowance;
  readonly signal: AbortSignal;
}

function connectOf(options: OutboundOptions, { attemptMs }: OutboundLimits) {
  if (options.connect) return options.connect;
  return options.localOrigin ? createLocalConnect(options.localOrigin, attemptMs) : createGatedConnect({ timeoutMs: attemptMs });
}

function createLanes(concurrency: number): (allowance: NetworkAllowance) => Lane {
  const lanes = new Map<string, Lane>();
  return ({ limit, network }) => {
    const key = `${network} ${limit.requests}/${limit.perSeconds}`;
    const lane = lanes.get(key) ?? { takeBudget: createBudget(limit), slots: pLimit(concurrency) };
    lanes.set(key, lane);
    return lane;
  };
}

function requestOf(
  url: string,
  wanted: RequestHeaders,
  { allowance, userAgent, body }: { allowance: NetworkAllowance; userAgent: string; body: string | null },
): HostRequest {
  const target = parseTarget(url, allowance);
  const headers = requestHeaders(wanted, userAgent);
  if (target === null || headers === null) throw new HttpError('blocked-address');
  return { target, headers, body };
}

/** The error as an `HttpError`; null if it is a bug of ours. */
function knownError(error: unknown, signal: AbortSignal): HttpError | null {
  if (error instanceof HttpError) return error;
  if (signal.aborted) return new HttpError(leavingReason(signal.reason));
  return isLeaving(error) ? new HttpError(leavingReason(error)) : null;
}
