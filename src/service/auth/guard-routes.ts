import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Settings } from '../../contract/settings';
import { findBearerToken } from './bearer-token';
import { localCaller, rememberCaller, type Caller } from './caller';
import type { Refusal } from './refusal';
import { mayAct, type LeastRole, type Role } from './role';
import type { VerifyToken } from './verify-token';
import { refusalBody } from '../refusal-words';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may use this route. Every route must say. */
    leastRole?: LeastRole;
    /** What the administrator may give to another least role than this route's own. */
    right?: Right;
  }
  interface FastifyInstance {
    /** Every route behind the door. */
    guardedRoutes: readonly RouteOptions[];
  }
}

/** On every answer to somebody who was let in: which rights of the settings they have, so that pages offer nobody what would be refused. */
const rightsHeader = 'acquaint-may';

/** The rights that the settings hand out, as of now. */
export type Rights = Settings['rights'];
type Right = keyof Rights;

/** How requests are told apart: not at all on this machine alone, by access tokens elsewhere. */
export type Door = { readonly kind: 'local' } | { readonly kind: 'tokens'; readonly verify: VerifyToken };

/**
 * Lets nobody to a route who may not use it; a route learns who came from `colleagueOf`. A route that does not say who may use it keeps the
 * service from starting.
 */
export function guardRoutes(app: FastifyInstance, door: Door, rights: () => Rights): void {
  insistOnRoles(app);
  app.addHook('onRequest', async (request, reply) => {
    const { right } = request.routeOptions.config;
    const leastRole = right === undefined ? request.routeOptions.config.leastRole : rights()[right];
    if (leastRole === 'anyone' || request.is404) return;
    const caller = await findCaller(request, door);
    if (typeof caller === 'string') return refuse(request, reply, caller);
    if (leastRole === undefined) throw new Error('a route does not say who may use it');
    if (!mayAct(caller.roles, leastRole)) return forbid(reply, leastRole);
    rememberCaller(request, caller);
    void reply.header(rightsHeader, rightsOf(caller, rights()).join(' '));
  });
}

function rightsOf({ roles }: Caller, rights: Rights): readonly string[] {
  return Object.entries(rights).flatMap(([right, least]) => (mayAct(roles, least) ? [right] : []));
}

function insistOnRoles(app: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  app.decorate('guardedRoutes', routes);
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    const open = routes
      .filter(({ config }) => config?.leastRole === undefined)
      .map(({ method, url }) => `${String(method)} ${url}`);
    if (open.length > 0) throw new Error(`say in the config of these routes who may use them (leastRole): ${open.join(', ')}`);
  });
}

async function findCaller(request: FastifyRequest, door: Door): Promise<Caller | Refusal> {
  if (door.kind === 'local') return localCaller;
  const token = findBearerToken(request.raw.rawHeaders);
  return token === null ? 'no-token' : door.verify(token);
}

/** The same words whatever is wrong; the reason, and nothing of the token, is in the log. */
function refuse(request: FastifyRequest, reply: FastifyReply, reason: Refusal): FastifyReply {
  request.log.info({ reason }, 'a request came without a sign-in that counts');
  return reply
    .code(401)
    .headers({ 'www-authenticate': 'Bearer realm="acquaint"', 'cache-control': 'no-store' })
    .send(refusalBody('sign-in'));
}

function forbid(reply: FastifyReply, role: Role): FastifyReply {
  const error = `This needs the role "${role}". An administrator of your organisation can give it.`;
  return reply.code(403).header('cache-control', 'no-store').send({ error, role });
}
