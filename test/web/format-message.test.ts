import { formatMessage } from '../../src/web/format-message';
import { compile } from '../support/compile-message';

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
