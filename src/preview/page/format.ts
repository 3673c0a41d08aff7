/** A date for the message list: the time for a mail of the last day, else day and month, with the year if it is another one. */
export function shortDate(time: number, now: number): string {
  const date = new Date(time);
  if (now - time < 24 * 3600_000 && now >= time) return format(date, { timeStyle: 'short' });
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return format(date, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** A date with weekday and time, for the reading pane. */
export function longDate(time: number): string {
  return format(new Date(time), { dateStyle: 'full', timeStyle: 'short' });
}

/** A size in words: 812 B, 14 KB, 2.3 MB. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The time of day with milliseconds, for the message trace. */
export function traceTime(time: number): string {
  return new Date(time).toISOString().slice(11, 23);
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en', options).format(date);
}
