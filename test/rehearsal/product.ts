import path from 'node:path';
import { connectors } from '../../src/connectors/registry';
import { createApp } from '../../src/service/app';
import { localCertificate } from '../../src/service/certificate';
import { readConfig } from '../../src/service/config';
import { openLookup } from '../../src/service/open-lookup';
import { createOutbound } from '../../src/service/outbound/create-outbound';
import { plainOperations } from '../../src/service/operations';
import { pageFolders } from '../../src/service/pages/page-folders';
import { userAgentOf } from '../../src/service/product';
import { freePort } from '../support/running-service';
import type { Stage } from './stage';

export interface ProductNeeds {
  readonly databaseUrl: string;
  /** Where its way out leads instead of to the internet. */
  readonly origin: string;
  /** The time it lives in. */
  readonly now: () => Date;
}

/**
 * Puts the product together as `serve.ts` does, with two differences: the way out leads to `origin`, and the clock is ours. There are no
 * sample networks, so every look-up is a real one. Resolves to its address.
 */
export async function startProduct({ root, folder, say, atEnd }: Stage, needs: ProductNeeds): Promise<string> {
  const { databaseUrl, origin, now } = needs;
  const env = { DATABASE_URL: databaseUrl, ACQUAINT_SECRET: 'a secret of the rehearsal, worth nothing' };
  const config = readConfig({ env, folder: path.join(root, 'assets/samples') });
  const product = { version: 'rehearsal', homepage: null };
  const open = await openLookup({ root, product, config, samples: false, say });
  atEnd({ close: () => open.close() });
  const outbound = createOutbound({ userAgent: userAgentOf(product), localOrigin: origin, now });
  atEnd({ close: () => outbound.close() });
  const lookup = { ...open.parts, real: { outbound, sample: false }, now };
  const app = await createApp({
    door: { kind: 'local' },
    lookup,
    noteMet: () => undefined,
    noteShown: () => undefined,
    about: { version: product.version, signIn: config.signIn, connectors, now: lookup },
    setup: null,
    pages: pageFolders(root, true),
    operations: plainOperations(),
    tls: await localCertificate(path.join(folder, 'certificate'), new Date()),
    logLevel: 'warn',
  });
  atEnd({ close: () => app.close() });
  const port = await freePort();
  await app.listen({ port, host: '127.0.0.1' });
  return `https://localhost:${port}`;
}
