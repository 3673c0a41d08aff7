import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { parseManifestVersion } from '../manifest/manifest-version';
import { parsePublicUrl } from '../manifest/public-url';
import { makeTenantManifest, nameProblem, usualName, type Deployment } from '../manifest/tenant-manifest';
import { makeUnifiedPackage, type ManifestSource } from '../manifest/unified-package';

/** What manifests are made from and for. */
export interface ManifestParts {
  readonly source: ManifestSource;
  /** From `ACQUAINT_URL`; null: the request must say. */
  readonly publicUrl: string | null;
  /** Null without sign-in: then there is no registration to make a manifest for. */
  readonly clientId: string | null;
}

const query = z.strictObject({
  /** Where Outlook reaches the service, instead of what the configuration says. */
  url: z.string().max(300).optional(),
  name: z.string().max(60).optional(),
  /** The version that Outlook has: the new one is higher. */
  after: z.string().max(30).optional(),
});
type Query = z.infer<typeof query>;

const config = { leastRole: 'administrator', perMinute: 60 } as const;

/** `GET /api/setup/manifest.xml` and `.zip`: the manifest of this deployment, as `acquaint manifest` makes it. */
export function manifestRoutes(parts: ManifestParts): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Query }>(
      '/api/setup/manifest.xml',
      { config, schema: { summary: 'The XML manifest of this deployment', querystring: query } },
      (request, reply) => {
        const wanted = wantedOf(request.query, parts);
        if (typeof wanted === 'string') return refuse(reply, wanted);
        const { xml } = makeTenantManifest(parts.source.template, wanted.deployment, wanted.after);
        return download(reply, 'acquaint.xml').type('application/xml; charset=utf-8').send(xml);
      },
    );
    app.get<{ Querystring: Query }>(
      '/api/setup/manifest.zip',
      { config, schema: { summary: 'The unified manifest of this deployment', querystring: query } },
      (request, reply) => {
        const wanted = wantedOf(request.query, parts);
        if (typeof wanted === 'string') return refuse(reply, wanted);
        const { zip } = makeUnifiedPackage(parts.source, wanted.deployment, wanted.after);
        return download(reply, 'acquaint.zip').type('application/zip').send(Buffer.from(zip));
      },
    );
  };
}

interface Wanted {
  readonly deployment: Deployment;
  readonly after: ReturnType<typeof parseManifestVersion>;
}

/** What is to be made, or why it can't be. */
function wantedOf({ url, name = usualName, after }: Query, { publicUrl, clientId }: ManifestParts): Wanted | string {
  if (clientId === null)
    return 'A manifest needs sign-in: set ACQUAINT_TENANT_ID and ACQUAINT_CLIENT_ID. For a trial there is manifest.xml.';
  const address = url ?? publicUrl;
  if (address === null) return 'Say under which address Outlook reaches the service: set ACQUAINT_URL.';
  const parsed = parsePublicUrl(address);
  if (parsed.kind === 'refused') return parsed.problem;
  const former = after === undefined ? null : parseManifestVersion(after);
  if (after !== undefined && former === null) return 'The version must be four numbers, such as 1.2.0.3.';
  return nameProblem(name) ?? { deployment: { origin: parsed.origin, clientId, name }, after: former };
}

function refuse(reply: FastifyReply, error: string): FastifyReply {
  return reply.code(422).header('cache-control', 'no-store').send({ error });
}

function download(reply: FastifyReply, file: string): FastifyReply {
  return reply.headers({ 'content-disposition': `attachment; filename="${file}"`, 'cache-control': 'no-store' });
}
