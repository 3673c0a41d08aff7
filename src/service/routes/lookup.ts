import { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import {
  lookupEvent,
  lookupQuery,
  lookupRequest,
  type LookupEvent,
  type LookupQuery,
  type LookupRequest,
} from '../../contract/lookup';
import { colleagueOf } from '../auth/caller';
import { rememberOutcome } from '../metrics/look-up-outcome';
import { answerAtOnce, searchNetworks, type AnswerAtOnce, type LookupParts } from '../lookup/lookup-person';
import { leavingOf } from './leaving';

/**
 * `POST /api/lookup`: one person, answered as newline-delimited JSON events while the networks answer. `noteMet` is told of every address
 * that was answered about, and of who asked.
 */
export function lookupRoute(parts: LookupParts, noteMet: (address: string, colleague: string) => void): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: LookupRequest; Querystring: LookupQuery }>(
      '/api/lookup',
      {
        config: { leastRole: 'reader', right: 'lookUp', perMinute: 600 },
        bodyLimit: 64 * 1024,
        schema: {
          summary: 'Look one person up',
          description: 'Answers with one JSON event a line. A `card` replaces the card before.',
          body: lookupRequest,
          querystring: lookupQuery,
          response: { 200: { content: { 'application/x-ndjson': { schema: lookupEvent } } } },
        },
      },
      async (call, reply) => {
        const { body: request, query, log } = call;
        void reply.header('content-type', 'application/x-ndjson; charset=utf-8').header('cache-control', 'no-store');
        const looking = { ...parts, colleague: colleagueOf(call).id };
        const noteShown = () => noteMet(request.address, looking.colleague);
        try {
          const isWaiting = looking.settings.lookup.start === 'on-click' && query.asked === undefined;
          const known = await answerAtOnce(request, looking);
          const answer = isWaiting ? untilAsked(known) : known;
          rememberOutcome(call, answer.kind === 'open' ? 'searched' : answer.kind);
          if (answer.kind === 'kept') noteShown();
          if (answer.kind !== 'open') return await reply.send(linesAtOnce(request, answer));
          const signal = leavingOf(reply.raw);
          const events = searchNetworks(request, { ...answer, parts: looking, signal });
          return await reply.send(Readable.from(lines(request, { events, signal, log, noteShown })));
        } catch (error) {
          rememberOutcome(call, 'failed');
          return reply.send(failure(request, { error, log }));
        }
      },
    );
  };
}

/** Before the user pressed, nothing of anybody who may be looked up: neither what is kept, nor a question to a network. */
function untilAsked(answer: AnswerAtOnce): AnswerAtOnce {
  const isOpen = answer.kind === 'open' || answer.kind === 'kept';
  return isOpen ? { kind: 'declined', why: { reason: 'on-click', domain: null } } : answer;
}

interface Log {
  error(fields: object, sentence: string): void;
}

function linesAtOnce({ lookup }: LookupRequest, answer: Exclude<AnswerAtOnce, { kind: 'open' }>): string {
  if (answer.kind === 'declined') return toLine({ lookup, type: 'declined', ...answer.why });
  if (answer.kind === 'not-set-up') return toLine({ lookup, type: 'not-set-up', contact: answer.contact });
  return `{"lookup":"${lookup}","type":"card","card":${answer.card}}\n${toLine({ lookup, type: 'done' })}`;
}

interface EventStream {
  readonly events: AsyncGenerator<LookupEvent>;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly noteShown: () => void;
}

/** The events as lines. The status is sent by the time something fails, so a failure is an event too. */
async function* lines(request: LookupRequest, { events, signal, log, noteShown }: EventStream): AsyncGenerator<string> {
  try {
    for await (const event of events) yield toLine(event);
    yield toLine({ lookup: request.lookup, type: 'done' });
  } catch (error) {
    if (!signal.aborted) yield failure(request, { error, log });
  } finally {
    noteShown();
  }
}

function failure({ lookup }: LookupRequest, { error, log }: { readonly error: unknown; readonly log: Log }): string {
  log.error({ err: error }, 'a look-up failed');
  return toLine({ lookup, type: 'failed' });
}

function toLine(event: LookupEvent): string {
  return `${JSON.stringify(event)}\n`;
}
