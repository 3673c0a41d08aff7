import { noSignatureClues, type SignatureClues } from './clue';
import type { MailLine } from './mail-lines';
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
 * Never throws; takes milliseconds for a long mail, because only the last lines of the sender's own words are read closely.
 */
export function findSignature(lines: readonly MailLine[], sender: SenderHint): FoundSignature {
  for (const own of ownRuns(lines)) {
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

/** Runs of the sender's own lines, the last first: a signature may stand above a quotation, or below one that was answered under. */
function ownRuns(lines: readonly MailLine[]): readonly (readonly number[])[] {
  const quoted = markQuoted(lines);
  const runs: number[][] = [];
  let run: number[] = [];
  lines.forEach((_line, at) => {
    if (!quoted[at]) run.push(at);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  runs.push(run);
  const saying = runs.filter((one) => one.some((at) => (lines[at]?.text ?? '').trim() !== ''));
  return saying.slice(-mostRuns).reverse();
}
