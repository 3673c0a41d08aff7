/** One property of a card: `TEL;TYPE=cell:+371 20000123`. Name and parameters in upper case, the value decoded but still escaped. */
export interface CardLine {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

const longestText = 512_000;
const mostLines = 20_000;
const longestValue = 2000;

/** The properties of a vCard text, folded lines joined and quoted-printable read; names not in `wanted` are left out. */
export function readCardLines(text: string, wanted: ReadonlySet<string>): readonly CardLine[] {
  const lines = text.slice(0, longestText).split(/\r\n|\n|\r/, mostLines);
  const found: CardLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const head = /^(?:[\w-]{1,60}\.)?([\w-]{1,60})(?=[;:])/.exec(lines[at] ?? '')?.[1]?.toUpperCase() ?? '';
    const end = endOfLine(lines, at);
    const line = wanted.has(head) ? readLine(head, lines.slice(at, end)) : null;
    if (line !== null) found.push(line);
    at = end;
  }
  return found;
}

/** A line goes on where the next begins with a blank (RFC 6350 3.2), or where quoted-printable ends in `=` (vCard 2.1). */
function endOfLine(lines: readonly string[], at: number): number {
  const isQuoted = isQuotedPrintable(lines[at] ?? '');
  let end = at + 1;
  while (end < lines.length && (/^[ \t]/.test(lines[end] ?? '') || (isQuoted && (lines[end - 1] ?? '').endsWith('=')))) end += 1;
  return end;
}

function isQuotedPrintable(line: string): boolean {
  return /^[^:]{0,200}[;=]QUOTED-PRINTABLE/i.test(line);
}

function readLine(name: string, lines: readonly string[]): CardLine | null {
  const isQuoted = isQuotedPrintable(lines[0] ?? '');
  const joined = isQuoted ? lines.map((line) => line.replace(/=$/, '')).join('') : unfold(lines);
  const text = joined.slice(0, longestValue * 3);
  const colon = valueStart(text);
  if (colon === -1) return null;
  const params = text.slice(0, colon).toUpperCase().split(';').slice(1);
  const value = text.slice(colon + 1);
  return { name, params, value: (isQuoted ? fromQuotedPrintable(value, charsetOf(params)) : value).slice(0, longestValue) };
}

function unfold(lines: readonly string[]): string {
  return lines.map((line, at) => (at === 0 ? line : line.slice(1))).join('');
}

/** The colon that ends the parameters; one within quotation marks does not. */
function valueStart(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return text.indexOf(':');
}

function charsetOf(params: readonly string[]): string {
  return (
    params
      .find((param) => param.startsWith('CHARSET='))
      ?.slice('CHARSET='.length)
      .replace(/"/g, '') ?? 'utf-8'
  );
}

function fromQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const code = /^=[\dA-Fa-f]{2}/.test(value.slice(at, at + 3)) ? parseInt(value.slice(at + 1, at + 3), 16) : null;
    if (code !== null) at += 2;
    const unit = value.charCodeAt(at);
    if (code !== null || unit < 0x80) bytes.push(code ?? unit);
    else bytes.push(...new TextEncoder().encode(value[at] ?? ''));
  }
  return decodeBytes(Uint8Array.from(bytes), charset);
}

/** Text of bytes in a named charset; an unknown name is read as UTF-8, and bytes that are no UTF-8 as Western European. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    const isUtf8 = /^utf-?8$/i.test(charset);
    return isUtf8 ? new TextDecoder('windows-1252').decode(bytes) : new TextDecoder().decode(bytes);
  }
}
