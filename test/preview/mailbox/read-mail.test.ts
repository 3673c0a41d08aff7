import { readdirSync } from 'node:fs';
import { mailBytes, mailFolder } from '../support';
import { mailIdOf, readMail } from '../../../src/preview/mailbox/read-mail';
import type { MailMessage } from '../../../src/preview/mailbox/message';

const origin = { id: 'x', openedAt: 1000 };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text.replace(/\n/g, '\r\n')));

async function open(bytes: Uint8Array): Promise<MailMessage> {
  const read = await readMail(bytes, origin);
  if (read.kind !== 'message') throw new Error(`unreadable: ${read.reason}`);
  return read.message;
}

describe('reading a mail file', () => {
  const files = readdirSync(mailFolder).filter((name) => name.endsWith('.eml'));

  test.each(files)('%s opens, with its header lines and something to read', async (file) => {
    const message = await open(mailBytes(file));
    expect(message.headers).toMatch(/^Subject: /im);
    expect(message.subject).not.toBe('');
    expect(message.from?.address).toMatch(/^[^@\s<>]+@[^@\s<>]+$/);
    expect(message.text.trim()).not.toBe('');
  });

  test('decodes names, text and date', async () => {
    const message = await open(mailBytes('james-german-qp.eml'));
    expect(message.from).toEqual({ name: 'Jörg Roder', address: 'joerg@beispiel.example' });
    expect(message.text).toMatch(/Sönderzäichen, und obendrein noch\s+quoted-printable/);
    expect(message.sentAt).toBe(Date.UTC(2005, 11, 21, 21, 2, 44));
    expect(message.html).toBeNull();
  });

  test('makes text of a mail that has HTML only', async () => {
    const message = await open(mailBytes('mail-wrong-encoding.eml'));
    expect(message.text).toContain('You have qualified for the lowest rate in years.');
    expect(message.text).toContain('Approval Form<http://www.lenxzc.example/index2.php?refid=malx>');
    expect(message.text).not.toMatch(/<p>|<br>/);
  });

  test('lists every attachment with type and size', async () => {
    const message = await open(mailBytes('mail-parser-nested.eml'));
    expect(message.attachments.map(({ contentType }) => contentType)).toEqual(['audio/basic', 'image/jpeg', 'text/enriched']);
    const pdf = await open(mailBytes('php-imap-bad-boundary.eml'));
    expect(pdf.attachments).toMatchObject([{ name: 'file.pdf', contentType: 'application/pdf', size: 10915, isInline: true }]);
  });

  test('keeps a copied person who has a name and no address', async () => {
    const message = await open(mailBytes('james-simple.eml'));
    expect(message.cc.map(({ name, address }) => name || address)).toEqual([
      'jonas@killians.lab.example',
      'hanna@killians.lab.example',
      'edwin',
    ]);
  });

  test('opens a mail without a sender, date or subject, and invents none', async () => {
    const message = await open(bytesOf('To: robin@contoso.example\n\nhello\n'));
    expect(message).toMatchObject({ from: null, sender: null, sentAt: null, subject: '', openedAt: 1000 });
  });

  test('takes the Sender for the writer when there is no From', async () => {
    const message = await open(bytesOf('Sender: Desk <desk@help.example>\nSubject: x\n\nhello\n'));
    expect(message.from).toEqual({ name: 'Desk', address: 'desk@help.example' });
  });

  test('keeps From and Sender apart when somebody sent on behalf of another', async () => {
    const message = await open(bytesOf('From: Anna <anna@alder.example>\nSender: Ben <ben@alder.example>\n\nhello\n'));
    expect([message.from?.name, message.sender?.name]).toEqual(['Anna', 'Ben']);
  });

  test('flattens address groups and decodes encoded names', async () => {
    const message = await open(
      bytesOf('From: =?utf-8?B?QW5uYSBCxJNyemnFhmE=?= <a@b.example>\nTo: Team: One <one@b.example>, two@b.example;\n\nx\n'),
    );
    expect(message.from?.name).toBe('Anna Bērziņa');
    expect(message.to.map(({ address }) => address)).toEqual(['one@b.example', 'two@b.example']);
  });

  test('leaves an unreadable date unknown', async () => {
    const message = await open(bytesOf('From: a@b.example\nDate: yesterday-ish\n\nx\n'));
    expect(message.sentAt).toBeNull();
  });

  test('takes reply and forward marks off, in several languages, for the normalised subject', async () => {
    const message = await open(bytesOf('From: a@b.example\nSubject: RE: Fwd: AW[2]: Offer: two\n\nx\n'));
    expect(message.normalizedSubject).toBe('Offer: two');
  });

  test('gives the mails of one thread the same conversation', async () => {
    const first = await open(bytesOf('From: a@b.example\nMessage-ID: <1@b>\n\nx\n'));
    const reply = await open(bytesOf('From: c@b.example\nMessage-ID: <3@b>\nReferences: <1@b> <2@b>\n\nx\n'));
    expect(reply.conversationId).toBe(first.conversationId);
  });

  test('shows a picture of the mail itself, but never an SVG, which is a document', async () => {
    const part = (type: string, id: string) =>
      `--b\nContent-Type: ${type}\nContent-ID: <${id}>\nContent-Transfer-Encoding: base64\n\nAAAA\n`;
    const mail = `From: a@b.example\nContent-Type: multipart/related; boundary=b\n\n${part('image/png', 'one')}${part('image/svg+xml', 'two')}--b--\n`;
    const message = await open(bytesOf(mail));
    expect(message.attachments.map(({ contentId, dataUrl }) => [contentId, dataUrl])).toEqual([
      ['one', 'data:image/png;base64,AAAA'],
      ['two', null],
    ]);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['an Outlook .msg file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'outlook-msg'],
    ['a PDF', bytesOf('%PDF-1.4\n%\n1 0 obj\n'), 'no-mail'],
    ['plain words', bytesOf('just some words'), 'no-mail'],
    ['a file over 30 MB', new Uint8Array(30_000_001), 'too-large'],
  ])('says what is wrong with %s', async (_name, bytes, reason) => {
    expect(await readMail(bytes, origin)).toEqual({ kind: 'unreadable', reason });
  });

  test('refuses a mail nested beyond reason instead of failing', async () => {
    const levels = Array.from({ length: 400 }, (_, level) => level);
    const open = levels.map((level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`).join('');
    expect(await readMail(bytesOf(`From: a@b.example\n${open}\n\nx`), origin)).toEqual({ kind: 'unreadable', reason: 'broken' });
  });

  test('gives the same file the same id and another file another one', () => {
    expect(mailIdOf(bytesOf('a'))).toBe(mailIdOf(bytesOf('a')));
    expect(mailIdOf(bytesOf('a'))).not.toBe(mailIdOf(bytesOf('b')));
  });
});
