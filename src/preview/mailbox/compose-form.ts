import type { WireRecord } from '../protocol/wire-values';
import { isRecord, listOf, textOf } from '../protocol/wire-values';
import { htmlToText } from './html-to-text';
import type { MailMessage, MailPerson } from './message';
import type { MailboxUser } from './initial-data';

/** A compose window as the add-in ordered it. The HTML it sent is kept as text only. */
export interface ComposeForm {
  readonly kind: 'reply' | 'reply-all' | 'new';
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

export interface ReplyOrder {
  readonly kind: 'reply' | 'reply-all';
  readonly params: WireRecord;
}

/** The reply that `displayReplyForm` and its relatives order; a reply to all leaves the user out. */
export function replyForm(order: ReplyOrder, message: MailMessage, user: MailboxUser): ComposeForm {
  const others = [...message.to, ...message.cc].filter(({ address }) => !sameAddress(address, user.address));
  return {
    kind: order.kind,
    to: message.from === null ? [] : [personText(message.from)],
    cc: order.kind === 'reply-all' ? others.map(personText) : [],
    bcc: [],
    subject: `RE: ${message.normalizedSubject}`,
    text: htmlToText(textOf(order.params['htmlBody'])),
    attachments: attachmentNames(order.params['attachments']),
  };
}

/** The new message that `displayNewMessageForm` orders; people come as plain addresses. */
export function newMessageForm(params: WireRecord): ComposeForm {
  return {
    kind: 'new',
    to: addresses(params['toRecipients']),
    cc: addresses(params['ccRecipients']),
    bcc: addresses(params['bccRecipients']),
    subject: textOf(params['subject']),
    text: htmlToText(textOf(params['htmlBody'])),
    attachments: attachmentNames(params['attachments']),
  };
}

/** `Name <address>`, or the one of them that is there. */
export function personText({ name, address }: MailPerson): string {
  if (name === '' || name === address) return address;
  return address === '' ? name : `${name} <${address}>`;
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function addresses(value: unknown): readonly string[] {
  return listOf(value)
    .map((entry) => (isRecord(entry) ? textOf(entry['address'] ?? entry['emailAddress']) : textOf(entry)))
    .filter((address) => address !== '');
}

/** Attachments come as lists: kind, name, address or item id. */
function attachmentNames(value: unknown): readonly string[] {
  return listOf(value).map((entry) => textOf(listOf(entry)[1]));
}
