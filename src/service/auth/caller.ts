import type { FastifyRequest } from 'fastify';
import type { Colleague } from '../../domain/identity/decision';
import { roles, type Role } from './role';

/** Who sent a request, and what they may do. */
export interface Caller {
  readonly colleague: Colleague;
  readonly roles: readonly Role[];
}

/** Whoever sits at this machine, where nobody else reaches the service. */
export const localColleague: Colleague = { id: 'local', name: null };
export const localCaller: Caller = { colleague: localColleague, roles };

const callersByRequest = new WeakMap<FastifyRequest, Caller>();

/** Remembers who sent a request, for as long as the request lives. */
export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callersByRequest.set(request, caller);
}

/** Who sent a request. Throws on a route that is open to anyone: nobody signed in there. */
export function colleagueOf(request: FastifyRequest): Colleague {
  const caller = callersByRequest.get(request);
  if (!caller) throw new Error('nobody signed in for this request');
  return caller.colleague;
}
