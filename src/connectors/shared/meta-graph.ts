import { z } from 'zod';
import type { HttpAnswer } from '../connector';
import type { ListenIo } from '../listener';
import { askOrFail, readJson, type Failure, type Reading } from './answer';

const errorAnswer = z.object({ error: z.object({ code: z.int(), error_subcode: z.int().nullable().catch(null) }) });

/** The object is not there for us (any more). */
interface Absent {
  readonly kind: 'absent';
}

/**
 * One call of a Graph interface of Meta (Facebook, Instagram, Threads); the token goes in a header. Errors come as a 400 with a number:
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 */
export async function askGraph<T extends z.ZodType>(
  url: string,
  schema: T,
  { http, now, settings }: Pick<ListenIo, 'http' | 'now' | 'settings'>,
): Promise<Reading<z.output<T>> | Absent> {
  return askOrFail(async () => {
    const answer = await http.get(url, { headers: { authorization: `Bearer ${settings['token'] ?? ''}` } });
    return errorOf(answer, now) ?? readJson(answer, schema, now);
  });
}

/** Where nobody asked for one object, that it is absent makes no sense. */
export function expectPresent<T>(reading: Reading<T> | Absent): Reading<T> {
  return reading.kind === 'absent' ? { kind: 'refused', reason: 'forbidden', retryAt: null } : reading;
}

const ofTheToken = [102, 104, 190];
const tooOften = [4, 17, 32, 341, 613, 80001, 80002];
const hourMs = 3_600_000;

function errorOf(answer: HttpAnswer, now: Date): Failure | Absent | null {
  if (answer.status < 400 || answer.status >= 500) return null;
  const reading = readJson({ ...answer, status: 200 }, errorAnswer, now);
  if (reading.kind !== 'read') return null;
  const { code, error_subcode } = reading.value.error;
  if (code === 100 && error_subcode === 33) return { kind: 'absent' };
  if (ofTheToken.includes(code)) return { kind: 'refused', reason: 'key', retryAt: null };
  if (tooOften.includes(code))
    return { kind: 'refused', reason: 'quota', retryAt: new Date(now.getTime() + hourMs).toISOString() };
  if (code === 10 || (code >= 200 && code < 300)) return { kind: 'refused', reason: 'forbidden', retryAt: null };
  return null;
}
