import { connectors } from '../connectors/registry';
import { brandsOf } from './brands';
import type { Config } from './config';
import type { LookupParts } from './lookup/lookup-person';
import { switchedOn } from './lookup/networks';
import { openStore } from './open-store';
import { createOutbound } from './outbound/create-outbound';
import { startSampleWorld } from './samples/sample-world';

export interface OpenLookupOptions {
  /** The project's folder. */
  readonly root: string;
  readonly version: string;
  readonly config: Config;
  /** Whether reserved example domains are answered by the bundled sample networks. */
  readonly samples: boolean;
  readonly say: (sentence: string) => void;
  readonly warn?: LookupParts['warn'];
}

export interface OpenLookup {
  readonly parts: LookupParts;
  close(): Promise<void>;
}

/** Builds everything a look-up works with: the store, the ways out and the connectors that are switched on. */
export async function openLookup({
  root,
  version,
  config,
  samples,
  say,
  warn = () => undefined,
}: OpenLookupOptions): Promise<OpenLookup> {
  const now = () => new Date();
  const userAgent = `Acquaint/${version} (self-hosted Outlook add-in)`;
  const store = await openStore({ root, config, say });
  const outbound = createOutbound({ userAgent });
  const sampleWorld = samples ? await startSampleWorld({ root, userAgent }) : null;
  const parts: LookupParts = {
    store,
    connectors: switchedOn(connectors, config.settings, config.connectorSettings),
    connectorSettings: config.connectorSettings,
    settings: config.settings,
    brands: brandsOf(config.settings),
    real: { outbound, sample: false },
    samples: sampleWorld?.world ?? null,
    now,
    warn,
  };
  await sampleWorld?.makePast(parts);
  return {
    parts,
    close: async () => {
      await Promise.all([outbound.close(), sampleWorld?.close()]);
      await store.close();
    },
  };
}
