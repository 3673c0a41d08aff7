import type { z } from 'zod';
import type { HttpAnswer } from '../connector';
import type { ListenIo } from '../listener';
import { askOrFail, readJson, type Failure, type Reading } from '../shared/answer';
import { errorAnswer } from './schema';

export const host = 'youtube.googleapis.com';

/** One call of the Data API; the key goes in a header. */
export async function ask<T extends z.ZodType>(
  method: 'search' | 'videos' | 'commentThreads',
  wanted: Readonly<Record<string, string>>,
  { schema, io: { http, now, settings } }: { readonly schema: T; readonly io: ListenIo },
): Promise<Reading<z.output<T>>> {
  const url = `https://${host}/youtube/v3/${method}?${new URLSearchParams(wanted).toString()}`;
  return askOrFail(async () => {
    const answer = await http.get(url, { headers: { 'x-goog-api-key': settings['apiKey'] ?? '' } });
    return refusedBy(answer, now) ?? readJson(answer, schema, now);
  });
}

/** A key that is wrong is a 400, a day that is used up a 403: the reason tells. */
function refusedBy(answer: HttpAnswer, now: Date): Failure | null {
  if (answer.status !== 400 && answer.status !== 403) return null;
  const reading = readJson({ ...answer, status: 200 }, errorAnswer, now);
  if (reading.kind !== 'read') return null;
  const { errors, message } = reading.value.error;
  const reasons = errors.map(({ reason }) => reason);
  if (reasons.some((reason) => /quota|limitExceeded/i.test(reason)))
    return { kind: 'refused', reason: 'quota', retryAt: nextCount(now) };
  if (reasons.includes('keyInvalid') || /api key/i.test(message ?? '')) return { kind: 'refused', reason: 'key', retryAt: null };
  return null;
}

/** The vendor counts anew at midnight of its own time zone: at eight in the morning in UTC at latest. */
function nextCount(now: Date): string {
  const next = new Date(now);
  next.setUTCHours(8, 0, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}
