import path from 'node:path';
import type { SignatureClues } from '../../domain/message/clue';
import { findSignature } from '../../domain/message/signature';
import type { Evaluation } from './evaluate';
import { readMails } from './mails';
import { type Counts, scoreCounts } from './metrics';
import { EvaluateError, isRow, readRows, type Row, rowName, statOf, textList } from './rows';

type Field = 'name' | 'title' | 'company' | 'phones' | 'emails' | 'urls' | 'social';
const fields: readonly Field[] = ['name', 'title', 'company', 'phones', 'emails', 'urls', 'social'];

interface Judged {
  readonly id: string;
  readonly lines: Counts | null;
  readonly fields: readonly {
    readonly field: Field;
    readonly counts: Counts;
    readonly wanted: unknown;
    readonly found: unknown;
  }[];
  readonly withoutSignature: boolean;
}

/** Signature blocks and what they state, over mails and a key of expected lines and fields. */
export const evaluateSignatures: Evaluation = async (options, progress) => {
  const key = readKey(options.data, options.key);
  const mails = (await readMails(options.data)).filter((mail) => key.has(mail.id));
  if (mails.length === 0) throw new EvaluateError('The key names none of the mails.');
  progress(`Reading the signatures of ${mails.length} mails`);
  const judged = mails.map((mail) => {
    const found = findSignature(mail.lines, mail.sender);
    const blank = new Set(mail.lines.flatMap((line, at) => (line.text.trim() === '' ? [at] : [])));
    return judge(mail.id, { found: found.clues, lines: found.lines, blank }, key.get(mail.id) ?? {});
  });
  const none = judged.filter((one) => one.withoutSignature);
  return {
    n: judged.length,
    ...overall(judged),
    lines: scoreCounts(add(judged.flatMap((one) => (one.lines ? [one.lines] : [])))),
    ...Object.fromEntries(fields.map((field) => [field, scoreCounts(add(countsOf(judged, field)))])),
    withoutSignature: {
      n: none.length,
      falseFields: none.flatMap((one) => one.fields).reduce((sum, one) => sum + one.counts.found - one.counts.right, 0),
    },
    by: {},
    ...(options.errors ? { errors: judged.flatMap(errorsOf) } : {}),
  };
};

function readKey(data: string, key: string | null): ReadonlyMap<string, Row> {
  const file = key ?? (statOf(data).isDirectory() ? path.join(data, 'key.jsonl') : null);
  if (file === null) throw new EvaluateError('Name the expected values with --key <file>.');
  return new Map(readRows(file, 'key.jsonl').map((row) => [rowName(row), row]));
}

interface Answer {
  readonly found: SignatureClues;
  readonly lines: readonly number[];
  readonly blank: ReadonlySet<number>;
}

function judge(id: string, answer: Answer, row: Row): Judged {
  const expected = isRow(row['expected']) ? row['expected'] : null;
  const wantedLines = Array.isArray(row['signatureLines'])
    ? row['signatureLines'].filter((at) => !answer.blank.has(Number(at)))
    : null;
  return {
    id,
    lines: wantedLines && countLines(answer.lines, wantedLines),
    fields: expected ? fields.flatMap((field) => judgeField(field, answer.found, expected)) : [],
    withoutSignature:
      expected !== null && wantedLines?.length === 0 && fields.every((field) => textList(expected[field]).length === 0),
  };
}

function countLines(found: readonly number[], wanted: readonly unknown[]): Counts {
  return { right: found.filter((at) => wanted.includes(at)).length, found: found.length, wanted: wanted.length };
}

function judgeField(field: Field, clues: SignatureClues, expected: Row) {
  if (!(field in expected) && field !== 'name') return [];
  const wanted = expected[field];
  const found = foundValues(field, clues);
  const counts = isSingle(field) ? countSingle(found, textList(wanted)) : countMany(field, found, textList(wanted));
  return [{ field, counts, wanted: wanted ?? null, found }];
}

function isSingle(field: Field): boolean {
  return field === 'name' || field === 'title' || field === 'company';
}

function foundValues(field: Field, clues: SignatureClues): readonly string[] {
  if (field === 'name' || field === 'title' || field === 'company') return textList(clues[field]);
  return { phones: clues.phones, emails: clues.addresses, urls: clues.sites, social: clues.profiles }[field];
}

/** One value, for which the key may accept several forms. */
function countSingle(found: readonly string[], accepted: readonly string[]): Counts {
  const right = found.some((value) => accepted.some((form) => plain(form) === plain(value))) ? 1 : 0;
  return { right, found: found.length, wanted: accepted.length > 0 ? 1 : 0 };
}

function countMany(field: Field, found: readonly string[], wanted: readonly string[]): Counts {
  const form = field === 'phones' ? (value: string) => value.replace(/\D/g, '') : field === 'emails' ? plain : plainAddress;
  const open = wanted.map(form);
  const right = found.map(form).filter((value) => {
    const at = open.indexOf(value);
    if (at !== -1) open.splice(at, 1);
    return at !== -1;
  }).length;
  return { right, found: found.length, wanted: wanted.length };
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();
}

function plainAddress(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

function countsOf(judged: readonly Judged[], field: Field): readonly Counts[] {
  return judged.flatMap((one) => one.fields.filter((entry) => entry.field === field).map((entry) => entry.counts));
}

function add(counts: readonly Counts[]): Counts {
  const sum = (pick: (one: Counts) => number) => counts.reduce((total, one) => total + pick(one), 0);
  return { right: sum((one) => one.right), found: sum((one) => one.found), wanted: sum((one) => one.wanted) };
}

/** All fields together. */
function overall(judged: readonly Judged[]) {
  return scoreCounts(add(judged.flatMap((one) => one.fields.map((entry) => entry.counts))));
}

function errorsOf(one: Judged): readonly unknown[] {
  const isWrong = (counts: Counts) => counts.right < counts.found || counts.right < counts.wanted;
  const wrong = one.fields
    .filter((entry) => isWrong(entry.counts))
    .map(({ field, wanted, found }) => ({ id: one.id, field, wanted, found }));
  return one.lines && isWrong(one.lines) ? [...wrong, { id: one.id, field: 'lines', ...one.lines }] : wrong;
}
