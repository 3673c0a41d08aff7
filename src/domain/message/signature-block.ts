import { addressesIn, phonesIn } from './signature-contacts';
import type { MailLine } from './mail-lines';
import { isSenderName, nameWords, type SenderHint, senderTokens } from './signature-fields';
import { isDeviceLine, isStopLine, isThanks, readClosing } from './signature-words';

/** Where a signature stands: the numbers of its lines that are not blank; `body` leaves out delimiters and the closing word. */
interface SignatureBlock {
  readonly lines: readonly number[];
  readonly body: readonly { readonly at: number; readonly text: string }[];
}

interface Row {
  readonly at: number;
  readonly text: string;
  readonly afterBlank: boolean;
  /** Whether a phone, an address or a link stands in it. */
  readonly hasContact: boolean;
  readonly isSentence: boolean;
}

const longestTail = 40;
const longestBlock = 18;

/** The signature among the sender's own lines (`own`: their numbers, in one run), or null if there is none to be sure of. */
export function findBlock(lines: readonly MailLine[], own: readonly number[], sender: SenderHint): SignatureBlock | null {
  const rows = toRows(lines, own);
  const start = startOf(rows, senderTokens(sender));
  if (start === null) return null;
  const block = rows.slice(start);
  const body = block.flatMap((row) => {
    if (isRule(row.text) || isDeviceLine(row.text)) return [];
    const closing = readClosing(row.text);
    return closing === null ? [row] : closing.rest === '' ? [] : [{ at: row.at, text: closing.rest }];
  });
  return body.length === 0 ? null : { lines: block.filter((row) => !isDelimiter(row.text)).map((row) => row.at), body };
}

/** The last lines that say something, cut where a legal notice or a postscript begins. */
function toRows(lines: readonly MailLine[], own: readonly number[]): readonly Row[] {
  const rows: Pick<Row, 'at' | 'text' | 'afterBlank'>[] = [];
  let afterBlank = true;
  for (const at of own.slice(-200)) {
    const text = (lines[at]?.text ?? '').slice(0, 300).replace(/\u00a0/g, ' ');
    if (text.trim() !== '') rows.push({ at, text, afterBlank });
    afterBlank = text.trim() === '';
  }
  const tail = rows.slice(-longestTail).map(withLooks);
  const firstName = tail.findIndex((row) => isDelimiter(row.text) || readClosing(row.text) !== null);
  const stop = tail.findIndex((row, index) => index > Math.max(0, firstName) && isStopLine(row.text));
  const cut = withoutNotice(stop === -1 ? tail : tail.slice(0, stop));
  let end = cut.length;
  while (end > 0 && isRule(cut[end - 1]?.text ?? '')) end -= 1;
  return cut.slice(0, end);
}

function withLooks(row: Pick<Row, 'at' | 'text' | 'afterBlank'>): Row {
  const contact = hasContact(row.text);
  return { ...row, hasContact: contact, isSentence: isSentence(row.text, contact) };
}

/** Below a closing word, a name and a contact, sentences are a notice in words we do not know. */
function withoutNotice(rows: readonly Row[]): readonly Row[] {
  const from = rows.findLastIndex((row) => isDelimiter(row.text) || readClosing(row.text) !== null);
  if (from === -1) return rows;
  const at = rows.findIndex((row, index) => index > from && row.isSentence && row.text.trim().length > 60);
  const block = at === -1 ? [] : rows.slice(from + 1, at);
  return block.length >= 2 && block.some((row) => row.hasContact) ? rows.slice(0, at) : rows;
}

function startOf(rows: readonly Row[], tokens: ReadonlySet<string>): number | null {
  return delimiterStart(rows) ?? closingStart(rows, tokens) ?? nameStart(rows, tokens) ?? ruleStart(rows, tokens);
}

function isDelimiter(text: string): boolean {
  return /^\s?--\s{0,3}$/.test(text);
}

