import type { PartialDate } from '../../domain/work/position';

/** The parts of a date as a network states them: digits or numbers, null where it does not say. */
export interface DateParts {
  readonly year: string | number | null;
  readonly month: string | number | null;
  readonly day: string | number | null;
}

/**
 * A date as precise as its parts: `2026`, `2026-10` or `2026-10-03`. A part that cannot be (month 13, 31 April, a day without a month) is left
 * out; null without a year from 1900 to 2199.
 */
export function toPartialDate(parts: DateParts): PartialDate | null {
  const [year, month, day] = [numberOf(parts.year), numberOf(parts.month), numberOf(parts.day)];
  if (year === null || year < 1900 || year > 2199) return null;
  if (month === null || month < 1 || month > 12) return String(year);
  const ofMonth = `${year}-${twoDigits(month)}`;
  const isDay = day !== null && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? `${ofMonth}-${twoDigits(day)}` : ofMonth;
}

/** Whether an end can follow a start, as far as both are known. */
export function isInOrder(since: PartialDate | null, until: PartialDate | null): boolean {
  if (since === null || until === null) return true;
  const shared = Math.min(since.length, until.length);
  return since.slice(0, shared) <= until.slice(0, shared);
}

function numberOf(part: string | number | null): number | null {
  if (typeof part === 'string') return /^\d{1,4}$/.test(part.trim()) ? Number(part) : null;
  return Number.isInteger(part) ? part : null;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
