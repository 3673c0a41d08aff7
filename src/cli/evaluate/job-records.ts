import { readPositions } from '../../domain/work/headline';
import type { Sighting } from '../../domain/work/position';
import { optionalText, type Row } from './rows';

interface SeenRecords {
  readonly sightings: readonly Sighting[];
  readonly now: Date;
}

const dayMs = 86_400_000;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Two versions of a record as sightings of two days. People keep these records themselves, so the company field counts as the person's own
 * words (`message`); dates that the record itself states (`date_from`, `date_until`) stay stated. The bio is a second, weaker source.
 */
export function recordSightings(before: Row, after: Row): SeenRecords {
  const days = daysOf(before, after);
  const sightings = [
    ...fieldSighting(before, days.before),
    ...fieldSighting(after, days.after),
    ...textSightings(before, days.before, 'bio'),
    ...textSightings(after, days.after, 'bio'),
  ];
  return { sightings, now: days.now };
}

/** The positions that the two bios state, as the person's own words; null if one of them has no bio. */
export function bioSightings(before: Row, after: Row): SeenRecords | null {
  if (optionalText(before, 'bio') === null || optionalText(after, 'bio') === null) return null;
  const days = daysOf(before, after);
  return {
    sightings: [...textSightings(before, days.before, 'message'), ...textSightings(after, days.after, 'message')],
    now: days.now,
  };
}

function daysOf(before: Row, after: Row) {
  const first = parseDay(optionalText(before, 'date') ?? optionalText(before, 'date_until')) ?? Date.UTC(2020, 0, 1);
  const second = parseDay(optionalText(after, 'date') ?? optionalText(after, 'date_from')) ?? first;
  const later = Math.max(second, first + dayMs);
  return { before: toDay(Math.min(first, later - dayMs)), after: toDay(later), now: new Date(later + dayMs) };
}

function fieldSighting(record: Row, day: string): readonly Sighting[] {
  const company = optionalText(record, 'company');
  const title = optionalText(record, 'title');
  if (company === null && title === null) return [];
  const since = statedDay(record, 'date_from');
  return [
    {
      title,
      company,
      since,
      until: statedDay(record, 'date_until'),
      place: null,
      statedIn: 'field',
      source: 'message',
      accountId: null,
      firstSeenOn: day,
      lastSeenOn: day,
    },
  ];
}

function textSightings(record: Row, day: string, source: string): readonly Sighting[] {
  const accountId = source === 'message' ? null : 'bio';
  return readPositions(optionalText(record, 'bio') ?? '').map((position) => ({
    ...position,
    source,
    accountId,
    firstSeenOn: day,
    lastSeenOn: day,
  }));
}

function statedDay(record: Row, name: string): string | null {
  const day = parseDay(optionalText(record, name));
  return day === null ? null : toDay(day);
}

/** `2014-06-24` or `2014-Jun-24`. */
function parseDay(text: string | null): number | null {
  const match = /^(\d{4})-(\d{2}|[a-z]{3})-(\d{2})/i.exec(text ?? '');
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const month = /^\d/.test(match[2]) ? Number(match[2]) - 1 : months.indexOf(match[2].toLowerCase());
  return Date.UTC(Number(match[1]), month, Number(match[3]));
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