function isRule(text: string): boolean {
  return /^[\s\-_=*~—–#.+]{2,}$/.test(text);
}

/** Behind `-- `; a closing word right above belongs to it. */
function delimiterStart(rows: readonly Row[]): number | null {
  const at = rows.findLastIndex((row) => isDelimiter(row.text));
  if (at === -1 || at === rows.length - 1 || rows.length - at > longestBlock + 6) return null;
  const above = rows.slice(Math.max(0, at - 4), at).findLastIndex((row) => readClosing(row.text)?.rest === '');
  return above === -1 ? at : Math.max(0, at - 4) + above;
}

function closingStart(rows: readonly Row[], tokens: ReadonlySet<string>): number | null {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - longestBlock); at -= 1) {
    const closing = readClosing(rows[at]?.text ?? '');
    if (closing === null || !isTail(rows, at + 1)) continue;
    if (closing.rest !== '' && isThanks(rows[at]?.text ?? '') && !isSenderName(headOf(closing.rest), tokens)) continue;
    const first = closing.rest === '' ? rows[at + 1]?.text : closing.rest;
    if (first !== undefined && opensSignature(first, rows.slice(at + 1), tokens)) return earlierClosing(rows, at);
  }
  return null;
}

/** "Thanks in advance!" and "Kind regards," one below the other are one closing. */
function earlierClosing(rows: readonly Row[], at: number): number {
  return at > 0 && readClosing(rows[at - 1]?.text ?? '')?.rest === '' ? at - 1 : at;
}

function opensSignature(first: string, after: readonly Row[], tokens: ReadonlySet<string>): boolean {
  const head = headOf(first);
  if (isSenderName(head, tokens) || nameWords(head) !== null || isRule(first)) return true;
  return after.some((row) => row.hasContact);
}

/** What stands before the first comma, bracket or bar. */
function headOf(text: string): string {
  return /^[^,(|]*/.exec(text)?.[0] ?? text;
}

/** A line that is the sender's name and has only signature lines below; or a lone given name as the mail's last word. */
function nameStart(rows: readonly Row[], tokens: ReadonlySet<string>): number | null {
  for (let at = Math.max(0, rows.length - 12); at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !isTail(rows, at + 1) || isSalutation(rows, at)) continue;
    if (isSenderName(headOf(row.text), tokens)) return at;
  }
  const last = rows.at(-1);
  if (last === undefined || rows.length < 2) return null;
  const before = rows.findLastIndex((row) => !row.hasContact && !isDeviceLine(row.text) && !isRule(row.text));
  const lone = rows[before];
  return lone !== undefined && before > 0 && lone.afterBlank && isLoneName(lone.text) ? before : null;
}

function isLoneName(text: string): boolean {
  return /^\s*\p{Lu}(?:\p{Ll}{1,14}|\p{Lu}{2,14})[,.]?\s*$/u.test(text) && nameWords(text) !== null && readClosing(text) === null;
}

function isSalutation(rows: readonly Row[], at: number): boolean {
  return at === 0 && rows.length > 1 && !rows.slice(1).some((row) => row.hasContact);
}

/** Behind a drawn line, if the sender's name stands in the first lines below it. */
function ruleStart(rows: readonly Row[], tokens: ReadonlySet<string>): number | null {
  const at = rows.findLastIndex((row) => isRule(row.text));
  if (at === -1 || !isTail(rows, at + 1)) return null;
  const names = rows.slice(at + 1, at + 4).some((row) => isSenderName(headOf(row.text), tokens));
  return names ? at : null;
}

function isTail(rows: readonly Row[], from: number): boolean {
  const below = rows.slice(from);
  return below.length <= longestBlock && below.every((row) => !row.isSentence);
}

function isSentence(text: string, contact: boolean): boolean {
  const words = text.trim().split(/\s+/).length;
  return text.trim().length > 120 || (words >= 8 && /[.?!]\s*$/.test(text)) || (words >= 14 && !contact);
}

function hasContact(text: string): boolean {
  return phonesIn(text).length > 0 || addressesIn(text).length > 0 || /https?:|www\./i.test(text);
}
