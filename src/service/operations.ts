import type { Front } from './front';
import { createPulse, type Pulse } from './metrics/pulse';
import type { ManifestParts } from './routes/manifest';
import type { MetricsParts } from './routes/metrics';

/** What running the service needs besides looking people up. */
export interface Operations {
  /** Null in tests that need no manifest. */
  readonly manifest: ManifestParts | null;
  /** Null: nobody reads metrics. */
  readonly metrics: MetricsParts | null;
  readonly pulse: Pulse;
  /** Multiplies every limit of requests; 1 but for benchmarks and tests. */
  readonly limitFactor: number;
  readonly tls: Front['tls']['kind'];
  /** Addresses of the proxies before the service; empty without. */
  readonly proxies: readonly string[];
  readonly startedAt: Date;
}

/** Nothing but the limits: for tests and benchmarks. */
export function plainOperations(limitFactor = 1): Operations {
  return {
    manifest: null,
    metrics: null,
    pulse: createPulse(() => new Date()),
    limitFactor,
    tls: 'own',
    proxies: [],
    startedAt: new Date(),
  };
}
