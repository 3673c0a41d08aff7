import type { PartialDate } from './position';

/** About a year, for the many who congratulate on an anniversary, and a month for networks that are late. */
const newsDays = 400;

/** Whether something of this date is news on a day (`YYYY-MM-DD`). A year or a month is as new as its last day. */
export function isNews(date: PartialDate, day: string): boolean {
  return latestDay(date) >= daysBefore(day, newsDays);
}

/** The last day a partial date can mean. */
export function latestDay(date: PartialDate): string {
  return `${date}-12-31`.slice(0, date.length === 4 ? 10 : date.length === 7 ? 7 : 10).padEnd(10, '-31');
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
