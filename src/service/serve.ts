import type { FastifyInstance } from 'fastify';
import { connectors } from '../connectors/registry';
import { createApp } from './app';
import { openDoor } from './auth/open-door';
import { isLoopback } from './auth/read-sign-in';
import { certificateOf, renewCertificate } from './open-certificate';
import { operationsOf, startWatching, type Watching } from './open-operations';
import type { Config } from './config';
import { createMeetings } from './jobs/meetings';
import { createLog } from './log';
import { openLookup, type OpenLookup } from './open-lookup';
import { pageFolders } from './pages/page-folders';
import { createLookupLog } from './privacy/lookup-log';
import { userAgentOf, type Product } from './product';
import { runBackground } from './run-background';
import { listenToSamples } from './samples/listen-to-samples';
import { sampleRoutes } from './samples/sample-routes';
import { isCode } from './store/error-code';

export interface ServeOptions {
  /** The project's folder, with `build` and `assets` in it. */
  readonly root: string;
  readonly product: Product;
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
  /** Cuts what is running, then closes everything: what was shown as found is stored by then. */
  stop(): Promise<void>;
}

/** The service can't listen on its port. */
export class PortError extends Error {
  override readonly name = 'PortError';
  constructor(port: number, problem: 'in-use' | 'no-right') {
    super(
      problem === 'in-use'
        ? `Port ${port} is used by another program. Stop that one, or choose another port, for example ACQUAINT_PORT=${port + 1}.`
        : `This user may not listen on port ${port}. Choose a port above 1023, for example ACQUAINT_PORT=3443.`,
    );
  }
}

/**
 * Builds all parts of the service and listens: without sign-in on loopback only. Rejects as `openLookup` does, or with a `PortError`; nothing stays
 * open then.
 */
export async function serve(options: ServeOptions): Promise<RunningService> {
  const { root, product, config, preview, say } = options;
  const watching = await startWatching(product, config);
  const log = createLog('lookup', config.logLevel);
  const open = await openLookup({ root, product, config, samples: preview, say, log, tell: watching.note });
  try {
    return await listenWith(open, { ...options, watching });
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function listenWith(
  open: OpenLookup,
  { root, product, config, preview, say, watching }: ServeOptions & { readonly watching: Watching },
): Promise<RunningService> {
  say('Opening the port');
  const certificate = await certificateOf(config);
  const meetings = createMeetings(open.parts);
  const lookups = createLookupLog(open.parts);
  const { door, closeDoor } = await openDoor(config.signIn, {
    userAgent: userAgentOf(product),
    log: createLog('sign-in', config.logLevel),
  });
  const app = await createApp({
    door,
    lookup: open.parts,
    noteMet: (address, colleague) => {
      meetings.note(address);
      lookups.note(address, colleague, 'open-message');
    },
    noteShown: (address, colleague) => lookups.note(address, colleague, 'open-message'),
    about: {
      version: product.version,
      signIn: config.signIn,
      connectors,
      now: open.parts,
    },
    setup: { live: open.live, config, parts: open.parts },
    operations: operationsOf({ root, config, watching }),
    pages: pageFolders(root, preview),
    tls: certificate.pair,
    logLevel: config.logLevel,
  });
  app.addHook('onClose', closeDoor);
  if (open.samples) await app.register(sampleRoutes(open.samples.moments));
  await listen(app, config);
  const renewal = renewCertificate(app, config);
  const sampleListening = open.samples && listenToSamples(open.parts, open.samples);
  const background = runBackground(open, { userAgent: userAgentOf(product) });
  return {
    url: config.front.publicUrl ?? `https://localhost:${config.port}`,
    certificateTrusted: certificate.trusted,
    stop: () => {
      clearInterval(renewal ?? undefined);
      return app
        .close()
        .finally(() => Promise.all([meetings.close(), lookups.close(), background.stop(), sampleListening?.stop()]))
        .finally(() => open.close());
    },
  };
}

async function listen(app: FastifyInstance, { host, port, signIn }: Config): Promise<void> {
  try {
    if (signIn.kind === 'local' && !isLoopback(host)) throw new Error('without sign-in the service listens on loopback only');
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    if (isCode(error, 'EADDRINUSE')) throw new PortError(port, 'in-use');
    if (isCode(error, 'EACCES')) throw new PortError(port, 'no-right');
    throw error;
  }
}
