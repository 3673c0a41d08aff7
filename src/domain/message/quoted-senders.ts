import { parseAddress } from './address';
import { mostLines, type MailLine } from './mail-lines';
import type { Participant } from './participant';
import { attributionEnd, headersOf, isHeaderBlock, type LineHeaders } from './quoted';
import { headerOf } from './quoted-words';

/** The value of a `From:` header, or a whole attribution, in which the name stands behind a time. */
interface SenderWords {
  readonly text: string;
  readonly isHeader: boolean;
}

const mostSenders = 20;

/**
 * Who wrote the earlier messages a mail quotes, as its quotation headers name them ("On … wrote:", "From: … Sent: …", and those of
 * the other languages), in the order they stand, which is newest first. Each address once, at most 20; a header that gives no address
 * is left out, because a bare name would be nobody in particular. What a header says is the quoting person's word and proves nothing.
 */
export function quotedSenders(lines: readonly MailLine[]): readonly Participant[] {
  const bare = lines.slice(0, mostLines).map((line) => ({ text: withoutMarks(line.text), links: [] }));
  const headers = headersOf(bare);
  const found = new Map<string, Participant>();
  for (let at = 0; at < bare.length && found.size < mostSenders; at += 1) {
    const head = headAt(bare, headers, at);
    const sender = head === null ? null : readSender(head);
    if (sender !== null && !found.has(sender.address)) found.set(sender.address, sender);
  }
  return [...found.values()];
}

function withoutMarks(text: string): string {
  return text.slice(0, 700).replace(/^(?:\s|>|&gt;){1,60}/, '');
}

/** The words that name a sender, if a quotation's header begins at the line or shows its `From:` there. */
function headAt(lines: readonly MailLine[], headers: LineHeaders, at: number): SenderWords | null {
  const text = lines[at]?.text ?? '';
  if (text === '') return null;
  if (headers[at] === 'from') return isBlockAround(lines, headers, at) ? { text: fromValue(lines, at), isHeader: true } : null;
  const end = attributionEnd(lines, at);
  if (end === null) return null;
  const words = lines.slice(at, end).map((line) => line.text.trim());
  return { text: words.join(' '), isHeader: false };
}

/** Forwards of some programs put `From:` second or third, below the subject or the date. */
function isBlockAround(lines: readonly MailLine[], headers: LineHeaders, at: number): boolean {
  if (isHeaderBlock(lines, headers, at)) return true;
  return headers.slice(Math.max(0, at - 3), at).some((header) => header !== null && header !== 'from');
}

function fromValue(lines: readonly MailLine[], at: number): string {
  const value = (lines[at]?.text ?? '').replace(/^[^:]*:[\s*_]*/, '');
  const next = lines[at + 1]?.text ?? '';
  return value.includes('@') || headerOf(next) !== null ? value : `${value} ${next.trim()}`;
}

function readSender({ text: head, isHeader }: SenderWords): Participant | null {
  const text = head.slice(0, 900);
  const match = /[<([]?(?:mailto:)?([^\s<>()[\]:;,"']{1,64}@[^\s<>()[\]:;,"']{3,253})/i.exec(text);
  const parsed = match?.[1] === undefined ? null : parseAddress(match[1]);
  if (match === null || parsed === null) return null;
  const before = text.slice(0, match.index);
  return { role: 'quoted', name: shownName(isHeader ? before : withoutMoment(before)), address: parsed.address };
}

const lastMoment =
  /^.*(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?![\d.])|(?:19|20)\d{2})(?:\s?[ap]\.?m\.?(?![a-z]))?(?:\s?\(?(?:GMT|UTC|CES?T|EES?T|MSK)?[+-]?\d{0,2}:?\d{0,2}\)?(?=[\s,]))?/iu;
const verbs = /^[\s,;—–-]*(?:skrev|schrieb|lietotājs|lietotāja|пользователь|от|пишет|написал|user|de|da|von|fra|from)\s/iu;

/** What stands between the time of an attribution and the address, without the words that programs put there. */
function withoutMoment(text: string): string {
  return text
    .replace(lastMoment, ' ')
    .replace(/^\s*г\.,?/, ' ')
    .replace(verbs, ' ');
}

function shownName(text: string): string | null {
  const words = text
    .replace(/["“”„«»*<>()[\]]+/g, ' ')
    .replace(/^[\s,;:.'—–-]+|[\s,;:'—–-]+$/g, '')
    .replace(/\s+/g, ' ');
  return /\p{L}/u.test(words) && words.length <= 80 && !words.includes('@') ? words : null;
}
