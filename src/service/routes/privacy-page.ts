import { setTimeout as wait } from 'node:timers/promises';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { requestKinds } from '../../contract/privacy';
import { parseAddress } from '../../domain/message/address';
import type { LookupParts } from '../lookup/lookup-person';
import { pageLanguage, type PageLanguage } from '../pages/privacy-request/languages';
import { renderDone, renderForm, type FormProblem, type PageFacts } from '../pages/privacy-request/render';
import { pagePolicy } from '../pages/privacy-request/style';
import { refusalBody } from '../refusal-words';

/** Requests in an hour: of one client, and of all together. */
const mostAnHour = { client: 10, all: 200 };
const hourMs = 3_600_000;
/** Every answer to a request takes at least so long: how long filing took tells nothing. */
const answerAfterMs = 300;

const config = { leastRole: 'anyone' } as const;

export type PrivacyPageParts = Pick<LookupParts, 'store' | 'settings' | 'connectors' | 'now'>;

/**
 * `GET` and `POST /privacy/`: what is kept of people, for whoever asks, and a form to ask for more. What is asked is filed for the administrator, who answers it;
 * the page itself reads nothing of anybody and changes nothing.
 */
export function privacyPage(parts: PrivacyPageParts): FastifyPluginAsync {
  return async (app) => {
    const isTooMuch = await limiterOf(app);
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4 * 1024 },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    const schema = { hide: true };
    app.get('/privacy', { config, schema }, (_request, reply) => reply.redirect('/privacy/'));
    app.get<{ Querystring: { readonly lang?: unknown } }>('/privacy/', { config, schema }, (request, reply) => {
      const language = languageOf(request, request.query.lang);
      return sendPage(reply, language, { status: 200, text: renderForm(language, factsOf(parts), empty) });
    });
    app.post<{ Body: unknown }>('/privacy/', { config, bodyLimit: 4 * 1024, schema }, async (request, reply) => {
      if (isFromElsewhere(request)) return reply.code(403).send(refusalBody('form-elsewhere'));
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const language = languageOf(request, form.get('lang'));
      const answered = await Promise.all([
        answer(form, { parts, language, isTooMuch: () => isTooMuch(request) }),
        wait(answerAfterMs),
      ]);
      return sendPage(reply, language, answered[0]);
    });
  };
}

const empty = { problem: null, address: '' } as const;

interface Page {
  readonly status: number;
  readonly text: string;
}

interface Answering {
  readonly parts: PrivacyPageParts;
  readonly language: PageLanguage;
  readonly isTooMuch: () => Promise<boolean>;
}

/** Nothing here depends on what is stored of the address. */
async function answer(form: URLSearchParams, { parts, language, isTooMuch }: Answering): Promise<Page> {
  const facts = factsOf(parts);
  const typed = form.get('address') ?? '';
  const again = (status: number, problem: FormProblem) => ({
    status,
    text: renderForm(language, facts, { problem, address: typed.slice(0, 254) }),
  });
  const address = parseAddress(typed);
  const kind = requestKinds.find((one) => one === form.get('kind'));
  if (address === null || kind === undefined) return again(422, 'badAddress');
  if (await isTooMuch()) return again(429, 'tooMany');
  const at = parts.now().toISOString();
  const reference = await parts.store.privacy.fileRequest({ kind, address: address.address, language, at });
  return reference === null ? again(503, 'tooMany') : { status: 200, text: renderDone(language, facts, reference) };
}

/** A page of another site could otherwise file requests in the name of whoever looks at it. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function factsOf({ settings, connectors }: PrivacyPageParts): PageFacts {
  return { settings, networks: connectors };
}

function languageOf({ headers }: FastifyRequest, chosen: unknown): PageLanguage {
  return pageLanguage(typeof chosen === 'string' ? chosen : null, headers['accept-language'] ?? '');
}

/** A page that was read elsewhere must not be shown here, and none of it is kept on the way. */
function sendPage(reply: FastifyReply, language: PageLanguage, { status, text }: Page): FastifyReply {
  return reply
    .code(status)
    .headers({
      'content-security-policy': pagePolicy,
      'content-language': language,
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      vary: 'accept-language',
    })
    .type('text/html; charset=utf-8')
    .send(text);
}

/** Counts a request; true if its client, or all together, sent too many. Neighbours in one IPv6 network count as one client. */
async function limiterOf(app: FastifyInstance): Promise<(request: FastifyRequest) => Promise<boolean>> {
  if (!app.hasDecorator('createRateLimit')) await app.register(rateLimit, { global: false });
  const ofClient = app.createRateLimit({
    max: mostAnHour.client,
    timeWindow: hourMs,
    keyGenerator: (request) => normalizeIP(request.ip),
  });
  const ofAll = app.createRateLimit({ max: mostAnHour.all, timeWindow: hourMs, keyGenerator: () => 'all' });
  const isBeyond = (counted: Awaited<ReturnType<typeof ofAll>>) => !counted.isAllowed && counted.isExceeded;
  return async (request) => isBeyond(await ofClient(request)) || isBeyond(await ofAll(request));
}
