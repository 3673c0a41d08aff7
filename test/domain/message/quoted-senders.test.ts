import fc from 'fast-check';
import { textToLines } from '../../../src/domain/message/mail-lines';
import { quotedSenders } from '../../../src/domain/message/quoted-senders';
import { quotedHeaders } from './quoted-headers';

const senders = (text: string) => quotedSenders(textToLines(text)).map((one) => [one.name, one.address]);

describe('quotedSenders', () => {
  test.each(quotedHeaders)('reads the header of %s', (_program, header) => {
    expect(senders(`Yes.\n\n${header}\n\nWill you come?`)).toEqual([['Eve Mallory', 'eve@evil.example']]);
  });

  test.each(quotedHeaders)('reads the header of %s within an older quotation', (_program, header) => {
    const older = `> > ${header.replace(/\n/g, '\n> > ')}\n> > Will you come?`;
    expect(senders(`Yes.\n\nOn 4 Jun 2024, Kim de Vries <kim@other.example> wrote:\n> Ask Anna.\n>\n${older}`)).toEqual([
      ['Kim de Vries', 'kim@other.example'],
      ['Eve Mallory', 'eve@evil.example'],
    ]);
  });

  test('names each address once, newest first, as a quoted participant', () => {
    const header = (name: string) => `From: ${name} <${name.toLowerCase()}@a.example>\nSent: Monday\nTo: Kim\n\nText\n\n`;
    expect(quotedSenders(textToLines(`Hi\n\n${header('Ola')}${header('Ina')}${header('Ola')}`))).toEqual([
      { role: 'quoted', name: 'Ola', address: 'ola@a.example' },
      { role: 'quoted', name: 'Ina', address: 'ina@a.example' },
    ]);
  });

  test('keeps at most twenty', () => {
    const text = Array.from({ length: 30 }, (_, at) => `From: A <a${at}@a.example>\nSent: Monday\nTo: Kim\n`).join('\n');
    expect(senders(text)).toHaveLength(20);
  });

  test.each([
    ['an address in a sentence', 'Please write to kim@other.example about it:'],
    ['a lone header word', 'From: Monday on, ask kim@other.example'],
    ['a header without an address', 'From: Kim Lee\nSent: Monday\nTo: Anna\nSubject: Contract'],
    ['an address that is none', 'From: Kim <kim@localhost>\nSent: Monday\nTo: Anna'],
  ])('names nobody for %s', (_about, text) => {
    expect(senders(`Hello,\n\n${text}\n\nBye`)).toEqual([]);
  });

  test('gives no name where the header has only an address', () => {
    expect(senders('On 3 Jun 2024 10:00, kim@other.example wrote:\n> Hi')).toEqual([[null, 'kim@other.example']]);
  });

  test('never throws, and gives only addresses that can be asked', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('From: ', '\n', '> ', '<a@b.example>', ' wrote:', '10:00', 'Sent: x\n', '@'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(quotedSenders(textToLines(pieces.join(''))).every((one) => /^\S+@\S+\.\S+$/.test(one.address))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
