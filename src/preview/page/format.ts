import type { Language } from '../../web/language';

interface ListDate {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly language: Language;
}

/** A date for the message list: the time for a mail of the last day, else day and month, with the year if it is another one. */
export function shortDate(time: number, { now, language }: ListDate): string {
  const date = new Date(time);
  if (now - time < 24 * 3600_000 && now >= time) return format(date, language, { timeStyle: 'short' });
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return format(date, language, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** A date with weekday and time, for the reading pane. */
export function longDate(time: number, language: Language): string {
  return format(new Date(time), language, { dateStyle: 'full', timeStyle: 'short' });
}

/** A size in words: 0.8 kB, 14 kB, 2.3 MB. */
export function byteSize(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = size < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits }).format(size);
}

/** The time of day with milliseconds, for the message trace. */
export function traceTime(time: number): string {
  return new Date(time).toISOString().slice(11, 23);
}

function format(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, options).format(date);
}
