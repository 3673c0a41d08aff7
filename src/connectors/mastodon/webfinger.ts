import { z } from 'zod';
import type { ConnectorIo } from '../connector';
import type { Failure } from '../shared/answer';
import { readJson } from '../shared/answer';
import { parseWebUrl } from '../shared/html-url';
import { listOf, optionalText } from '../shared/wire';
import type { Handle } from './handle';
import { handleText, parseHandle } from './handle';

/** An account that its own handle's host and its server agree on. */
export interface Actor {
  readonly kind: 'actor';
  readonly handle: Handle;
  /** The host that keeps the account and answers the API. */
  readonly server: string;
  /** The actor's ActivityPub id. */
  readonly id: string;
}

type Nobody = { readonly kind: 'none' };
const nobody: Nobody = { kind: 'none' };

/** RFC 7033, as far as ActivityPub uses it. */
const descriptor = z.object({
  subject: z.string(),
  links: listOf(z.object({ rel: z.string(), type: optionalText, href: optionalText })),
});

/**
 * Who a handle is, by WebFinger. A handle's host may leave its accounts to another server (`ilze@northwind.example` kept on
 * `social.northwind.example`): then both have to name each other, or anybody could call a stranger's account their own.
 * With `exact`, only a host that answers with the very handle asked for counts.
 */
export async function identify(asked: Handle, exact: boolean, io: ConnectorIo): Promise<Actor | Nobody | Failure> {
  const actor = await ask(asked, asked.host, io);
  if (actor.kind !== 'actor') return actor;
  if (sameHandle(actor.handle, asked)) return actor.server === asked.host ? actor : confirmed(actor, actor.server, io);
  return exact || actor.server !== asked.host ? nobody : confirmed(actor, actor.handle.host, io);
}

/** The actor if the other side says the same of it. Asked of its server, the account goes by the server's own name. */
async function confirmed(actor: Actor, otherSide: string, io: ConnectorIo): Promise<Actor | Nobody | Failure> {
  const other = await ask({ user: actor.handle.user, host: otherSide }, otherSide, io);
  if (other.kind !== 'actor') return other;
  return sameHandle(other.handle, actor.handle) && other.id === actor.id ? actor : nobody;
}

async function ask(handle: Handle, host: string, { http, now }: ConnectorIo): Promise<Actor | Nobody | Failure> {
  const resource = encodeURIComponent(`acct:${handleText(handle)}`);
  const headers = { accept: 'application/jrd+json, application/json' };
  const answer = await http.get(`https://${host}/.well-known/webfinger?resource=${resource}`, { headers });
  // 400 is RFC 7033's word for a resource that a host cannot place, 410 Mastodon's for a suspended account.
  if ([400, 404, 410].includes(answer.status)) return nobody;
  const reading = readJson(answer, descriptor, now);
  return reading.kind === 'read' ? toActor(reading.value) : reading;
}

function toActor({ subject, links }: z.infer<typeof descriptor>): Actor | Nobody {
  const self = links.find(({ rel, type }) => rel === 'self' && /activity\+json|activitystreams/.test(type ?? ''));
  const url = parseWebUrl(self?.href ?? '');
  const handle = subject.startsWith('acct:') ? parseHandle(subject) : null;
  if (!handle || url?.protocol !== 'https:' || url.port !== '') return nobody;
  return { kind: 'actor', handle, server: url.hostname, id: url.href };
}

function sameHandle(a: Handle, b: Handle): boolean {
  return a.user === b.user && a.host === b.host;
}
