import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import type { MailMessage } from './message';
import { messageFromMail } from './message-from-mail';
import type { MailOrigin } from './message-from-mail';

export type UnreadableMail = 'empty' | 'too-large' | 'outlook-msg' | 'no-mail' | 'broken';

export type ReadMail =
  { readonly kind: 'message'; readonly message: MailMessage } | { readonly kind: 'unreadable'; readonly reason: UnreadableMail };

const largestMailBytes = 30_000_000;
const mailHeaders = new Set(
  'from sender to cc bcc subject date message-id received return-path mime-version content-type reply-to delivered-to'.split(' '),
);

/** Reads the bytes of an `.eml` file. A mail without a usable sender is a message; a file that is no mail is not. */
export async function readMail(bytes: Uint8Array, origin: MailOrigin): Promise<ReadMail> {
  if (bytes.length === 0) return { kind: 'unreadable', reason: 'empty' };
  if (bytes.length > largestMailBytes) return { kind: 'unreadable', reason: 'too-large' };
  if (isOutlookMsg(bytes)) return { kind: 'unreadable', reason: 'outlook-msg' };
  try {
    const mail = await PostalMime.parse(bytes);
    if (!hasMailHeader(mail)) return { kind: 'unreadable', reason: 'no-mail' };
    return { kind: 'message', message: messageFromMail(mail, origin) };
  } catch {
    return { kind: 'unreadable', reason: 'broken' }; // The parser refuses over-deep nesting and over-long headers.
  }
}

/** An id made of the file's bytes: the same file is the same message. 64 bits of FNV-1a in two halves. */
export function mailIdOf(bytes: Uint8Array): string {
  const halves = [0x811c9dc5, 0x9747b28c].map((seed) => {
    let hash = seed;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return `file${halves.join('')}`;
}

function hasMailHeader(mail: Email): boolean {
  return mail.headers.some(({ key }) => mailHeaders.has(key));
}

/** The compound file format of Outlook's own `.msg` starts with these bytes. */
function isOutlookMsg(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}
