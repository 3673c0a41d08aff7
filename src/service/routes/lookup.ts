import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyPluginAsync } from 'fastify';
import { lookupEvent, lookupRequest, type LookupEvent, type LookupRequest } from '../../contract/lookup';
import { answerLookup, type KeptCard, type LookupParts } from '../lookup/lookup-person';

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
      async (request, reply) => {
        const left = new AbortController();
        reply.raw.on('close', () => {
          if (!reply.raw.writableFinished) left.abort();
        });
        void reply.header('content-type', 'application/x-ndjson; charset=utf-8').header('cache-control', 'no-store');
        const events = lines(request.body, { parts, signal: left.signal, log: request.log });
        return reply.send(await wholeOrStream(events, toLine({ lookup: request.body.lookup, type: 'done' })));
      },
    );
  };
}

/**
 * The answer in one piece if it ends without waiting for the outside, as it does for a person about whom all is known: that costs
 * a fraction of a stream. Otherwise a stream, whose first line goes out at once.
 */
async function wholeOrStream(events: AsyncGenerator<string>, lastLine: string): Promise<string | Readable> {
  const first = await events.next();
  if (first.done) return '';
  const next = events.next();
  const second = await Promise.race([next, nextTurn(null)]);
  if (second?.done) return first.value;
  if (second?.value === lastLine) return first.value + lastLine;
  return Readable.from(startingWith(first.value, next, events));
}

async function* startingWith(
  first: string,
  next: Promise<IteratorResult<string>>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  yield first;
  const { value, done } = await next;
  if (done) return;
  yield value;
  yield* rest;
}

interface LineContext {
  readonly parts: LookupParts;
  readonly signal: AbortSignal;
  readonly log: { error(fields: object, sentence: string): void };
}

/** The events as lines. The status is sent by the time something fails, so a failure is an event too. */
async function* lines(request: LookupRequest, { parts, signal, log }: LineContext): AsyncGenerator<string> {
  try {
    for await (const event of answerLookup(request, parts, signal)) yield toLine(event);
  } catch (error) {
    if (signal.aborted) return;
    log.error({ err: error }, 'a look-up failed');
    yield toLine({ lookup: request.lookup, type: 'failed' });
  }
}

function toLine(event: LookupEvent | KeptCard): string {
  if (event.type === 'kept-card') return `{"lookup":"${event.lookup}","type":"card","card":${event.card}}\n`;
  return `${JSON.stringify(event)}\n`;
}
