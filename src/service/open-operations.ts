import type { Config } from './config';
import { readManifestSource } from './manifest/read-source';
import { createMetrics, type Metrics } from './metrics/metrics';
import { createPulse, type Pulse } from './metrics/pulse';
import type { Operations } from './operations';
import type { OutboundEvent } from './outbound/outbound-options';
import type { Product } from './product';

/** Who is told how the networks answer. */
export interface Watching {
  readonly pulse: Pulse;
  /** Null where nobody reads them. */
  readonly metrics: Metrics | null;
  readonly note: (event: OutboundEvent) => void;
}

/** Begins to watch how the networks answer. */
export async function startWatching(product: Product, { front }: Config): Promise<Watching> {
  const pulse = createPulse(() => new Date());
  const metrics = front.metricsToken === null ? null : await createMetrics(product.version);
  const note = (event: OutboundEvent) => {
    pulse.note(event);
    metrics?.noteCall(event);
  };
  return { pulse, metrics, note };
}

interface OperationNeeds {
  readonly root: string;
  readonly config: Config;
  readonly watching: Watching;
}

/** What the configuration asks of operations. Throws if a file of the installation is missing. */
export function operationsOf({ root, config: { front, signIn }, watching: { pulse, metrics } }: OperationNeeds): Operations {
  const { publicUrl, metricsToken, tls } = front;
  const clientId = signIn.kind === 'tenant' ? signIn.clientId : null;
  return {
    manifest: { source: readManifestSource(root), publicUrl, clientId },
    metrics: metrics && metricsToken !== null ? { metrics, token: metricsToken } : null,
    pulse,
    limitFactor: 1,
    tls: tls.kind,
    proxies: tls.kind === 'proxy' ? tls.proxies : [],
    startedAt: new Date(),
  };
}
