import type { z } from 'zod';
import type { Aside, ListenIo } from '../listener';
import { askOrFail, readJson, type Failure, type Reading } from '../shared/answer';

export const host = 'api.x.com';

/** The vendor's prices of November 2026, in cents. */
export const postCents = 0.5;
export const userCents = 1;

/** What the administrator allows for a month, in cents; null if it is no number. */
export function mostCents({ settings }: Pick<ListenIo, 'settings'>): number | null {
  const dollars = Number(settings['monthlyDollars']);
  return Number.isFinite(dollars) && dollars > 0 ? Math.floor(Math.min(dollars, 100_000) * 100) : null;
}

interface Asking<T extends z.ZodType> {
  readonly schema: T;
  readonly io: ListenIo;
  /** What it can cost at most. */
  readonly cents: number;
  /** What an answer did cost. */
  readonly costOf: (value: z.output<T>) => number;
}

/** One call of the API, paid from the purse before it is made; what it did not cost is given back. */
export async function ask<T extends z.ZodType>(
  url: string,
  { schema, io, cents, costOf }: Asking<T>,
): Promise<Reading<z.output<T>>> {
  const most = mostCents(io);
  if (most === null) return { kind: 'refused', reason: 'key', retryAt: null };
  const aside = await io.purse.take(Math.ceil(cents), most);
  if ('usedUpUntil' in aside) return { kind: 'refused', reason: 'quota', retryAt: aside.usedUpUntil };
  const reading = await read(url, schema, io);
  await giveBack(aside, Math.ceil(cents), reading.kind === 'read' ? Math.ceil(costOf(reading.value)) : 0);
  return reading;
}

async function giveBack(aside: Aside, taken: number, spent: number): Promise<void> {
  if (spent < taken) await aside.giveBack(taken - spent);
}

async function read<T extends z.ZodType>(
  url: string,
  schema: T,
  { http, now, settings }: ListenIo,
): Promise<Reading<z.output<T>>> {
  return askOrFail(async () => {
    const answer = await http.get(url, { headers: { authorization: `Bearer ${settings['token'] ?? ''}` } });
    return answer.status === 402 ? noCredit : readJson(answer, schema, now);
  });
}

/** The customer's account at X has nothing left. */
const noCredit: Failure = { kind: 'refused', reason: 'quota', retryAt: null };
