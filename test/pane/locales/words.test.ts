import { createDates } from '../../../src/pane/locales/dates';
import { cardNow } from '../../support/cards';
import { words } from '../support/words';

describe('dates', () => {
  test.each([
    ['2026-10-20T10:41:50Z', 'just now'],
    ['2026-10-20T10:44:00Z', 'just now'],
    ['2026-10-20T10:20:00Z', '22 minutes ago'],
    ['2026-10-20T09:30:00Z', '1 hour ago'],
    ['2026-10-19T09:30:00Z', 'yesterday'],
    ['2026-10-09T09:30:00Z', '11 days ago'],
    ['2026-08-30T12:00:00Z', '30 Aug'],
    ['2025-08-30T12:00:00Z', '30 Aug 2025'],
  ])('tells how long ago %s was', (instant, expected) => {
    expect(words.ago(instant)).toBe(expected);
  });

  test.each([
    ['2026', '2026'],
    ['2026-10', 'Oct 2026'],
    ['2026-10-03', '3 Oct 2026'],
  ])('is as precise as its source: %s', (date, expected) => {
    expect(words.partial(date)).toBe(expected);
  });

  test('tells the time today and the day before that', () => {
    const now = new Date(2026, 9, 20, 15, 4);
    const { asOf, exact } = createDates(words.t, () => now);
    expect(asOf(new Date(2026, 9, 20, 9, 5).toISOString())).toBe('09:05');
    expect(asOf(new Date(2026, 9, 3, 9, 5).toISOString())).toBe('3 Oct');
    expect(exact(new Date(2026, 9, 3, 9, 5).toISOString())).toBe('3 Oct 2026, 09:05');
  });

  test('keeps a bare day where it is in every time zone', () => {
    expect(words.day('2026-10-01')).toBe('1 Oct');
    expect(cardNow.getFullYear()).toBe(2026);
  });

  test('says nothing for what is no date', () => {
    expect([words.day('soon'), words.exact('soon'), words.ago('soon')]).toEqual(['', '', '']);
  });
});
