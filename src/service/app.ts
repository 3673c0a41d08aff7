import swagger from '@fastify/swagger';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { guardRoutes, type Door } from './auth/guard-routes';
import { pagePolicies, secureAnswer, secureAnswers } from './content-security';
import { answerErrors } from './errors';
import { guardHost } from './host-guard';
import { limitRequests } from './limits/limit-requests';
import { describeError } from './log';
import type { LookupParts } from './lookup/lookup-person';
import type { Operations } from './operations';
import { healthPage } from './pages/health-page';
import { pageRoutes, type PageFolders } from './pages/page-routes';
import { aboutRoute, type AboutParts } from './routes/about';
import { decisionRoute } from './routes/decisions';
import { followRoute } from './routes/follows';
import { healthRoutes } from './routes/health';
import { healthDetailsRoutes } from './routes/health-details';
import { jobChangeRoute } from './routes/job-changes';
import { listeningRoute } from './routes/listening';
import { lookupRoute } from './routes/lookup';
import { manifestRoutes } from './routes/manifest';
import { countAnswers, metricsRoute } from './routes/metrics';
import { mentionRoutes } from './routes/mentions';
import { newsRoutes } from './routes/news';
import { peopleRoutes } from './routes/people';
import { placeTipsRoute } from './routes/place-tips';
import { privacyRoutes } from './routes/privacy';
import { privacyPage } from './routes/privacy-page';
import { setupRoutes } from './routes/setup';
import { noteManifestDownloads } from './routes/setup-overview';
import type { SetupParts } from './settings/setup-parts';
import { guardProxy, insistOnHttps } from './transport';
import { refusalBody } from './refusal-words';

export interface AppParts {
  /** How it is known who calls. */
  readonly door: Door;
  readonly lookup: LookupParts;
  /** Told of every address that a message showed and a look-up answered about, and of the id of who asked. */
  readonly noteMet: (address: string, colleague: string) => void;
  /** Told of everybody whose words were asked for or shown beside somebody's card, and of the id of who asked. */
  readonly noteShown: (address: string, colleague: string) => void;
  readonly about: AboutParts;
  readonly operations: Operations;
  /** Null in tests and benchmarks that change no settings. */
  readonly setup: SetupParts | null;
  /** Built pages and assets; null in tests that need only the interface. */
  readonly pages: PageFolders | null;
  readonly tls: { readonly key: string; readonly cert: string } | null;
  readonly logLevel: string;
}

/** Builds the whole service from its parts; it does not listen yet. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = newFastify(parts);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const { operations } = parts;
  await limitRequests(app, operations.limitFactor);
  answerErrors(app);
  secureAnswers(app);
  if (operations.tls !== 'own') insistOnHttps(app);
  if (operations.tls === 'proxy') guardProxy(app, operations.proxies);
  if (operations.metrics) await app.register(countAnswers(operations.metrics.metrics));
  if (parts.door.kind === 'local') guardHost(app);
  guardRoutes(app, parts.door, () => parts.lookup.settings.rights);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Acquaint service', version: parts.about.version } },
    transform: jsonSchemaTransform,
  });
  await app.register(healthRoutes(parts.lookup.store));
  await app.register(aboutRoute(parts.about));
  await app.register(lookupRoute(parts.lookup, parts.noteMet));
  await app.register(decisionRoute(parts.lookup));
  await app.register(jobChangeRoute(parts.lookup));
  await app.register(followRoute(parts.lookup));
  await app.register(mentionRoutes(parts.lookup, parts.noteShown));
  await app.register(newsRoutes(parts.lookup));
  await app.register(listeningRoute(parts.lookup));
  await app.register(placeTipsRoute(parts.lookup));
  await app.register(peopleRoutes(parts.lookup));
  await app.register(privacyRoutes(parts.lookup));
  await app.register(privacyPage(parts.lookup));
  app.get('/api/openapi.json', { config: { leastRole: 'reader' }, schema: { hide: true } }, () => app.swagger());
  await registerOperations(app, parts);
  if (parts.pages) await app.register(pageRoutes(parts.pages, pagePolicies(parts.about.signIn)));
  return app;
}

async function registerOperations(app: FastifyInstance, { operations, lookup, setup, about, pages }: AppParts): Promise<void> {
  if (setup) noteManifestDownloads(app, setup);
  if (setup) await app.register(setupRoutes(setup));
  const { manifest, metrics, pulse, startedAt } = operations;
  const loginHost = about.signIn.kind === 'tenant' ? about.signIn.loginHost : null;
  await app.register(healthDetailsRoutes({ lookup, pulse, version: about.version, startedAt, loginHost }));
  if (pages) await app.register(healthPage(pages.assets, loginHost));
  if (manifest) await app.register(manifestRoutes(manifest));
  if (metrics) await app.register(metricsRoute(metrics, lookup, pulse));
}

function newFastify({ tls, logLevel, operations: { proxies } }: AppParts): FastifyInstance {
  const options = {
    logger: {
      level: logLevel,
      // Addresses of people are in bodies, addresses of machines in requests: neither is logged.
      serializers: {
        err: describeError,
        req: (request: { method: string; url: string }) => ({ method: request.method, path: request.url.split('?')[0] }),
      },
    },
    logController: new LogController({ disableRequestLogging: logLevel !== 'info' && logLevel !== 'debug' }),
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    forceCloseConnections: true,
    // An address that can't be read meets no hook.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      secureAnswer(reply);
      void reply.code(400).send(refusalBody('unreadable-address'));
    },
    ...(proxies.length > 0 ? { trustProxy: [...proxies] } : {}),
  };
  const app = tls ? Fastify({ ...options, https: tls }) : Fastify(options);
  return app.withTypeProvider<ZodTypeProvider>() as unknown as FastifyInstance;
}
