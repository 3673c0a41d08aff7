import type { WireAnswer } from './exchange';
import { freshForMs, isStorable } from './freshness';

/** Personal data has no business in memory for longer, confirmed or not. */
const keepMs = 24 * 60 * 60 * 1000;
const sweepEveryMs = 10 * 60 * 1000;

/** An answer, and until when (milliseconds since 1970) it may be used without asking again. */
interface StoredAnswer {
  readonly answer: WireAnswer;
  readonly freshUntil: number;
}

/** Answers in memory, by a key that names network, URL and all request headers: so nothing is shared across keys or credentials. */
export interface AnswerCache {
  find(key: string, nowMs: number): StoredAnswer | null;
  /** Stores a full answer if it may be stored, and forgets the one before. */
  put(key: string, answer: WireAnswer, nowMs: number): void;
  /** The stored answer again, with the news of the 304 that confirmed it. */
  confirm(key: string, stored: StoredAnswer, notModified: WireAnswer, nowMs: number): WireAnswer;
}

/** Holds at most `mostBytes`; forgets what was used least recently, and everything after a day. */
export function createAnswerCache(mostBytes: number): AnswerCache {
  const entries = new Map<string, StoredAnswer & { readonly bytes: number; readonly storedAt: number }>();
  let total = 0;
  let sweptAt = 0;

  function remove(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  function sweep(nowMs: number): void {
    if (nowMs - sweptAt < sweepEveryMs) return;
    sweptAt = nowMs;
    for (const [key, { storedAt }] of entries) if (nowMs - storedAt >= keepMs) remove(key);
  }

  function put(key: string, answer: WireAnswer, nowMs: number): void {
    remove(key);
    const bytes = sizeOf(key, answer);
    if (!isStorable(answer) || bytes > mostBytes / 4) return;
    entries.set(key, { answer, bytes, storedAt: nowMs, freshUntil: nowMs + freshForMs(answer) });
    total += bytes;
    for (const oldest of entries.keys()) {
      if (total <= mostBytes) return;
      remove(oldest);
    }
  }

  return {
    put,
    find(key, nowMs) {
      sweep(nowMs);
      const entry = entries.get(key);
      if (!entry) return null;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    confirm(key, { answer }, notModified, nowMs) {
      const confirmed = { ...answer, headers: { ...answer.headers, ...newsOf(notModified) } };
      put(key, confirmed, nowMs);
      return confirmed;
    },
  };
}

/** Headers of a 304 that replace the stored ones (RFC 9111 section 3.2): not those that describe a body it does not have. */
function newsOf({ headers }: WireAnswer): Record<string, string> {
  const ofTheBody = ['content-encoding', 'content-length', 'content-type', 'content-range'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheBody.includes(name)));
}

function sizeOf(key: string, { headers, text }: WireAnswer): number {
  const headerLength = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return 2 * (key.length + headerLength + text.length) + 500;
}
