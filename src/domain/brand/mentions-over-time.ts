import { newestWord } from './correction';
import type { Mention, ToneLabel } from './mention';

/** Mentions of one calendar week (from Monday) or month, by tone. */
export interface TonePeriod {
  /** Its first day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly counts: Readonly<Record<ToneLabel, number>>;
  readonly total: number;
}

/** How mentions lie in time, up to now; periods without any stand among the others. */
export interface MentionsOverTime {
  readonly unit: 'week' | 'month';
  /** 6 to 12, oldest first; the last one is the present one. */
  readonly periods: readonly TonePeriod[];
  readonly counts: Readonly<Record<ToneLabel, number>>;
  readonly total: number;
  /** Day of the oldest mention that is counted, `YYYY-MM-DD`. */
  readonly since: string;
}

interface Calendar {
  /** `YYYY-MM-DD` where the reader is. */
  readonly today: string;
  /** The reader's calendar day (`YYYY-MM-DD`) of an ISO instant; null if it is none. */
  readonly dayOf: (instant: string) => string | null;
}

const fewestMentions = 4;
const fewestPeriods = 6;
const mostPeriods = 12;
const dayMs = 86_400_000;

/**
 * Counts mentions by period and tone: by weeks if all of the last 12 months lie within 12 weeks, else by months. Null if they are fewer than four or of one
 * week: that is read faster than looked at. What is not about us, has no readable day, or is older than 12 months is not counted; clocks differ, so what lies a
 * day ahead is of today, and what lies further ahead has no day.
 */
export function mentionsOverTime(mentions: readonly Mention[], { today, dayOf }: Calendar): MentionsOverTime | null {
  const dated = mentions.flatMap((mention) => {
    const day = isAboutUs(mention) ? dayOf(mention.post.publishedAt) : null;
    return day === null || daysBetween(today, day) > 1 ? [] : [{ label: mention.tone.label, day: day > today ? today : day }];
  });
  const shown = dated.filter(({ day }) => periodsBack('month', day, today) < mostPeriods);
  const [since] = shown.map(({ day }) => day).sort();
  if (since === undefined || shown.length < fewestMentions || new Set(shown.map(({ day }) => startOf('week', day))).size < 2)
    return null;
  const unit = periodsBack('week', since, today) < mostPeriods ? 'week' : 'month';
  const back = Math.max(fewestPeriods - 1, periodsBack(unit, since, today));
  const periods = Array.from({ length: back + 1 }, (_unused, at) => {
    const start = startBefore(unit, today, back - at);
    return { start, ...count(shown.filter(({ day }) => startOf(unit, day) === start)) };
  });
  return { unit, periods, since, ...count(shown) };
}

function isAboutUs({ said }: Mention): boolean {
  return newestWord(said, 'brand')?.said !== 'not-us';
}

function count(shown: readonly { readonly label: ToneLabel }[]): Pick<TonePeriod, 'counts' | 'total'> {
  const of = (label: ToneLabel) => shown.filter((one) => one.label === label).length;
  const counts = { positive: of('positive'), neutral: of('neutral'), unsure: of('unsure'), negative: of('negative') };
  return { counts, total: shown.length };
}

/** Days as such have no time zone: they are reckoned at midnight in Greenwich, where no day is longer or shorter. */
function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return (toDate(to).getTime() - toDate(from).getTime()) / dayMs;
}

function startOf(unit: MentionsOverTime['unit'], day: string): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const date = toDate(day);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return toDay(new Date(date.getTime() - sinceMonday * dayMs));
}

/** How many periods before the present one a day lies: 0 for the present one. */
function periodsBack(unit: MentionsOverTime['unit'], day: string, today: string): number {
  if (unit === 'week') return daysBetween(startOf('week', day), startOf('week', today)) / 7;
  const months = (of: string) => toDate(of).getUTCFullYear() * 12 + toDate(of).getUTCMonth();
  return months(today) - months(day);
}

function startBefore(unit: MentionsOverTime['unit'], today: string, back: number): string {
  const start = toDate(startOf(unit, today));
  if (unit === 'week') return toDay(new Date(start.getTime() - back * 7 * dayMs));
  return toDay(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - back, 1)));
}
