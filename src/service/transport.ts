import ipaddr from 'ipaddr.js';
import type { FastifyInstance } from 'fastify';
import { refusalBody } from './refusal-words';

type Block = ReturnType<typeof ipaddr.parseCIDR>;

/** What this machine calls itself: health checks of the container come from there. */
const thisMachine = ['127.0.0.0/8', '::1/128'];

/**
 * Behind a proxy the service speaks plain http. Then only the proxies at these addresses, and this machine, are answered: tokens must not
 * cross a network in the clear.
 */
export function guardProxy(app: FastifyInstance, proxies: readonly string[]): void {
  const blocks = [...thisMachine, ...proxies].map(blockOf);
  app.addHook('onRequest', async (request, reply) => {
    if (isAmong(request.socket.remoteAddress ?? '', blocks)) return;
    await reply.code(403).send(refusalBody('only-proxy'));
  });
}

function blockOf(text: string): Block {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function isAmong(text: string, blocks: readonly Block[]): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return blocks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}

/** Tells browsers to use https for this host for a year: only where the host is the service's own and its certificate is a known one. */
export function insistOnHttps(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, next) => {
    reply.raw.setHeader('strict-transport-security', 'max-age=31536000');
    next();
  });
}
