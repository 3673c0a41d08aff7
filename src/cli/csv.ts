/** A first character that makes a spreadsheet read a cell as a formula. */
const startsFormula = /^[\s]*[=+\-@\t\r]/;

/**
 * One record of CSV by RFC 4180, with its line end. What a spreadsheet would run as a formula gets an apostrophe in front: cells hold words of strangers.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll('\0', '');
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
