import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  aroundAnswer,
  aroundRequest,
  markAnswer,
  markRequest,
  mentionAnswerRequest,
  peopleSayAnswer,
  peopleSayRequest,
  type AroundRequest,
  type MentionAnswerRequest,
  type PeopleSayRequest,
} from '../../contract/mention-answer';
import { colleagueOf } from '../auth/caller';
import { answerMention } from '../lookup/answer-mention';
import { aroundPerson, peopleSay, usableAddress } from '../lookup/around-person';
import type { LookupParts } from '../lookup/lookup-person';
import { refusalBody } from '../refusal-words';

const config = { leastRole: 'reader' } as const;
const bodyLimit = 16 * 1024;

/**
 * `POST /api/mentions/corrections`: keeps what somebody says of a mention. `…/around` and `…/people`: what others say, from what is kept. `…/mark`: whether
 * more is known of a person than a card shows. Addresses are in bodies, which nobody logs. `noteShown` is told of everybody whose words were asked for
 * or shown, and of who asked.
 */
export function mentionRoutes(parts: LookupParts, noteShown: (address: string, colleague: string) => void): FastifyPluginAsync {
  return async (app) => {
    const lookingFor = (request: FastifyRequest) => {
      const colleague = colleagueOf(request).id;
      return [{ ...parts, colleague }, (address: string) => noteShown(address, colleague)] as const;
    };
    app.post<{ Body: MentionAnswerRequest }>(
      '/api/mentions/corrections',
      {
        config: { leastRole: 'responder', right: 'decide' },
        bodyLimit,
        schema: { summary: 'Correct a mention', body: mentionAnswerRequest },
      },
      async (request, reply) => {
        const outcome = await answerMention(request.body, { by: colleagueOf(request), parts });
        if (outcome === 'kept') return reply.code(204).send();
        return reply.code(422).send(refusalBody(outcome));
      },
    );
    app.post<{ Body: AroundRequest }>(
      '/api/mentions/around',
      {
        config,
        bodyLimit,
        schema: { summary: 'What is said around a person', body: aroundRequest, response: { 200: aroundAnswer } },
      },
      (request, reply) => {
        void reply.header('cache-control', 'no-store');
        return aroundPerson(request.body, ...lookingFor(request));
      },
    );
    app.post<{ Body: PeopleSayRequest }>(
      '/api/mentions/people',
      {
        config,
        bodyLimit,
        schema: { summary: 'What these people say', body: peopleSayRequest, response: { 200: peopleSayAnswer } },
      },
      async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        return { people: await peopleSay(request.body, ...lookingFor(request)) };
      },
    );
    app.post<{ Body: z.infer<typeof markRequest> }>(
      '/api/mentions/mark',
      { config, bodyLimit: 1024, schema: { summary: 'Whether more is known', body: markRequest, response: { 200: markAnswer } } },
      async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        const address = usableAddress(request.body.address, null, parts);
        return { mark: address && (await parts.store.corrections.mark(address.address)) };
      },
    );
  };
}
