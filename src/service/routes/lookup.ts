import { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import { lookupEvent, lookupRequest, type LookupEvent, type LookupRequest } from '../../contract/lookup';
import { lookupPerson, type LookupParts } from '../lookup/lookup-person';

/** `POST /api/lookup`: one person, answered as newline-delimited JSON events while the networks answer. */
export function lookupRoute(parts: LookupParts): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: LookupRequest }>(
      '/api/lookup',
      {
        bodyLimit: 64 * 1024,
        schema: {
          summary: 'Look one person up',
          description: 'Answers with one JSON event a line. A `card` replaces the card before.',
          body: lookupRequest,
          response: { 200: { content: { 'application/x-ndjson': { schema: lookupEvent } } } },
        },
      },
      (request, reply) => {
        const left = new AbortController();
        reply.raw.on('close', () => left.abort());
        void reply.header('content-type', 'application/x-ndjson; charset=utf-8').header('cache-control', 'no-store');
        return reply.send(Readable.from(lines(request.body, { parts, signal: left.signal, log: request.log })));
      },
    );
  };
}

interface LineContext {
  readonly parts: LookupParts;
  readonly signal: AbortSignal;
  readonly log: { error(fields: object, sentence: string): void };
}

/** The events as lines. The status is sent by the time something fails, so a failure is an event too. */
async function* lines(request: LookupRequest, { parts, signal, log }: LineContext): AsyncGenerator<string> {
  const toLine = (event: LookupEvent) => `${JSON.stringify(event)}\n`;
  try {
    for await (const event of lookupPerson(request, parts, signal)) yield toLine(event);
  } catch (error) {
    if (signal.aborted) return;
    log.error({ err: error }, 'a look-up failed');
    yield toLine({ lookup: request.lookup, type: 'failed' });
  }
}
