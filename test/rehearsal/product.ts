import path from 'node:path';
import { connectors } from '../../src/connectors/registry';
import { createApp } from '../../src/service/app';
import { brandsOf } from '../../src/service/brands';
import { localCertificate } from '../../src/service/certificate';
import { readConfig } from '../../src/service/config';
import { switchedOn } from '../../src/service/lookup/networks';
import { createOutbound } from '../../src/service/outbound/create-outbound';
import { pageFolders } from '../../src/service/pages/page-folders';
import { createPostgresStore } from '../../src/service/store/create-store';
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
 * Puts the product's own parts together as `serve.ts` does, with one difference: the way out leads to `origin`, and there are no sample
 * networks, so every look-up is a real one. Resolves to its address.
 */
export async function startProduct({ root, folder, atEnd }: Stage, { databaseUrl, origin, now }: ProductNeeds): Promise<string> {
  const { settings, connectorSettings } = readConfig({ env: {}, folder: path.join(root, 'assets/samples') });
  const connectorsOn = switchedOn(connectors, settings, connectorSettings);
  const outbound = createOutbound({ userAgent: 'Acquaint/rehearsal (self-hosted Outlook add-in)', localOrigin: origin, now });
  const store = await createPostgresStore({ connectionString: databaseUrl, secret: 'a secret of the rehearsal, worth nothing' });
  const app = await createApp({
    lookup: {
      store,
      connectors: connectorsOn,
      connectorSettings,
      settings,
      brands: brandsOf(settings),
      real: { outbound, sample: false },
      samples: null,
      now,
      warn: (sentence, fields) => app.log.warn(fields, sentence),
    },
    about: { version: 'rehearsal', brand: settings.brand?.name ?? null, connectors, connectorsOn },
    pages: pageFolders(root, true),
    tls: await localCertificate(path.join(folder, 'certificate'), new Date()),
    logLevel: 'warn',
  });
  const close = async () => {
    await app.close();
    await outbound.close();
    await store.close();
  };
  atEnd({ close });
  const port = await freePort();
  await app.listen({ port, host: '127.0.0.1' });
  return `https://localhost:${port}`;
}
