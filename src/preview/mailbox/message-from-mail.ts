import type { Address, Attachment, Email } from 'postal-mime';
import { toBase64 } from './base64';
import { htmlToText } from './html-to-text';
import type { MailAttachment, MailMessage, MailPerson } from './message';

export interface MailOrigin {
  /** The message's id in this mailbox. */
  readonly id: string;
  /** Milliseconds since 1970: when it was opened here. */
  readonly openedAt: number;
}

/** Larger pictures inside a mail are listed, not shown. */
const shownPictureBytes = 2_000_000;

/**
 * The mailbox's view of a parsed mail; used for samples and for dropped files alike. Nothing is invented: a mail without
 * a sender, date or subject has none. Without a From, the Sender counts as the writer, as Exchange counts.
 */
export function messageFromMail(mail: Email, origin: MailOrigin): MailMessage {
  const sender = firstPerson(mail.sender);
  const from = firstPerson(mail.from) ?? sender;
  const subject = (mail.subject ?? '').replace(/\s+/g, ' ').trim();
  const html = mail.html === undefined || mail.html.trim() === '' ? null : mail.html;
  return {
    id: origin.id,
    conversationId: `conversation:${conversationRoot(mail) ?? origin.id}`,
    internetMessageId: mail.messageId ?? null,
    subject,
    normalizedSubject: withoutMarks(subject),
    from,
    sender: sender ?? from,
    to: people(mail.to),
    cc: people(mail.cc),
    sentAt: dateOf(mail.date),
    openedAt: origin.openedAt,
    text: mail.text ?? (html === null ? '' : htmlToText(html)),
    html,
    headers: mail.headerLines.map(({ line }) => `${line}\r\n`).join(''),
    attachments: mail.attachments.map((part, index) => attachmentOf(part, `${origin.id}:${index}`)),
    isMeetingRequest: mail.attachments.some((part) => part.method === 'REQUEST'),
  };
}

function people(addresses: readonly Address[] | undefined): readonly MailPerson[] {
  return (addresses ?? []).flatMap((address) => address.group ?? [address]).flatMap((one) => personOf(one) ?? []);
}

function firstPerson(address: Address | undefined): MailPerson | null {
  return address === undefined ? null : (people([address])[0] ?? null);
}

function personOf({ name, address }: { readonly name: string; readonly address?: string | undefined }): MailPerson | null {
  const person = { name: name.trim(), address: (address ?? '').trim() };
  return person.name === '' && person.address === '' ? null : person;
}

/** The first message of the thread, so that the mails of one thread share a conversation. */
function conversationRoot(mail: Email): string | null {
  return mail.references?.trim().split(/\s+/)[0] ?? mail.inReplyTo ?? mail.messageId ?? null;
}

function withoutMarks(subject: string): string {
  return subject.replace(/^(\s*(re|fw|fwd|aw|wg|sv|vs|tr|rv|atb|pārs|ответ|на)(\[\d+\])?\s*:\s*)+/i, '');
}

function dateOf(date: string | undefined): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}

function attachmentOf(part: Attachment, id: string): MailAttachment {
  const content = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
  const contentId = part.contentId?.replace(/^<|>$/g, '') ?? null;
  return {
    id,
    name: part.filename ?? part.description ?? '',
    contentType: part.mimeType,
    size: content.length,
    isInline: part.disposition === 'inline' || part.related === true,
    contentId,
    dataUrl: contentId !== null && content.length <= shownPictureBytes ? pictureUrl(part.mimeType, content) : null,
    content,
  };
}

/** Only raster pictures: an SVG is a document. */
function pictureUrl(type: string, content: Uint8Array): string | null {
  return /^image\/(png|jpe?g|gif|webp|bmp)$/.test(type) ? `data:${type};base64,${toBase64(content)}` : null;
}
