import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { connectors } from '../connectors/registry';
import { createApp } from './app';
import { localCertificate } from './certificate';
import type { Config } from './config';
import { openLookup } from './open-lookup';
import { pageFolders } from './pages/page-folders';

export interface ServeOptions {
  /** The project's folder, with `build` and `assets` in it. */
  readonly root: string;
  readonly version: string;
  readonly config: Config;
  /** Also serve the page that plays Outlook, with its sample messages and networks. */
  readonly preview: boolean;
  /** Told what is going on while it starts, one short sentence each. */
  readonly say: (sentence: string) => void;
}

export interface RunningService {
  readonly url: string;
  /** Whether browsers on this machine know the certificate. */
  readonly certificateTrusted: boolean;
  /** Finishes what is running, then closes everything. */
  stop(): Promise<void>;
}

/** The port is taken by another program. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  constructor(port: number) {
    super(
      `Port ${port} is used by another program. Stop that one, or choose another port, for example ACQUAINT_PORT=${port + 1}.`,
    );
  }
}

/** Builds all parts of the service and listens on loopback. Rejects with an error whose message says what to do. */
export async function serve({ root, version, config, preview, say }: ServeOptions): Promise<RunningService> {
  const open = await openLookup({
    root,
    version,
    config,
    samples: preview,
    say,
    warn: (sentence, fields) => app?.log.warn(fields, sentence),
  });
  let app: FastifyInstance | null = null;
  const stop = async () => {
    await app?.close();
    await open.close();
  };
  try {
    const certificate = await localCertificate(path.join(config.dataFolder, 'certificate'), new Date());
    app = await createApp({
      lookup: open.parts,
      about: { version, brand: config.settings.brand?.name ?? null, connectors, connectorsOn: open.parts.connectors },
      pages: pageFolders(root, preview),
      tls: certificate,
      logLevel: config.logLevel,
    });
    await listen(app, config.port);
    return { url: `https://localhost:${config.port}`, certificateTrusted: certificate.trusted, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(app: FastifyInstance, port: number): Promise<void> {
  try {
    // Loopback only, until sign-in exists.
    await app.listen({ port, host: '127.0.0.1' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortInUseError(port);
    throw error;
  }
}
