import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readBounce } from '../../../src/domain/message/bounce';
import { readDeparture } from '../../../src/domain/message/departure-notice';
import { textToLines } from '../../../src/domain/message/mail-lines';

const writer = { role: 'from', name: 'Anna Bērziņa', address: 'anna.berzina@contoso.example' } as const;
const sentOn = '2026-10-20';
const read = (text: string, subject: string | null = null) =>
  readDeparture({ lines: textToLines(text), subject, writer, sentOn });

function linesOf(list: string): readonly (readonly string[])[] {
  return readFileSync(path.join(__dirname, 'lists', list), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ').map((part) => part.replaceAll('⏎', '\n')));
}

describe('readDeparture', () => {
  const departures = linesOf('departures.txt');
  const others = linesOf('no-departures.txt');

  test.each(departures)('(%s) reads that the writer left: %s', (_language, mail = '', company, day) => {
    expect(read(mail)).toMatchObject({
      kind: 'left',
      company: company === '-' ? null : company,
      until: day === '-' ? null : day,
    });
  });

  test.each(others)('(%s) sees no departure in: %s', (_language, mail = '') => {
    expect(read(mail)).toBeNull();
  });

  test.each(['en', 'lv', 'nb', 'ro', 'ru'])('is tried with at least twelve mails of each sort in %s', (language) => {
    expect(departures.filter(([one]) => one === language).length).toBeGreaterThanOrEqual(12);
    expect(others.filter(([one]) => one === language).length).toBeGreaterThanOrEqual(12);
  });

  test('names the address to write to instead', () => {
    expect(
      read('I no longer work at Contoso. Write to anna.berzina@contoso.example or Kim.Olsen@contoso.example.'),
    ).toMatchObject({
      successor: 'kim.olsen@contoso.example',
    });
  });

  test('takes the year from the day of the message where the mail gives none', () => {
    expect(read('I no longer work at Contoso as of 1 October.')?.until).toBe('2026-10-01');
    expect(read('I no longer work at Contoso as of 12 December.')?.until).toBe('2026-12-12');
  });

  test('does not choose between two readings of a date', () => {
    expect(read('As of 4/5/2026 I no longer work at Contoso.')).toMatchObject({ company: 'Contoso', until: null });
    expect(read('As of 4/25/2026 I no longer work at Contoso.')?.until).toBe('2026-04-25');
  });

  test('reads the subject where the mail says no more', () => {
    expect(read('Please write to Kim.', 'Automatic reply: I no longer work at Contoso')).toMatchObject({ company: 'Contoso' });
  });

  test('is silent about what was sent to many, and about long mails', () => {
    expect(read('I have left Contoso.\nUnsubscribe')).toBeNull();
    expect(read(`I have left Contoso.\n${'A long story follows here. '.repeat(80)}`)).toBeNull();
  });

  test('answers any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect([null, 'left']).toContain(read(text)?.kind ?? null)));
  });
});

describe('readBounce', () => {
  const bounce = (text: string, from = 'mailer-daemon@mail.example') => readBounce(from, textToLines(text));

  test('names the address that nobody has', () => {
    expect(bounce('<Anna@contoso.example>: 550 5.1.1 User unknown')).toEqual({
      kind: 'unreachable',
      address: 'anna@contoso.example',
    });
  });

  test.each([
    ['a full mailbox', '<anna@contoso.example>: 552 5.2.2 Mailbox full'],
    ['a delay', '<anna@contoso.example>: 450 4.1.1 User unknown, will be retried'],
    ['several addresses', '<anna@contoso.example> <kim@contoso.example>: 550 5.1.1 User unknown'],
    ['other words', 'Hello anna@contoso.example'],
  ])('says nothing of %s', (_about, text) => {
    expect(bounce(text)).toBeNull();
  });

  test('believes only mail systems', () => {
    expect(bounce('<anna@contoso.example>: 550 5.1.1 User unknown', 'kim@fabrikam.example')).toBeNull();
  });
});
