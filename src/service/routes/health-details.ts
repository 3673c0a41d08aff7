import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { health, healthDetails, type HealthDetails } from '../../contract/health';
import type { LookupParts } from '../lookup/lookup-person';
import type { Pulse } from '../metrics/pulse';
import { readGauges } from '../metrics/read-gauges';

/** What the health page tells. */
export interface HealthParts {
  readonly lookup: LookupParts;
  readonly pulse: Pulse;
  readonly version: string;
  readonly startedAt: Date;
  /** Null without sign-in. */
  readonly loginHost: string | null;
}

/** `GET /api/health` for anyone, `GET /api/health/details` for administrators. */
export function healthDetailsRoutes(parts: HealthParts): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/health',
      { config: { leastRole: 'anyone' }, schema: { summary: 'Is it us', response: { 200: health } } },
      async (_request, reply) => {
        const { version, startedAt, loginHost, lookup } = parts;
        void reply.header('cache-control', 'no-store');
        const isReady = await canRead(lookup);
        return { version, startedAt: startedAt.toISOString(), now: new Date().toISOString(), isReady, loginHost };
      },
    );
    app.get(
      '/api/health/details',
      {
        config: { leastRole: 'administrator' },
        schema: { summary: 'Networks, queue and streams', response: { 200: healthDetails } },
      },
      (_request, reply) => {
        void reply.header('cache-control', 'no-store');
        return detailsOf(parts);
      },
    );
  };
}

async function canRead({ store }: LookupParts): Promise<boolean> {
  return store.check().then(
    () => true,
    () => false,
  );
}

async function detailsOf({ lookup, pulse }: HealthParts): Promise<HealthDetails> {
  const gauges = await readGauges(lookup, pulse);
  const leftByNetwork = new Map(gauges.budgets.map(({ network, left }) => [network, left]));
  return {
    engine: lookup.store.engine,
    memory: process.memoryUsage.rss(),
    networks: pulse.networks().map((network) => ({ ...network, budgetLeft: leftByNetwork.get(network.network) ?? null })),
    queue: gauges.queue,
    streams: gauges.streams.map((stream) => ({ ...stream })),
  };
}
