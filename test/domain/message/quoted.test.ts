import { textToLines } from '../../../src/domain/message/mail-lines';
import { markQuoted } from '../../../src/domain/message/quoted';

function ownWords(mail: string): string[] {
  const lines = textToLines(mail);
  const quoted = markQuoted(lines);
  return lines.filter((line, at) => !quoted[at] && line.text.trim() !== '').map((line) => line.text);
}

describe('markQuoted', () => {
  test.each([
    ['English Gmail', 'On Mon, Aug 26, 2019 at 4:37 PM Kim <\nkim@other.example> wrote:'],
    ['Norwegian Gmail', 'tir. 18. apr. 2017 kl. 13:09 skrev Test <test@example.com\n>:'],
    ['Latvian Gmail', 'pirmd., 2024. g. 3. jūn., plkst. 10:12 — lietotājs Uldis (<uldis@cits.example>) rakstīja:'],
    ['Romanian Gmail', 'În lun., 3 iun. 2024 la 10:00, Ana Pop <ana@alta.example> a scris:'],
    ['Russian Gmail', 'ср, 30 апр. 2025 г. в 15:19, John Doe <doe@example.com>:'],
    ['Russian Thunderbird', '03.06.2024 10:00, Олег Белов пишет:'],
    ['German', 'Am 13.12.2017 21:11 schrieb "John Doe" <john@stripe.example>:'],
    ['Zoho', '---- On Wed, 24 Feb 2021 14:02:50 +0530 john@gmail.com wrote ----'],
    ['classic Outlook', '-----Original Message-----'],
    ['Norwegian Outlook', '-----Opprinnelig melding-----'],
    ['Romanian Outlook', '-----Mesaj original-----'],
    ['Russian Outlook', '-----Исходное сообщение-----'],
    ['Latvian Outlook', '-----Sākotnējā ziņa-----'],
    ['Gmail forward', '---------- Forwarded message ---------'],
    ['Apple forward', 'Begin forwarded message:'],
    [
      'English headers',
      '________________________________\nFrom: Kim <kim@other.example>\nSent: Monday, 3 June 2024 10:00\nTo: Anna',
    ],
    ['Latvian headers', 'No: Uldis\nNosūtīts: pirmdiena\nKam: Anna\nTēma: Līgums'],
    ['Norwegian headers', 'Fra: Ola\nSendt: mandag\nTil: Anna\nEmne: Avtale'],
    ['Romanian headers', 'De la: Ana\nTrimis: luni\nCătre: Anna\nSubiect: Contract'],
    ['Russian headers', 'От: Олег\nОтправлено: понедельник\nКому: Анна\nТема: Макет'],
    ['bold headers', '*From:* Kim\n*Sent:* Monday\n*To:* Anna'],
  ])('ends the own words at %s', (_program, head) => {
    expect(ownWords(`My answer.\n\n${head}\n\nTheir words.\nTheir name`)).toEqual(['My answer.']);
  });

  test('keeps answers written between and below quoted lines', () => {
    expect(ownWords('On Mon, 3 Jun 2024 10:00, Kim wrote:\n> One?\nYes.\n> Two?\nNo.')).toEqual(['Yes.', 'No.']);
  });

  test('does not take a sentence for a header', () => {
    expect(ownWords('To: be honest\nNo: we will not come.\nFrom Monday on.')).toHaveLength(3);
  });

  test('gives one flag a line', () => {
    expect(markQuoted(textToLines('a\n> b\nc'))).toEqual([false, true, false]);
  });
});
