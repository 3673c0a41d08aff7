import type { z } from 'zod';
import type { Finding, HttpAnswer } from '../connector';
import { HttpError } from '../connector';
import { isQuotaUsedUp, retryAtOf } from './retry-at';

/** A finding that says why nothing could be learnt. */
export type Failure = Extract<Finding, { kind: 'refused' | 'unreadable' | 'unreachable' }>;

/** What a body says, or why it says nothing. */
export type Reading<T> = { readonly kind: 'read'; readonly value: T } | Failure;

/**
 * Reads a 2xx JSON answer with a schema. Any other status is a failure (`refusalOf`), so a caller looks for its network's way
 * of saying "unknown", such as 404, first. HTML, an empty body or a foreign shape are `unreadable`.
 */
export function readJson<T extends z.ZodType>(answer: HttpAnswer, schema: T, now: Date): Reading<z.output<T>> {
  const refusal = refusalOf(answer, now);
  if (refusal) return refusal;
  if (answer.text.trim() === '') return unreadable('empty body');
  const json = parseJson(answer.text);
  if (json === undefined) return unreadable('not JSON');
  const parsed = schema.safeParse(json);
  return parsed.success ? { kind: 'read', value: parsed.data } : unreadable('unexpected shape');
}

/** Why a status that is not 2xx gives no facts; null for 2xx. 404 too is a failure here: only the connector knows what it means. */
export function refusalOf(answer: HttpAnswer, now: Date): Failure | null {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return null;
  const retryAt = retryAtOf(headers, now);
  if (status === 401) return { kind: 'refused', reason: 'key', retryAt: null };
  if (status === 429) return { kind: 'refused', reason: 'quota', retryAt };
  if (status === 403 || status === 451) return { kind: 'refused', reason: forbiddenReason(answer), retryAt };
  if (status >= 500 || status === 408) return { kind: 'unreachable', detail: `status ${status}`, retryAt };
  return unreadable(`status ${status}`);
}

/**
 * Runs what asks and turns an `HttpError` into its finding. A timeout, a broken line, an open circuit, an abort and a blocked
 * address are `unreachable`, our own used-up budget is `refused`, too large an answer is `unreadable`. Other errors are bugs and pass through.
 */
export async function askOrFail<T>(ask: () => Promise<T>): Promise<T | Failure> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof HttpError) return failureOf(error);
    throw error;
  }
}

/** The finding of a request that had no answer. */
export function failureOf(error: HttpError): Failure {
  if (error.reason === 'too-many') return { kind: 'refused', reason: 'quota', retryAt: error.retryAt };
  if (error.reason === 'too-large') return unreadable('answer too large');
  return { kind: 'unreachable', detail: error.reason, retryAt: error.retryAt };
}

/** `detail` is for the administrator's log: no personal data. */
export function unreadable(detail: string): Failure {
  return { kind: 'unreadable', detail };
}

/** 403 is also how some vendors say "too often" (GitHub): their headers tell the two apart. */
function forbiddenReason({ headers }: HttpAnswer): 'quota' | 'forbidden' {
  return headers['retry-after'] !== undefined || isQuotaUsedUp(headers) ? 'quota' : 'forbidden';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // A body that is not JSON is an expected answer; undefined can never come out of JSON.
    return undefined;
  }
}
