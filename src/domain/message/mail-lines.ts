/** One line of a mail: its text and the http(s) addresses it shows or links to. */
export interface MailLine {
  readonly text: string;
  readonly links: readonly string[];
}

const linkPattern = /(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|\\^`]{2,2000}/gi;
const longestLine = 4000;
const shortestLink = 6;
/** More lines than a mail that people write has; what stands behind them is not read. */
export const mostLines = 5_000;
const noLinks: readonly string[] = [];

/**
 * The lines of a plain-text mail, numbered as `split` on line ends numbers them. Whoever makes lines out of HTML writes
 * `> ` before those of a `blockquote`, so that both forms tell quotations the same way. At most one line more than `mostLines`.
 */
export function textToLines(text: string): readonly MailLine[] {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/, mostLines + 1) : text.split('\n', mostLines + 1);
  return lines.map((line) => ({ text: line, links: linksIn(line) }));
}

/** The addresses a line of text shows: `https://…`, `http://…`, and `www.…` as https. */
export function linksIn(line: string): readonly string[] {
  if (line.length < shortestLink || !(line.includes('://') || line.includes('www.') || line.includes('WWW.'))) return noLinks;
  const found = line.slice(0, longestLine).match(linkPattern) ?? [];
  return [...new Set(found.map(toAddress))];
}

function toAddress(shown: string): string {
  const address = shown.replace(/[.,;:!?*_]+$/, '');
  return /^https?:/i.test(address) ? address : `https://${address}`;
}
