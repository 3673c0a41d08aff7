import type { PartialDate } from '../work/position';
import { foldWords } from '../work/titles-words';

/** Beginnings of the months' names, folded, January first: English, Latvian, Norwegian, Romanian, Russian. */
const months: readonly RegExp[] = [
  /^(?:jan|ian|янв)/,
  /^(?:feb|фев)/,
  /^(?:mar|мар)/,
  /^(?:apr|апр)/,
  /^(?:may|mai|maij\p{L}*|мая|маи)$/u,
  /^(?:jun|iun|июн)/,
  /^(?:jul|iul|июл)/,
  /^(?:aug|авг)/,
  /^(?:sep|сен)/,
  /^(?:oct|okt|окт)/,
  /^(?:nov|noi|ноя)/,
  /^(?:dec|des|дек)/,
];

/**
 * The first date a sentence names, as precise as it is written: `2026-10-01`, `2026-10`. A day without a year is of the year nearest to the day
 * the message was sent (ISO day), if that is known. Null if there is none, or if 4/5/2026 could be read both ways.
 */
export function findDate(sentence: string, sentOn: string | null): PartialDate | null {
  const text = foldWords(sentence.slice(0, 400));
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso?.[1] && iso[2] && iso[3]) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return numericDate(text) ?? writtenDate(text, sentOn);
}

function numericDate(text: string): PartialDate | null {
  const match = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match?.[1] || !match[3] || !match[4]) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === '.' || first > 12) return toDay(year, second, first);
  return second > 12 ? toDay(year, first, second) : null;
}

/** "1 October 2026", "October 1, 2026", "2026. gada 1. oktobra", "1. oktober", "октября 2026". */
function writtenDate(text: string, sentOn: string | null): PartialDate | null {
  const words = [...text.matchAll(/\p{L}+|\d+/gu)].map(([word]) => word);
  const at = words.findIndex((word) => word.length >= 3 && monthOf(word) !== null);
  const month = monthOf(words[at] ?? '');
  if (month === null) return null;
  const isDay = (word: string | undefined) => word !== undefined && /^\d{1,2}$/.test(word) && Number(word) <= 31;
  const before = words.slice(Math.max(0, at - 2), at).findLast(isDay);
  const day = before ?? (isDay(words[at + 1]) ? words[at + 1] : undefined);
  const year = words.slice(Math.max(0, at - 4), at + 5).find((word) => /^(?:19|20)\d\d$/.test(word));
  if (year !== undefined) return day === undefined ? toMonth(Number(year), month) : toDay(Number(year), month, Number(day));
  return day === undefined || sentOn === null ? null : nearestDay(month, Number(day), sentOn);
}

function monthOf(word: string): number | null {
  const index = months.findIndex((pattern) => pattern.test(word));
  return index === -1 ? null : index + 1;
}

function nearestDay(month: number, day: number, sentOn: string): PartialDate | null {
  const sent = Date.parse(sentOn);
  const year = Number(sentOn.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => toDay(one, month, day)).filter((one) => one !== null);
  return days.sort((a, b) => Math.abs(Date.parse(a) - sent) - Math.abs(Date.parse(b) - sent))[0] ?? null;
}

function toMonth(year: number, month: number): PartialDate {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function toDay(year: number, month: number, day: number): PartialDate | null {
  const text = `${toMonth(year, month)}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}
