import { isInOrder, toPartialDate } from '../../../src/connectors/shared/partial-date';

describe('a date in parts', () => {
  test.each([
    ['2026', '10', '03', '2026-10-03'],
    [2026, 1, 31, '2026-01-31'],
    ['2024', '02', '29', '2024-02-29'],
    ['2026', '10', null, '2026-10'],
    ['2026', null, null, '2026'],
    ['2026', null, '03', '2026'],
    ['2026', '00', '00', '2026'],
    ['2026', '13', '01', '2026'],
    ['2026', '02', '30', '2026-02'],
    ['2026', '04', '31', '2026-04'],
    ['2026', 'Oct', '1', '2026'],
    ['0026', '10', '03', null],
    ['1026', '10', '03', null],
    ['20266', null, null, null],
    ['', '10', '03', null],
    [null, '10', '03', null],
    [Number.NaN, null, null, null],
  ])('%p, %p, %p is %p', (year, month, day, expected) => {
    expect(toPartialDate({ year, month, day })).toBe(expected);
  });
});

test.each([
  [null, '2026', true],
  ['2026', null, true],
  ['2025-04', '2025', true],
  ['2025', '2025-01-01', true],
  ['2025-04-02', '2025-04-02', true],
  ['2025-04', '2025-03-31', false],
  ['2026', '2025-12', false],
])('an end follows a start: %p, %p: %p', (since, until, expected) => {
  expect(isInOrder(since, until)).toBe(expected);
});
