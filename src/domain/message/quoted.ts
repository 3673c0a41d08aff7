import type { MailLine } from './mail-lines';
import { type HeaderName, headerOf, isAttribution, isForwardLine, isHeaderLine } from './quoted-words';

/**
 * Which lines are not the sender's own words: true where quoted, one flag a line. Lines behind `>` are quoted wherever they stand,
 * so that answers below or between them stay the sender's. Behind a forwarded header, or a "… wrote:" without `>`, all is quoted.
 */
export function markQuoted(lines: readonly MailLine[]): readonly boolean[] {
  const quoted = lines.map((line) => isMarked(line.text));
  const headers = headersOf(lines);
  for (let at = 0; at < lines.length; at += 1) {
    if (quoted[at] || lines[at]?.text === '') continue;
    if (startsForwarded(lines, headers, at)) return quoted.fill(true, withRule(lines, at));
    const end = attributionEnd(lines, at);
    if (end === null) continue;
    if (!isMarked(nextText(lines, end))) return quoted.fill(true, at);
    quoted.fill(true, at, end);
  }
  return quoted;
}

function isMarked(text: string): boolean {
  if (/^[^\s>&|]/.test(text)) return false;
  return /^\s{0,3}(?:>|&gt;|\|\s?>)/.test(text);
}

function startsForwarded(lines: readonly MailLine[], headers: LineHeaders, at: number): boolean {
  return isForwardLine(lines[at]?.text ?? '') || isHeaderBlock(lines, headers, at);
}

/** Which header of a mail each line shows, null where none. */
export type LineHeaders = readonly (HeaderName | null)[];

export function headersOf(lines: readonly MailLine[]): LineHeaders {
  return lines.map((line) => headerOf(line.text));
}

/** Two headers of a mail close together, the first of them on line `at`; a lone `To: …` or `No: …` in somebody's sentence is none. */
export function isHeaderBlock(lines: readonly MailLine[], headers: LineHeaders, at: number): boolean {
  const first = headers[at] ?? null;
  if (first === null) return false;
  if (first === 'from' && isHeaderLine(lines[at]?.text ?? '')) return true;
  const found = new Set(headers.slice(at, at + 7));
  if (first === 'from') return found.has('when') || found.has('to') || found.has('subject');
  return found.has('subject') && found.has('to') && (found.has('when') || found.has('copy') || hasNotesHead(lines, at));
}

/** Lotus Notes puts the name and the time on lines of their own above `To:`. */
function hasNotesHead(lines: readonly MailLine[], at: number): boolean {
  return lines.slice(Math.max(0, at - 2), at).some((line) => /\d{1,2}\/\d{1,2}\/\d{2,4}.*\d:\d\d/.test(line.text.slice(0, 120)));
}

/** The rule, and the name and time of a Notes header, belong to the forwarded message below them. */
function withRule(lines: readonly MailLine[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < 3 &&
    /^\s*(?:[-_*=—]{3,}|.{0,80}\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,20}\d:\d\d.{0,20})\s*$/.test(
      lines[start - 1]?.text.slice(0, 160) ?? '',
    )
  )
    start -= 1;
  return start;
}

/** The line after an attribution that begins at line `at` and may be wrapped over three lines; null if none begins there. */
export function attributionEnd(lines: readonly MailLine[], at: number): number | null {
  let joined = '';
  if ((lines[at]?.text.length ?? 0) > 300) return null;
  for (let end = at; end < Math.min(at + 3, lines.length); end += 1) {
    const text = lines[end]?.text.trim() ?? '';
    if (text === '' || text.length > 300) return null;
    joined = joined === '' ? text : `${joined} ${text}`;
    if (/(?::|-|rote|crie)$/.test(text) && isAttribution(joined)) return end + 1;
  }
  return null;
}

function nextText(lines: readonly MailLine[], from: number): string {
  return lines.slice(from, from + 3).find((line) => line.text.trim() !== '')?.text ?? '';
}
