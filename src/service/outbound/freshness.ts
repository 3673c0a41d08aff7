import type { WireAnswer } from './exchange';
import type { RequestHeaders } from './request-headers';

const longestFreshMs = 24 * 60 * 60 * 1000;

/**
 * For how many milliseconds an answer may be used without asking again (RFC 9111, as a private cache): `max-age`, else `Expires`,
 * less the age it arrived with. Nothing stated means 0: we ask again, with the validator. At most a day.
 */
export function freshForMs({ headers }: WireAnswer): number {
  const control = headers['cache-control'] ?? '';
  if (hasDirective(control, 'no-cache') || hasDirective(control, 'no-store')) return 0;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  const lifetimeMs = maxAge === undefined ? untilExpiresMs(headers) : Number(maxAge) * 1000;
  const ageMs = /^\d{1,10}$/.test(headers['age'] ?? '') ? Number(headers['age']) * 1000 : 0;
  return Math.min(Math.max(lifetimeMs - ageMs, 0), longestFreshMs);
}

/** Whether an answer may be stored at all: a lasting one that is fresh for a while, or a 200 that can be asked about again. */
export function isStorable(answer: WireAnswer): boolean {
  const { headers, status } = answer;
  if (hasDirective(headers['cache-control'] ?? '', 'no-store') || headers['vary']?.includes('*')) return false;
  if (status === 200 && Object.keys(validatorsOf(answer)).length > 0) return true;
  return [200, 203, 301, 308, 404, 410].includes(status) && freshForMs(answer) > 0;
}

/** Whether whoever asks wants nothing of it stored, neither now nor from before (RFC 9111 section 5.2.1.5). */
export function forbidsStoring(wanted: RequestHeaders): boolean {
  return hasDirective(wanted['cache-control'] ?? '', 'no-store');
}

/** The request headers that ask "is this still so?" about an answer. */
export function validatorsOf({ headers }: WireAnswer): Record<string, string> {
  return {
    ...(headers['etag'] === undefined ? {} : { 'if-none-match': headers['etag'] }),
    ...(headers['last-modified'] === undefined ? {} : { 'if-modified-since': headers['last-modified'] }),
  };
}

function untilExpiresMs(headers: WireAnswer['headers']): number {
  const expires = Date.parse(headers['expires'] ?? '');
  const date = Date.parse(headers['date'] ?? '');
  return Number.isNaN(expires) || Number.isNaN(date) ? 0 : expires - date;
}

function hasDirective(control: string, name: string): boolean {
  return control.split(',').some((directive) => directive.trim().toLowerCase().split('=')[0] === name);
}
