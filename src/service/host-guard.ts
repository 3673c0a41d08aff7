import type { FastifyInstance } from 'fastify';

const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Until sign-in exists the service trusts whoever reaches it, so its interface answers only under its own loopback names
 * and to its own pages: a web page elsewhere could otherwise reach it by a name that resolves to this machine, or by a
 * request of its own.
 */
export function guardHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    const { host, origin } = request.headers;
    const foreignHost = !ownHosts.has(hostName(host));
    const foreignOrigin = origin !== undefined && origin !== `${request.protocol}://${host ?? ''}`;
    if (foreignHost || foreignOrigin) {
      await reply.code(403).send({ error: 'This service answers only on this machine, to its own pages.' });
    }
  });
}

function hostName(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/:\d+$/, '');
}
