import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { noSignatureClues } from '../../../src/domain/message/clue';
import { type MailLine, textToLines } from '../../../src/domain/message/mail-lines';
import { findSignature } from '../../../src/domain/message/signature';
import { quotedHeaders } from './quoted-headers';
import { signatureSamples } from './signature-samples';

const anna = { name: 'Anna Bērziņa', address: 'anna@piemers.example' };

describe('findSignature', () => {
  test.each(signatureSamples.map((sample) => [`${sample.language}: ${sample.about}`, sample] as const))(
    'reads %s',
    (_title, sample) => {
      const { clues } = findSignature(textToLines(sample.mail), sample.sender);
      expect(clues).toMatchObject(sample.states);
    },
  );

  test('numbers the lines of the block, the closing word included and blank lines left out', () => {
    expect(findSignature(textToLines('Hi,\n\nyes.\n\nRegards,\n\nAnna\n+371 29123456\n'), anna).lines).toEqual([4, 6, 7]);
  });

  test.each(quotedHeaders)('takes nothing of a whole signature below the header of %s', (_program, head) => {
    const theirs = 'Med vennlig hilsen\n\nEve Mallory\nDirector, Evil SIA\n+371 20 000 123\neve@evil.example\nhttps://x.com/eve';
    const sender = { name: 'Eve Mallory', address: 'eve@evil.example' };
    expect(findSignature(textToLines(`Yes.\n\n${head}\n\nHi\n\n${theirs}`), sender).clues).toEqual(noSignatureClues);
    expect(findSignature(textToLines(`${head}\n\nHi\n\n-- \n${theirs}`), sender).clues).toEqual(noSignatureClues);
  });

  test.each([
    ['Thanks, Tom', 'Tom is thanked'],
    ['Paldies, Anna!', 'Anna is thanked'],
    ['Takk Ola', 'Ola is thanked'],
    ['Mulțumesc, Ana', 'Ana is thanked'],
    ['Спасибо, Олег', 'Oleg is thanked'],
  ])('does not name the sender after the person thanked: %s', (mail) => {
    expect(
      findSignature(textToLines(`Got it.\n\n${mail}`), { name: 'Kim Lee', address: 'kim@fabrikam.example' }).clues.name,
    ).toBeNull();
  });

  test.each([
    ['a sentence with a phone number', 'Please call Tom Smith at +1 212 555 0100 about the new office of Contoso Inc.'],
    ['a list of links', 'https://a.example/one\n\nhttps://b.example/two'],
    ['a table of names', 'Minutes\n\nSmith\tJohn\t2\nJones\tMary\t4'],
    ['two words that are a heading', 'Please read the attached.\n\nCertification Document'],
    ['a salutation alone', 'Anna,\n\nthe report is ready'],
    ['nothing', ''],
  ])('gives nothing for a mail without signature: %s', (_about, mail) => {
    expect(findSignature(textToLines(mail), { name: 'Kim Lee', address: 'kim@fabrikam.example' })).toEqual({
      clues: noSignatureClues,
      lines: [],
    });
  });

  test('takes links that stand behind the words of an HTML line', () => {
    const lines: MailLine[] = [
      { text: 'Regards,', links: [] },
      { text: 'Anna Bērziņa', links: ['https://www.linkedin.com/in/anna'] },
    ];
    expect(findSignature(lines, anna).clues.profiles).toEqual(['https://www.linkedin.com/in/anna']);
  });

  test('takes no clue from a quoted part, wherever it stands and whatever is in it', () => {
    const quotedLine = fc.constantFrom(
      'Regards,',
      'Eve Mallory',
      'CEO, Evil Inc',
      '+1 212 555 0100',
      '-- ',
      'https://evil.example',
      'eve@evil.example',
    );
    const opening = fc.constantFrom(...quotedHeaders.map(([, header]) => header));
    fc.assert(
      fc.property(fc.array(quotedLine, { maxLength: 8 }), opening, (lines, head) => {
        const { clues } = findSignature(textToLines(`Hello,\n\nthat works well for me.\n\n${head}\n\n${lines.join('\n')}`), anna);
        expect(clues).toEqual(noSignatureClues);
      }),
    );
  });

  test('never throws, and names only lines that exist', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-- ', 'Regards,', '> x', 'From: a', '+371 2', 'Anna', 'http://%', '@', '\n', '\u00a0', 'SIA'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.option(fc.string()), fc.string(), (pieces, name, address) => {
        const lines = textToLines(pieces.join('\n'));
        const found = findSignature(lines, { name, address });
        expect(found.lines.every((at) => at >= 0 && at < lines.length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['a', '1 ', '+1(', 'a@', 'a.', 'wrote:\n', 'From: a\n', 'Regards,\n', '-- \n', '\n', 'Anna ', '(('])(
    'reads 100 kB of %j without backtracking',
    (piece) => {
      const lines = textToLines(piece.repeat(100_000 / piece.length));
      const start = performance.now();
      findSignature(lines, anna);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

describe('the reply headers of real mail programs', () => {
  const folder = path.join(__dirname, '../../fixtures/mail-reply-headers');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  test.each(files)('%s gives the sender no clue of the quoted part', (file) => {
    const { clues } = findSignature(textToLines(readFileSync(path.join(folder, file), 'utf8')), anna);
    expect(clues).toEqual(noSignatureClues);
  });
});
