import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusalBody } from './refusal-words';

const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Without sign-in the service trusts whoever reaches it, so its interface answers only under its own loopback names
 * and to its own pages: a web page elsewhere could otherwise reach it by a name that resolves to this machine, or by a
 * request of its own.
 */
export function guardHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isInterface(request) || (hasOwnHost(request) && hasOwnOrigin(request))) return;
    await reply.code(403).send(refusalBody('only-here'));
  });
}

/** By the route that was found, not by the address as it was written: `/%61pi/` leads there too. */
function isInterface({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/api/') ?? false;
}

function hasOwnHost({ headers: { host = '' } }: FastifyRequest): boolean {
  return ownHosts.has(host.toLowerCase().replace(/:\d+$/, ''));
}

function hasOwnOrigin({ headers: { host = '', origin }, protocol }: FastifyRequest): boolean {
  return origin === undefined || origin === `${protocol}://${host}`;
}
