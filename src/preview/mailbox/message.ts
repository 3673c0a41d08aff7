/** A name with an address as a mail header states them; either may be empty, not both. */
export interface MailPerson {
  readonly name: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly isInline: boolean;
  /** Content-ID without angle brackets, null when the part has none. */
  readonly contentId: string | null;
  /** The picture itself as a data: address, for small pictures shown inside the mail; else null. */
  readonly dataUrl: string | null;
  readonly content: Uint8Array;
}

/** A message of the mailbox that the preview plays. Every text is as its writer left it: hostile until shown as text. */
export interface MailMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly internetMessageId: string | null;
  readonly subject: string;
  /** The subject without reply and forward marks. */
  readonly normalizedSubject: string;
  readonly from: MailPerson | null;
  readonly sender: MailPerson | null;
  readonly to: readonly MailPerson[];
  readonly cc: readonly MailPerson[];
  /** Milliseconds since 1970; null when the mail states no readable date. */
  readonly sentAt: number | null;
  /** Milliseconds since 1970: when the mail came into this mailbox. */
  readonly openedAt: number;
  readonly text: string;
  /** The HTML body as written, null for a text-only mail. */
  readonly html: string | null;
  /** The raw header lines. */
  readonly headers: string;
  readonly attachments: readonly MailAttachment[];
  readonly isMeetingRequest: boolean;
}
