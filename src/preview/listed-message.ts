import type { MailMessage } from './mailbox/message';
import type { ListedMessage } from './preview-handle';

/** What a test is told of a message. */
export function listedMessage({ id, subject, from }: MailMessage): ListedMessage {
  return { id, subject, fromName: from?.name ?? null, fromAddress: from?.address ?? null };
}
