import { createDates } from '../../../src/pane/locales/dates';
import { formatMessage } from '../../../src/pane/locales/format-message';
import { cardNow } from '../../support/cards';
import { compile, words } from '../support/words';

const format = (message: string, values: Record<string, string | number>, language = 'en') =>
  formatMessage(compile(message), values, language).join('');

describe('formatting a message', () => {
  test.each([
    [0, 'none'],
    [1, '1 repost'],
    [14, '14 reposts'],
  ])('chooses the plural of %p', (count, expected) => {
    expect(format('{count, plural, =0 {none} one {{count} repost} other {{count} reposts}}', { count })).toBe(expected);
  });

  test.each([
    [0, 'nekas'],
    [1, 'viens'],
    [21, 'viens'],
    [10, 'nekas'],
    [22, 'vairāki'],
  ])("takes the language's own plural forms (Latvian %p)", (count, expected) => {
    expect(format('{count, plural, zero {nekas} one {viens} other {vairāki}}', { count }, 'lv')).toBe(expected);
  });

  test('chooses a case by its word and falls back to other', () => {
    const message = '{known, select, both {A} company {B} other {C}}';
    expect([format(message, { known: 'both' }), format(message, { known: 'title' })]).toEqual(['A', 'C']);
  });

  test('leaves what looks like a message or an escape in a value alone', () => {
    expect(format('Hello {name}', { name: '{evil} \\u0041 #' })).toBe('Hello {evil} \\u0041 #');
  });
});

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
