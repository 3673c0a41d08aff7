/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noSignatureClues, type SignatureClues } from '../../../src/domain/message/clue';
import { textToLines } from '../../../src/domain/message/mail-lines';
import { findSignature } from '../../../src/domain/message/signature';
import { htmlToLines } from '../../../src/pane/host/body-lines';

interface KeyRow {
  readonly id: string;
  readonly expected: {
    readonly name: string | null;
    readonly title: string | null;
    readonly company: string | null;
    readonly phones: readonly string[];
    readonly emails: readonly string[];
    readonly urls: readonly string[];
    readonly social: readonly string[];
  };
  /** What we cannot tell from anything else yet; a gap must stay empty, not wrong. */
  readonly gaps?: readonly string[];
}

const root = path.join(__dirname, '../../fixtures/signatures');
const languages = ['lv', 'nb', 'ro', 'ru'];

function readKey(language: string): readonly KeyRow[] {
  const lines = readFileSync(path.join(root, language, 'key.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): KeyRow => JSON.parse(line));
}

function readClues(language: string, id: string): SignatureClues {
  const [head = '', ...body] = readFileSync(path.join(root, language, `${id}.eml`), 'utf8').split('\n\n');
  const [, name = '', address = ''] = /^From: "(.*)" <(.*)>$/m.exec(head) ?? [];
  const text = body.join('\n\n');
  return findSignature(head.includes('text/html') ? htmlToLines(text) : textToLines(text), { name, address }).clues;
}

describe.each(languages)('the signatures of mails in %s', (language) => {
  const key = readKey(language);

  test('are those of at least fifteen mails, each with its expected values', () => {
    const mails = readdirSync(path.join(root, language)).filter((name) => name.endsWith('.eml'));
    expect(mails.length).toBeGreaterThanOrEqual(15);
    expect(key.map((row) => `${row.id}.eml`).sort()).toEqual(mails.sort());
  });

  test.each(key.map((row) => [row.id, row] as const))(
    '%s gives what it states and nothing else',
    (id, { expected, gaps = [] }) => {
      expect(readClues(language, id)).toEqual({
        ...noSignatureClues,
        name: expected.name,
        title: expected.title,
        company: gaps.includes('company') ? null : expected.company,
        phones: expected.phones,
        addresses: expected.emails,
        sites: expected.urls,
        profiles: expected.social,
      });
    },
  );
});
