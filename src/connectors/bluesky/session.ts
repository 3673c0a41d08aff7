import type { ListenIo } from '../listener';
import { readJson, type Failure } from '../shared/answer';
import { sessionAnswer } from './schema';

/** Where accounts of Bluesky's own servers sign in, and where what they ask for is passed on. */
export const sessionHost = 'bsky.social';

export type Session = { readonly kind: 'session'; readonly accessJwt: string } | Failure;

const remembered = 'refreshJwt';
/** A password that is wrong now will be wrong for a while. */
const retryMs = 3_600_000;

/**
 * A session that is good for the next minutes. The password is sent once in the life of the process, as long as the session can be renewed: the vendor
 * allows 300 sessions a day. Rejects with an `HttpError` when no answer could be had.
 */
export async function openSession(io: ListenIo): Promise<Session> {
  const refreshJwt = io.memory.get(remembered);
  const renewed =
    refreshJwt === undefined ? null : await ask('refreshSession', null, io, { authorization: `Bearer ${refreshJwt}` });
  if (renewed?.kind === 'session') return renewed;
  const { handle: identifier, password } = io.settings;
  return ask('createSession', { identifier, password }, io);
}

async function ask(
  method: 'createSession' | 'refreshSession',
  json: unknown,
  { signIn, memory, now }: ListenIo,
  headers: Readonly<Record<string, string>> = {},
): Promise<Session> {
  memory.delete(remembered);
  const answer = await signIn.post(`https://${sessionHost}/xrpc/com.atproto.server.${method}`, json, headers);
  const reading = readJson(answer, sessionAnswer, now);
  const isRefused = answer.status === 400 || answer.status === 401;
  if (isRefused) return { kind: 'refused', reason: 'key', retryAt: new Date(now.getTime() + retryMs).toISOString() };
  if (reading.kind !== 'read') return reading;
  memory.set(remembered, reading.value.refreshJwt);
  return { kind: 'session', accessJwt: reading.value.accessJwt };
}
