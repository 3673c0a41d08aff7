import type { PartialDate } from '../../domain/work/position';

/** Dates and numbers of one language, never more precise than what they are given. */
export interface Dates {
  /** "3 hours ago", "yesterday", "5 days ago"; from a month on the date itself. Takes an ISO instant. */
  ago(instant: string): string;
  /** Day and time in full, for titles and screen readers. Takes an ISO instant. */
  exact(instant: string): string;
  /** The time if it was today, else the day; takes an ISO instant. */
  asOf(instant: string): string;
  /** "3 Oct", with the year if it is not this one. Takes a day (`YYYY-MM-DD`) or an ISO instant. */
  day(date: string): string;
  /** "2026", "October 2026" or "3 October 2026": as precise as the source was. */
  partial(date: PartialDate): string;
  count(value: number): string;
  /** The time of the reader's clock. */
  now(): Date;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Format = Intl.DateTimeFormatOptions;

/** `now` gives the time of the reader's clock; days are told in the reader's time zone. */
export function createDates(language: string, now: () => Date): Dates {
  const format = createFormats(language);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const day = (date: string) => {
    const at = toDate(date);
    return format(at, { day: 'numeric', month: 'short', ...(isSame('getFullYear', at, now()) ? {} : { year: 'numeric' }) });
  };
  return {
    ago: (instant) => {
      const { value, unit } = distance(new Date(instant), now());
      return unit === null ? day(instant) : relative.format(value, unit);
    },
    exact: (instant) => format(new Date(instant), { dateStyle: 'long', timeStyle: 'short' }),
    asOf: (instant) => {
      const at = new Date(instant);
      return isSame('toDateString', at, now()) ? format(at, { timeStyle: 'short' }) : day(instant);
    },
    day,
    partial: (date) => format(toDate(date), partialFormat(date)),
    now,
    count: (value) => new Intl.NumberFormat(language, { notation: 'compact' }).format(value),
  };
}

function createFormats(language: string): (date: Date, options: Format) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date, options) => {
    if (Number.isNaN(date.getTime())) return '';
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
    formats.set(key, format);
    return format.format(date);
  };
}

/** A day without a time is that day where the reader is, not midnight in Greenwich. */
function toDate(date: string): Date {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  return parts ? new Date(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) : new Date(date);
}

function partialFormat(date: PartialDate): Format {
  if (date.length <= 4) return { year: 'numeric' };
  return date.length <= 7 ? { year: 'numeric', month: 'long' } : { year: 'numeric', month: 'long', day: 'numeric' };
}

function isSame(part: 'getFullYear' | 'toDateString', one: Date, other: Date): boolean {
  return one[part]() === other[part]();
}

/** Whole units back from now. Clocks differ: what lies ahead by minutes is "now". */
function distance(at: Date, now: Date): { value: number; unit: 'minute' | 'hour' | 'day' | null } {
  const back = Math.max(0, now.getTime() - at.getTime());
  if (back < hourMs) return { value: -Math.floor(back / 60_000), unit: 'minute' };
  if (back < dayMs) return { value: -Math.floor(back / hourMs), unit: 'hour' };
  if (back < 30 * dayMs) return { value: -Math.floor(back / dayMs), unit: 'day' };
  return { value: 0, unit: null };
}
