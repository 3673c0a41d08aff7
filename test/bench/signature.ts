import { textToLines } from '../../src/domain/message/mail-lines';
import { quotedSenders } from '../../src/domain/message/quoted-senders';
import { findSignature } from '../../src/domain/message/signature';
import type { Bench } from './main';

const size = 100_000;
const runs = 30;
const sender = { name: 'Anna Bērziņa', address: 'anna.berzina@baltwave.example' };
const block = '\n\nBest regards,\nAnna Bērziņa\nHead of Procurement\nBaltwave SIA\n+371 20 000 000\n';

const filledWith = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Mails of 100 kB: as people write them, and as nobody but an attacker would. */
const mails: Readonly<Record<string, string>> = {
  letter: filledWith('Thank you for the offer, we shall look at it on Monday and answer then.\n') + block,
  answeredBelow: filledWith('> Thank you for the offer, we shall look at it on Monday and answer then.\n') + block,
  blankLines: filledWith('\n'),
  markedLines: filledWith('> \n'),
  oneLine: filledWith('word '),
  deepQuotes: filledWith(`${'>'.repeat(200)} x\n`),
  addresses: filledWith('a@b.example\n'),
  links: filledWith('https://a.example/b\n'),
  phones: filledWith('+371 20000000\n'),
  headers: filledWith('From: a\n'),
  attributions: filledWith('10:00 x:\n'),
  closings: filledWith('Regards,\n'),
  rules: filledWith('-----\n'),
};

/** Milliseconds to read the signature and the quoted senders out of each mail, the best of several runs; and the very first reading of all. */
export async function benchSignature({ say }: Bench): Promise<Readonly<Record<string, unknown>>> {
  const firstMs = timeOf(mails['letter'] ?? '');
  const bestMs = Object.fromEntries(Object.entries(mails).map(([name, mail]) => [name, bestOf(mail)]));
  const slowest = Object.entries(bestMs).reduce((a, b) => (b[1] > a[1] ? b : a));
  say(`the slowest is ${slowest[0]} with ${slowest[1]} ms`);
  return Promise.resolve({ firstMs: round(firstMs), slowestMs: slowest[1], ...bestMs });
}

function bestOf(mail: string): number {
  return round(Math.min(...Array.from({ length: runs }, () => timeOf(mail))));
}

function timeOf(mail: string): number {
  const started = performance.now();
  const lines = textToLines(mail);
  findSignature(lines, sender);
  quotedSenders(lines);
  return performance.now() - started;
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
