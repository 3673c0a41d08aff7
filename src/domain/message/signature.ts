import { noSignatureClues, type SignatureClues } from './clue';
import { mostLines, type MailLine } from './mail-lines';
import { markQuoted } from './quoted';
import { findBlock } from './signature-block';
import { readContacts } from './signature-contacts';
import { readFields, type SenderHint } from './signature-fields';

interface FoundSignature {
  readonly clues: SignatureClues;
  /** Numbers of the signature's lines, counted from 0, without blank ones; empty if there is no signature. */
  readonly lines: readonly number[];
}

const noSignature: FoundSignature = { clues: noSignatureClues, lines: [] };

/**
 * The sender's own signature block and what it states. Nothing quoted is ever taken, and a mail without a block gives no clue.
 * Never throws; takes milliseconds for a long mail, because only the last lines of the sender's own words are read closely, and none behind
 * `mostLines`.
 */
export function findSignature(all: readonly MailLine[], sender: SenderHint): FoundSignature {
  const lines = all.length > mostLines ? all.slice(0, mostLines) : all;
  for (const own of ownRuns(lines, all.length > mostLines)) {
    const block = findBlock(lines, own, sender);
    if (block === null) continue;
    const contacts = readContacts(block.lines.map((at) => lines[at]).filter((line) => line !== undefined));
    const fields = readFields(
      block.body.map((row) => row.text),
      sender,
    );
    return { clues: { ...fields, ...contacts }, lines: block.lines };
  }
  return noSignature;
}

const mostRuns = 3;

/**
 * Runs of the sender's own lines, the last first: a signature may stand above a quotation, or below one that was answered under. Of a mail that was
 * cut, the run at the cut has no end to look at.
 */
function ownRuns(lines: readonly MailLine[], isCut: boolean): readonly (readonly number[])[] {
  const quoted = markQuoted(lines);
  const runs: number[][] = [];
  let end = isCut ? quoted.lastIndexOf(true) : quoted.length - 1;
  while (end >= 0 && runs.length < mostRuns) {
    const start = quoted.lastIndexOf(true, end) + 1;
    const run = Array.from({ length: end - start + 1 }, (_, at) => start + at);
    if (run.some((at) => !isBlank(lines[at]?.text ?? ''))) runs.push(run);
    end = start - 2;
  }
  return runs;
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}
