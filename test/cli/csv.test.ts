import { csvRecord } from '../../src/cli/csv';

describe('a record of CSV', () => {
  test.each([
    [['plain', 3, null, 'two words'], 'plain,3,,two words\r\n'],
    [['a,b', 'say "yes"', 'two\nlines'], '"a,b","say ""yes""","two\nlines"\r\n'],
    [[-2, 0.5], '-2,0.5\r\n'],
    [['nul\0'], 'nul\r\n'],
  ])('quotes what needs it: %j', (cells, expected) => {
    expect(csvRecord(cells)).toBe(expected);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =cmd|calc', '\r=1', '\n=1'])('lets no spreadsheet run %j', (cell) => {
    expect(csvRecord([cell])).toMatch(/^"?'/);
  });
});
