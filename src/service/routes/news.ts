import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
  newsCount,
  newsPage,
  newsQuery,
  newsSeenRequest,
  type NewsPage,
  type NewsQuery,
  type NewsSeenRequest,
} from '../../contract/news';
import { colleagueOf } from '../auth/caller';
import type { LookupParts } from '../lookup/lookup-person';
import type { NewsItem, NewsPlace } from '../store/job-change-store';
import { refusalBody } from '../refusal-words';

const pageSize = 50;
const mostUnread = 100;

const config = { leastRole: 'reader' } as const;
const refused = z.strictObject({ error: z.string() });

/** `GET /api/news`, `GET /api/news/unread` and `POST /api/news/seen`: what changed in the work of people whom one met or follows. */
export function newsRoutes({ store, now }: Pick<LookupParts, 'store' | 'now'>): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: NewsQuery }>(
      '/api/news',
      { config, schema: { summary: 'What is new', querystring: newsQuery, response: { 200: newsPage, 400: refused } } },
      async (request, reply) => {
        const { query } = request;
        const colleague = colleagueOf(request).id;
        const after = query.after === undefined ? null : parsePlace(query.after);
        if (after === null && query.after !== undefined) return reply.code(400).send(refusalBody('no-such-place'));
        // One more than is shown tells whether there is a next page.
        const items = await store.jobChanges.findNews({ colleague, now: now(), after, limit: pageSize + 1 });
        void reply.header('cache-control', 'no-store');
        return toPage(items);
      },
    );
    app.get(
      '/api/news/unread',
      { config, schema: { summary: 'How much is new', response: { 200: newsCount } } },
      async (request, reply) => {
        const colleague = colleagueOf(request).id;
        void reply.header('cache-control', 'no-store');
        return { unread: await store.jobChanges.countNews({ colleague, now: now(), limit: mostUnread }) };
      },
    );
    app.post<{ Body: NewsSeenRequest }>(
      '/api/news/seen',
      { config, bodyLimit: 1024, schema: { summary: 'Say what was looked at', body: newsSeenRequest } },
      async (request, reply) => {
        const { body } = request;
        const upTo = body.upTo < now().toISOString() ? body.upTo : now().toISOString();
        await store.jobChanges.markNewsSeen(colleagueOf(request).id, upTo);
        return reply.code(204).send();
      },
    );
  };
}

function toPage(found: readonly NewsItem[]): NewsPage {
  const items = found.slice(0, pageSize);
  const last = items.at(-1);
  return {
    items: items.map(({ place, address, name, change, unread }) => ({
      address,
      name,
      proposedAt: place.proposedAt,
      unread,
      change,
    })),
    next: found.length > pageSize && last ? toCursor(last.place) : null,
  };
}

const place = z.tuple([z.iso.datetime(), z.uuid(), z.string().max(80)]);

function toCursor({ proposedAt, personId, changeId }: NewsPlace): string {
  return Buffer.from(JSON.stringify([proposedAt, personId, changeId])).toString('base64url');
}

/** Null for anything but a cursor of ours. */
function parsePlace(cursor: string): NewsPlace | null {
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) return null;
  const [proposedAt, personId, changeId] = parsed.data;
  return { proposedAt, personId, changeId };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours; the schema says so.
    return null;
  }
}
