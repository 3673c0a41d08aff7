import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { colleagueOf } from '../auth/caller';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Most requests in a minute of one colleague (of one address, where nobody signs in); what is usual for such a route if it does not say. */
    perMinute?: number;
  }
}

/** What is usual, in one minute. An organisation may share one address: pages are counted for all of it. */
const usual = {
  page: 6_000,
  openAction: 20,
  read: 300,
  act: 120,
  nothing: 300,
  failedSignIn: 300,
};

const windowMs = 60_000;
/** Whoever is counted; the least recent are forgotten. */
const mostCounted = 20_000;

/**
 * Limits how often each route may be asked: by colleague where one signed in, else by address. Whoever asks too much gets 429 with `Retry-After`
 * in seconds. Sign-ins that do not count are limited too, before the next token is looked at. Call it before the door and before any route.
 * `factor` multiplies every limit: 1 but for benchmarks and tests.
 */
export async function limitRequests(app: FastifyInstance, factor: number): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: windowMs,
    cache: mostCounted,
    keyGenerator: countedBy,
    max: (request) => perMinute(request) * factor,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
    addHeaders: silent,
    addHeadersOnExceeding: silent,
  });
  limitFailedSignIns(app, usual.failedSignIn * factor);
}

const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Most requests in a minute to this request's route. */
function perMinute({ is404, routeOptions, method }: FastifyRequest): number {
  const { perMinute: own, leastRole } = routeOptions.config;
  if (is404) return usual.nothing;
  if (own !== undefined) return own;
  const reads = method === 'GET' || method === 'HEAD';
  if (leastRole === 'anyone') return reads ? usual.page : usual.openAction;
  return reads ? usual.read : usual.act;
}

function countedBy(request: FastifyRequest): string {
  const { is404, routeOptions } = request;
  const { leastRole } = routeOptions.config;
  if (is404 || leastRole === 'anyone') return `${is404 ? 'nothing' : placeOf(request)} ${normalizeIP(request.ip)}`;
  return `${placeOf(request)} ${colleagueOf(request).id}`;
}

/** Files of the pages are counted together. */
function placeOf({ method, routeOptions: { url = '' } }: FastifyRequest): string {
  return url.endsWith('/*') ? 'files' : `${method} ${url}`;
}

/** A wrong token costs a signature check; somebody who sends them without end is not listened to for the rest of the minute. */
function limitFailedSignIns(app: FastifyInstance, max: number): void {
  const count = app.createRateLimit({
    max,
    timeWindow: windowMs,
    keyGenerator: (request) => `failed ${normalizeIP(request.ip)}`,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!mayFail(request)) return;
    const failed = await count(request, { increment: false });
    if (failed.isAllowed || failed.remaining > 0) return;
    await refuse(reply, failed.ttl);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode === 401) await count(request);
  });
}

function mayFail({ is404, routeOptions }: FastifyRequest): boolean {
  return !is404 && routeOptions.config.leastRole !== 'anyone';
}

function refuse(reply: FastifyReply, ttlMs: number): FastifyReply {
  return reply
    .code(429)
    .headers({ 'retry-after': String(secondsOf(ttlMs)), 'cache-control': 'no-store' })
    .send({ error: tooMany(ttlMs).message });
}

function tooMany(ttlMs: number): Error {
  const error = new Error(`This was asked too often. Try again in ${secondsOf(ttlMs)} s.`);
  return Object.assign(error, { statusCode: 429 });
}

function secondsOf(ttlMs: number): number {
  return Math.max(Math.ceil(ttlMs / 1000), 1);
}
