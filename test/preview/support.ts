import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type { MailMessage } from '../../src/preview/mailbox/message';

// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;

export const mailFolder = path.resolve(__dirname, '../fixtures/mails');

export function mailBytes(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(mailFolder, file)));
}

export const user = { name: 'Robin Vale', address: 'robin.vale@contoso.example', timeZone: 'UTC' };

export function message(change: Partial<MailMessage> = {}): MailMessage {
  return {
    id: 'first',
    conversationId: 'conversation:first',
    internetMessageId: '<first@mail.example>',
    subject: 'RE: Offer',
    normalizedSubject: 'Offer',
    from: { name: 'Anna Alder', address: 'anna@alder.example' },
    sender: { name: 'Anna Alder', address: 'anna@alder.example' },
    to: [{ name: 'Robin Vale', address: 'robin.vale@contoso.example' }],
    cc: [{ name: 'Casey Crane', address: 'casey@crane.example' }],
    sentAt: Date.UTC(2026, 0, 5, 9, 29),
    openedAt: Date.UTC(2026, 0, 5, 9, 30),
    text: 'Hello Robin',
    html: '<p>Hello <b>Robin</b></p>',
    headers: 'From: Anna Alder <anna@alder.example>\r\n',
    attachments: [],
    isMeetingRequest: false,
    ...change,
  };
}
