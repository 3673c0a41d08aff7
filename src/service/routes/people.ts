import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import {
  eraseAnswer,
  eraseRequest,
  exportRequest,
  forgetAnswer,
  forgetRequest,
  personExport,
  unsuppressAnswer,
  unsuppressRequest,
  type EraseRequest,
  type ExportRequest,
  type ForgetRequest,
  type UnsuppressRequest,
} from '../../contract/privacy';
import { z } from 'zod';
import { colleagueOf } from '../auth/caller';
import type { LookupParts } from '../lookup/lookup-person';
import { personDesk } from '../privacy/person-desk';
import { refusalBody } from '../refusal-words';

const config = { leastRole: 'administrator' } as const;
const bodyLimit = 4 * 1024;
const refused = z.strictObject({ error: z.string() });

/**
 * `POST /api/people/export`, `erase`, `unsuppress` and `forget`: what an administrator does for a person who asks by right. `parts` gives what holds at the
 * time of the call.
 */
export function peopleRoutes(parts: Pick<LookupParts, 'store' | 'settings' | 'now'>): FastifyPluginAsync {
  const deskOf = (request: FastifyRequest) => personDesk({ ...parts, by: colleagueOf(request) });
  return async (app) => {
    app.post<{ Body: ExportRequest }>(
      '/api/people/export',
      {
        ...{ config, bodyLimit },
        schema: {
          summary: 'Everything kept about a person',
          body: exportRequest,
          response: { 200: personExport, 422: refused },
        },
      },
      async (request, reply) => answer(reply, await deskOf(request).exportPerson(request.body)),
    );
    app.post<{ Body: EraseRequest }>(
      '/api/people/erase',
      {
        ...{ config, bodyLimit },
        schema: { summary: 'Erase a person', body: eraseRequest, response: { 200: eraseAnswer, 422: refused } },
      },
      async (request, reply) => answer(reply, await deskOf(request).erase(request.body)),
    );
    app.post<{ Body: UnsuppressRequest }>(
      '/api/people/unsuppress',
      {
        ...{ config, bodyLimit },
        schema: {
          summary: 'Let a person be looked up again',
          body: unsuppressRequest,
          response: { 200: unsuppressAnswer, 422: refused },
        },
      },
      async (request, reply) => answer(reply, await deskOf(request).unsuppress(request.body)),
    );
    app.post<{ Body: ForgetRequest }>(
      '/api/people/forget',
      {
        ...{ config, bodyLimit },
        schema: { summary: 'Forget whom nobody met since a day', body: forgetRequest, response: { 200: forgetAnswer } },
      },
      async (request, reply) => answer(reply, await deskOf(request).forget(request.body)),
    );
  };
}

function answer(reply: FastifyReply, answered: object | null): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (answered === null) return reply.code(422).send(refusalBody('no-address'));
  return reply.send(answered);
}
