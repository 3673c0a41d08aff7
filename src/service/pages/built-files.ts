import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';

export interface BuiltFiles {
  readonly folder: string;
  readonly prefix: string;
  /** The content security policy of its pages. */
  readonly policy: string;
  /** Whether its pages must keep their hold on the window that opened them, whoever that is: then they may show nothing worth holding. */
  readonly keepsOpener?: boolean;
}

const forever = `public, max-age=${365 * 24 * 3600}, immutable`;

/** What the build made, compressed as the build compressed it. Names with a hash are kept for good, pages are asked for again. */
export function builtFiles({ folder, prefix, policy, keepsOpener = false }: BuiltFiles): FastifyPluginAsync {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        reply.setHeader('cache-control', isHashed(file) ? forever : 'no-cache');
        reply.setHeader('vary', 'accept-encoding');
        reply.setHeader('content-security-policy', policy);
        if (keepsOpener) reply.setHeader('cross-origin-opener-policy', 'unsafe-none');
      },
    });
  };
}

function isHashed(file: string): boolean {
  return /\.[0-9a-f]{8,}\.(js|css)(\.br|\.gz)?$/.test(file);
}
