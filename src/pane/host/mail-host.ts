import type { MailLine } from '../../domain/message/mail-lines';
import type { Participant } from '../../domain/message/participant';
import type { Scheme } from '../../web/use-scheme';

/** The open message, as far as the pane needs it. Subject and body are not part of it. */
export interface OpenMessage {
  /** Only to tell one message from another. */
  readonly id: string;
  readonly conversationId: string | null;
  /** Usable addresses only, in the order the mail program gives them; empty if nobody has one. */
  readonly participants: readonly Participant[];
  /** The display name of the writer, also when the address can't be used. */
  readonly writerName: string | null;
  /** ISO instant; null if the mail program does not say. */
  readonly sentAt: string | null;
}

/** What the mail program shows beside the pane. `unsupported` is an appointment, or a message that is being written. */
export type Reading =
  { readonly kind: 'message'; readonly message: OpenMessage } | { readonly kind: 'none' } | { readonly kind: 'unsupported' };

/** How the start went. `silent`: no answer within the limit, it may still come. `outside`: opened in a plain browser window. */
export type HostStart = 'ready' | 'silent' | 'outside' | 'missing';

/** `unsupported`: this mail program is too old for it. */
export type HostOutcome = 'done' | 'failed' | 'unsupported';

export interface Draft {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Small values that follow the user from machine to machine; 32 kB in all, nothing secret. */
interface SettingStore {
  get(name: string): string | null;
  set(name: string, value: string): Promise<HostOutcome>;
}

/** How a window of ours ended. `said`: what its page reported, and of which origin that page was; null if this mail program does not say. */
export type WindowAnswer =
  | { readonly kind: 'said'; readonly text: string; readonly origin: string | null }
  | { readonly kind: 'closed' }
  | { readonly kind: 'blocked'; readonly code: string }
  | { readonly kind: 'failed'; readonly code: string | null };

/** The mail program around the pane. The only implementation that knows Office is `outlook-host.ts`. */
export interface MailHost {
  /** Calls back with each step of the start: at least once, and again with `ready` if that comes after `silent`. */
  start(listener: (start: HostStart) => void): void;
  /** Read anew at each call: it is what the pane compares its card with. */
  reading(): Reading;
  /** Calls back when another message, or none, was chosen. Outlook misses some: compare `reading()` as well. */
  onReadingChanged(listener: () => void): void;
  /** The subject of the open message; null if there is none. Never leaves the pane. */
  subject(): string | null;
  /** The body as lines; null if it may not be read, or could not be. Never leaves the pane. */
  readBody(): Promise<readonly MailLine[] | null>;
  /** The bytes of the attached vCards, at most 3 of at most 64 kB each; empty if there are none or this mail program can't say. */
  readVcardFiles(): Promise<readonly Uint8Array[]>;
  /** The raw header lines, topmost first; null if this mail program is too old to say. Never leave the pane. */
  readHeaders(): Promise<string | null>;
  /** Normalised address of the signed-in user; null if unknown. */
  ownAddress(): string | null;
  /** BCP 47 tag of the mail program's language. */
  language(): string;
  /** The mail program's own look; null if it does not say, then the browser's preference counts. */
  scheme(): Scheme | null;
  /** For good, and only once the mail program is ready. */
  onSchemeChanged(listener: () => void): void;
  openReply(text: string): Promise<HostOutcome>;
  openNewMessage(draft: Draft): Promise<HostOutcome>;
  /** Opens an https address outside the pane where a plain link would not; false if the link should do it itself. */
  openLink(url: string): boolean;
  /** Whether the mail program itself can sign the pane in, as it says. */
  signsPagesIn(): boolean;
  /** Opens a page of our own host in a window, and closes it once it reported something. At a click only. Never rejects. */
  openWindow(url: string): Promise<WindowAnswer>;
  /** Shows one line above the message; the same key replaces the line before. At most 150 characters. */
  notify(key: string, text: string): Promise<HostOutcome>;
  readonly settings: SettingStore;
}
