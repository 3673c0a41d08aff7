import type { PartialDate } from '../../domain/work/position';
import type { Words } from './words';

/** Dates of one language, never more precise than what they are given, in the reader's time zone. */
export interface Dates {
  /** "3 hours ago", "yesterday", "5 days ago"; from a month on the day itself. Takes an ISO instant. */
  ago(instant: string): string;
  /** Day, year and time, for titles and screen readers. Takes an ISO instant. */
  exact(instant: string): string;
  /** The time if it was today, else the day; takes an ISO instant. */
  asOf(instant: string): string;
  /** "3 Oct", with the year if it is not this one. Takes a day (`YYYY-MM-DD`) or an ISO instant. */
  day(date: string): string;
  /** "2026", "Oct 2026" or "3 Oct 2026": as precise as the source was, in the form that stands after "since". */
  partial(date: PartialDate): string;
  /** The time of the reader's clock. */
  now(): Date;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Dates out of the message files. `Intl` would do it too, but its first formatter takes longer to load than the whole card to draw; a test
 * compares the two in every language.
 * `now` gives the time of the reader's clock.
 */
export function createDates(t: Words['t'], now: () => Date): Dates {
  const month = (at: Date) => t('date.month', { month: at.getMonth() + 1 });
  const fullDay = (at: Date) => t('date.full', { day: at.getDate(), month: month(at), year: String(at.getFullYear()) });
  const day = (date: string) => {
    const at = toDate(date);
    if (!at) return '';
    return at.getFullYear() === now().getFullYear() ? t('date.day', { day: at.getDate(), month: month(at) }) : fullDay(at);
  };
  return {
    now,
    day,
    ago: (instant) => agoWords(t, now().getTime() - Date.parse(instant)) ?? day(instant),
    exact: (instant) => {
      const at = toDate(instant);
      return at ? t('date.exact', { day: fullDay(at), time: time(at) }) : '';
    },
    asOf: (instant) => {
      const at = toDate(instant);
      return at?.toDateString() === now().toDateString() ? time(at) : day(instant);
    },
    partial: (date) => {
      const at = toDate(date);
      if (!at) return date;
      const year = String(at.getFullYear());
      if (date.length <= 4) return t('date.year', { year });
      return date.length <= 7 ? t('date.partial', { month: month(at), year }) : fullDay(at);
    },
  };
}

/** A day without a time is that day where the reader is, not midnight in Greenwich. Null if it is no date. */
function toDate(date: string): Date | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  const at = parts ? new Date(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)) : new Date(date);
  return Number.isNaN(at.getTime()) ? null : at;
}

function time(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Whole units back from now; null from a month on. Clocks differ: what lies a little ahead is "just now". */
function agoWords(t: Words['t'], backMs: number): string | null {
  if (backMs < minuteMs) return backMs > -dayMs ? t('ago.now') : null;
  if (backMs < hourMs) return t('ago.minutes', { count: Math.floor(backMs / minuteMs) });
  if (backMs < dayMs) return t('ago.hours', { count: Math.floor(backMs / hourMs) });
  return backMs < 30 * dayMs ? t('ago.days', { count: Math.floor(backMs / dayMs) }) : null;
}
