import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
  actsPage,
  actsQuery,
  answerAnswer,
  answerRequest,
  lookupsPage,
  lookupsRequest,
  personRequests,
  requestsQuery,
  type ActsQuery,
  type AnswerRequest,
  type LookupsRequest,
  type RequestsQuery,
} from '../../contract/privacy';
import { parseAddress } from '../../domain/message/address';
import { colleagueOf } from '../auth/caller';
import type { LookupParts } from '../lookup/lookup-person';
import { readCursor, writeCursor } from '../privacy/cursor';
import { personDesk } from '../privacy/person-desk';
import { refusalBody } from '../refusal-words';

const config = { leastRole: 'administrator' } as const;
const bodyLimit = 4 * 1024;
const refused = z.strictObject({ error: z.string() });
const pageSize = 100;

/** `GET /api/privacy/requests`, `POST /api/privacy/requests/answer`, `POST /api/privacy/lookups` and `GET /api/privacy/acts`. */
export function privacyRoutes(parts: Pick<LookupParts, 'store' | 'settings' | 'now'>): FastifyPluginAsync {
  const { privacy } = parts.store;
  return async (app) => {
    app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    app.get<{ Querystring: RequestsQuery }>(
      '/api/privacy/requests',
      {
        config,
        schema: { summary: 'What people asked for', querystring: requestsQuery, response: { 200: personRequests } },
      },
      (request) => personDesk({ ...parts, by: colleagueOf(request) }).requests(request.query.answered === 'true'),
    );
    app.post<{ Body: AnswerRequest }>(
      '/api/privacy/requests/answer',
      {
        ...{ config, bodyLimit },
        schema: { summary: 'Say how a request was answered', body: answerRequest, response: { 200: answerAnswer } },
      },
      (request) => personDesk({ ...parts, by: colleagueOf(request) }).answerRequest(request.body),
    );
    app.post<{ Body: LookupsRequest }>(
      '/api/privacy/lookups',
      {
        ...{ config, bodyLimit },
        schema: {
          summary: 'Who looked up whom',
          body: lookupsRequest,
          response: { 200: lookupsPage, 400: refused, 422: refused },
        },
      },
      async (request, reply) => {
        const { address: text, colleague, after } = request.body;
        const place = after === null ? null : readCursor(after);
        if (after !== null && place === null) return reply.code(400).send(refusalBody('no-such-place'));
        const address = text === null ? null : (parseAddress(text)?.address ?? null);
        if (text !== null && address === null) return reply.code(422).send(refusalBody('no-address'));
        // Whoever reads it is noted too; the pages after the first are the same reading.
        if (after === null)
          await privacy.recordAct({
            ...{ act: 'read-lookups', by: colleagueOf(request), at: parts.now().toISOString(), address },
            note: colleague === null ? null : `of the colleague ${colleague}`,
          });
        const day = place && { day: place.at, id: place.id };
        const found = await privacy.findLookups({ address, colleague, after: day, limit: pageSize + 1 });
        const items = found.slice(0, pageSize);
        const last = items.at(-1);
        return {
          items: items.map(({ colleague: by, person, day: on, purpose }) => ({ colleague: by, person, day: on, purpose })),
          next: found.length > pageSize && last ? writeCursor({ at: last.day, id: last.id }) : null,
        };
      },
    );
    app.get<{ Querystring: ActsQuery }>(
      '/api/privacy/acts',
      {
        config,
        schema: {
          summary: 'What administrators did',
          querystring: actsQuery,
          response: { 200: actsPage, 400: refused },
        },
      },
      async (request, reply) => {
        const { after = null } = request.query;
        const place = after === null ? null : readCursor(after);
        if (after !== null && place === null) return reply.code(400).send(refusalBody('no-such-place'));
        const found = await privacy.findActs({ after: place, limit: pageSize + 1 });
        const items = found.slice(0, pageSize);
        const last = items.at(-1);
        return {
          items: items.map(({ at, by, act, person, note }) => ({ at, by, act, person, note })),
          next: found.length > pageSize && last ? writeCursor(last) : null,
        };
      },
    );
  };
}
