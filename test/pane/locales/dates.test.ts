import { cardNow } from '../../support/cards';
import { wordsOf } from '../support/words';

const translated = ['lv', 'nb', 'ro', 'ru'] as const;
const months = Array.from({ length: 12 }, (_, month) => month);
/** `Intl` may part with a no-break space. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

const back = (ms: number) => new Date(cardNow.getTime() - ms).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe.each(translated)('dates in %s', (language) => {
  const words = wordsOf(language);

  test('are the ones of Intl, in every month', () => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
    const fullFormat = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
    for (const month of months) {
      const [now, before] = [new Date(2026, month, 3), new Date(2024, month, 3)];
      expect(words.day(isoDay(now))).toBe(plain(format.format(now)));
      expect(words.day(isoDay(before))).toBe(plain(fullFormat.format(before)));
      expect(words.partial(isoDay(before))).toBe(plain(fullFormat.format(before)));
    }
  });

  test('say how long ago something was as Intl does, for every plural form', () => {
    const format = new Intl.RelativeTimeFormat(language);
    // Nobody counts days in `døgn` beside `i går`.
    const daysAgo = (count: number) => plain(format.format(-count, 'day')).replace('døgn', 'dager');
    for (const count of [1, 2, 5, 11, 21, 22, 59]) {
      expect(words.ago(back(count * minute))).toBe(plain(format.format(-count, 'minute')));
    }
    for (const count of [1, 3, 10, 20, 21, 23]) expect(words.ago(back(count * hour))).toBe(plain(format.format(-count, 'hour')));
    for (const count of [2, 7, 10, 12, 21, 29]) expect(words.ago(back(count * day))).toBe(daysAgo(count));
    expect(words.ago(back(day))).toBe(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day'));
  });

  test('group long numbers as Intl does, and leave short ones alone', () => {
    const told = (count: number) => words.t('mention.reposts', { count });
    expect(told(999)).toMatch(/^999 /);
    expect(told(1_234_567)).toContain(new Intl.NumberFormat(language).format(1_234_567));
  });
});

test.each([
  ['en', 'since May 2026', 'since 2026'],
  ['lv', 'sākums: 2026. g. maijs', 'sākums: 2026. g.'],
  ['nb', 'siden mai 2026', 'siden 2026'],
  ['ro', 'din mai 2026', 'din 2026'],
  ['ru', 'с мая 2026 г.', 'с 2026 г.'],
] as const)('in %s a month after “since” is in the right case', (language, month, year) => {
  const { t, partial } = wordsOf(language);
  expect(t('header.since', { date: partial('2026-05') })).toBe(month);
  expect(t('header.since', { date: partial('2026') })).toBe(year);
});

function isoDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
