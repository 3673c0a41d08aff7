import fc from 'fast-check';
import type { Mention, ToneLabel } from '../../../src/domain/brand/mention';
import { mentionsOverTime } from '../../../src/domain/brand/mentions-over-time';
import { mentionWith, postWith } from '../../support/cards';

const today = '2026-10-20';
/** The calendar of somebody so many minutes east of Greenwich. */
const calendarAt = (minutesEast: number) => ({
  today,
  dayOf: (instant: string) => {
    const at = Date.parse(instant);
    return Number.isNaN(at) ? null : new Date(at + minutesEast * 60_000).toISOString().slice(0, 10);
  },
});
const greenwich = calendarAt(0);

function said(publishedAt: string, label: ToneLabel = 'positive', change: Partial<Mention> = {}): Mention {
  return mentionWith(postWith('Contoso', { publishedAt }), { tone: { label, confidence: 0.9, by: 'model' }, ...change });
}

const onDays = (...days: readonly string[]) => days.map((day) => said(`${day}T12:00:00Z`));

describe('mentions over time', () => {
  test('are counted by weeks from Monday where all lie within twelve of them, by tone, up to the present week', () => {
    const picture = mentionsOverTime(
      [
        said('2026-10-19T00:00:00Z', 'negative'),
        said('2026-10-18T23:59:00Z', 'unsure'),
        said('2026-10-12T00:00:00Z', 'negative'),
        said('2026-09-08T12:00:00Z', 'neutral'),
      ],
      greenwich,
    );
    expect(picture).toMatchObject({
      unit: 'week',
      since: '2026-09-08',
      total: 4,
      counts: { negative: 2, unsure: 1, neutral: 1 },
    });
    expect(picture?.periods.map(({ start, total }) => [start, total])).toEqual([
      ['2026-09-07', 1],
      ['2026-09-14', 0],
      ['2026-09-21', 0],
      ['2026-09-28', 0],
      ['2026-10-05', 0],
      ['2026-10-12', 2],
      ['2026-10-19', 1],
    ]);
  });

  test('are counted by months beyond twelve weeks, across the turn of the year, without what is older than twelve months', () => {
    const picture = mentionsOverTime(onDays('2025-10-31', '2025-11-01', '2026-01-31', '2026-02-28', '2026-10-20'), greenwich);
    expect(picture).toMatchObject({ unit: 'month', since: '2025-11-01', total: 4 });
    expect(picture?.periods).toHaveLength(12);
    expect(picture?.periods.filter(({ total }) => total > 0).map(({ start }) => start)).toEqual([
      '2025-11-01',
      '2026-01-01',
      '2026-02-01',
      '2026-10-01',
    ]);
  });

  test.each([
    ['fewer than four', onDays('2026-10-20', '2026-10-01', '2026-09-01')],
    ['all of one week', onDays('2026-10-12', '2026-10-13', '2026-10-14', '2026-10-18')],
    ['all older than a year', onDays('2024-10-12', '2024-10-13', '2024-09-14', '2024-08-18')],
    ['none', []],
  ])('make no picture: %s', (_what, mentions) => {
    expect(mentionsOverTime(mentions, greenwich)).toBeNull();
  });

  test('are at least six periods, for two columns tell nothing of time', () => {
    expect(mentionsOverTime(onDays('2026-10-20', '2026-10-20', '2026-10-13', '2026-10-13'), greenwich)?.periods).toHaveLength(6);
  });

  test('count the tone that a colleague gave, and not what was said not to be about us', () => {
    const word = { by: null, own: false, at: '2026-10-19T10:00:00.000Z', holds: true } as const;
    const corrected = said('2026-10-20T10:00:00Z', 'neutral', {
      tone: { label: 'neutral', confidence: 1, by: 'people' },
      said: [{ ...word, said: 'neutral' }],
    });
    const aside = said('2026-10-20T10:00:00Z', 'negative', { said: [{ ...word, said: 'not-us' }] });
    const picture = mentionsOverTime([...onDays('2026-10-01', '2026-09-01', '2026-09-02'), corrected, aside], greenwich);
    expect(picture).toMatchObject({ total: 4, counts: { positive: 3, neutral: 1, negative: 0 } });
  });

  test('of a clock that is a little ahead are of today; of no readable day, or of days to come, they are not counted', () => {
    const picture = mentionsOverTime(
      [...onDays('2026-10-21', '2026-10-22', '2026-10-12', '2026-10-12', '2026-10-12'), said('yesterday')],
      greenwich,
    );
    expect(picture?.total).toBe(4);
    expect(picture?.periods.at(-1)).toMatchObject({ start: '2026-10-19', total: 1 });
  });

  test('are of the day of the reader’s clock', () => {
    const mentions = [...onDays('2026-10-20', '2026-10-20', '2026-10-14'), said('2026-10-18T23:30:00Z', 'negative')];
    const lastWeek = (minutesEast: number) =>
      mentionsOverTime(mentions, calendarAt(minutesEast))?.periods.at(-1)?.counts.negative;
    expect([lastWeek(-300), lastWeek(0), lastWeek(60), lastWeek(180)]).toEqual([0, 0, 1, 1]);
  });

  const tone = fc.constantFrom<ToneLabel>('positive', 'neutral', 'unsure', 'negative');
  const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const any = fc.array(fc.tuple(instant, tone), { maxLength: 60 });
  const east = fc.integer({ min: -12 * 60, max: 14 * 60 });
  const mentionsOf = (drawn: readonly (readonly [Date, ToneLabel])[]) =>
    drawn.map(([at, label]) => said(at.toISOString(), label));

  test('add up, in 6 to 12 periods of one length that begin one after the other and hold the oldest and today', () => {
    fc.assert(
      fc.property(any, east, (drawn, minutesEast) => {
        const picture = mentionsOverTime(mentionsOf(drawn), calendarAt(minutesEast));
        if (!picture) return;
        const { periods, counts, total, since } = picture;
        const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
        expect(sum(periods.map((period) => period.total))).toBe(total);
        expect(sum(Object.values(counts))).toBe(total);
        for (const period of periods) expect(sum(Object.values(period.counts))).toBe(period.total);
        expect(periods.length).toBeGreaterThanOrEqual(6);
        expect(periods.length).toBeLessThanOrEqual(12);
        const starts = periods.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort());
        expect((starts[0] ?? '') <= since && (starts.at(-1) ?? '') <= today).toBe(true);
      }),
    );
  });

  test('are the same in whatever order they come', () => {
    const shuffled = any.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length, maxLength: drawn.length })),
    );
    fc.assert(
      fc.property(shuffled, ([drawn, other]) => {
        expect(mentionsOverTime(mentionsOf(other), greenwich)).toEqual(mentionsOverTime(mentionsOf(drawn), greenwich));
      }),
    );
  });
});
