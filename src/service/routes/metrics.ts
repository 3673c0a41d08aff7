import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import type { LookupParts } from '../lookup/lookup-person';
import { outcomeOf } from '../metrics/look-up-outcome';
import type { Metrics } from '../metrics/metrics';
import type { Pulse } from '../metrics/pulse';
import { readGauges } from '../metrics/read-gauges';
import { refusalBody } from '../refusal-words';

/** What `/metrics` needs. */
export interface MetricsParts {
  readonly metrics: Metrics;
  /** What Prometheus must show. */
  readonly token: string;
}

/** Counts every answer; must be added before the routes, to the root. */
export function countAnswers(metrics: Metrics): FastifyPluginAsync {
  const plugin: FastifyPluginAsync = async (app) => {
    app.addHook('onResponse', async (request, reply) => {
      const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
      metrics.noteRequest(route, reply.statusCode);
      const outcome = outcomeOf(request);
      if (outcome !== null) metrics.noteLookup(outcome, reply.elapsedTime / 1000);
    });
  };
  // The hook must hold for the routes of all other plugins.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}

/** `GET /metrics`, for Prometheus: it signs in by a token of its own, for it is no colleague. */
export function metricsRoute({ metrics, token }: MetricsParts, parts: LookupParts, pulse: Pulse): FastifyPluginAsync {
  return async (app) => {
    app.get('/metrics', { config: { leastRole: 'anyone', perMinute: 120 }, schema: { hide: true } }, async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`))
        return reply.code(401).header('www-authenticate', 'Bearer realm="metrics"').send(refusalBody('metrics-token'));
      const text = await metrics.text(await readGauges(parts, pulse));
      return reply.type(metrics.contentType).send(text);
    });
  };
}

/** Takes as long for every wrong token. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
