import type { HostSettings } from './mailbox/host-settings';
import type { TokenSource } from './mailbox/office-answers';
import type { MailboxAction } from './mailbox/outlook-answers';
import type { ComposeForm } from './mailbox/compose-form';
import type { Notification } from './mailbox/notifications';
import type { ThemeChoice } from './page/theme';
import type { FaultEffect, FaultTarget } from './protocol/faults';
import type { TraceEntry } from './protocol/trace';

export interface ListedMessage {
  readonly id: string;
  readonly subject: string;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
}

/** The faults a test can order. */
export interface BreakThings {
  /** Puts one fault on one target; a second one on the same target replaces it. */
  readonly fault: (target: FaultTarget, effect: FaultEffect) => void;
  /** Takes all faults away. */
  readonly repair: () => void;
  /** The pane is not told of the next `count` selections. */
  readonly missItemChanged: (count?: number) => void;
  /** Every call is answered `ms` late, with the data of the moment it was asked. */
  readonly lateAnswers: (ms: number) => void;
  /** Selects one message after the other, `count` times in about `overMs` milliseconds; resolves after the last one. */
  readonly switches: (count: number, overMs: number) => Promise<void>;
}

/** What somebody among the samples does while the visitor watches. */
export type SampleMoment = 'angry-post' | 'post-taken-back';

/** What the page offers to end-to-end tests as `window.acquaintPreview`. */
export interface PreviewHandle {
  /** Resolves when the samples are in the list and the pane's frame has been made. */
  readonly ready: Promise<void>;
  readonly breakThings: BreakThings;
  messages(): readonly ListedMessage[];
  /** The id of the open message, null when none is. */
  openId(): string | null;
  /** Opens a message by its place in the list (from 0) or its id; false when there is none such. */
  open(which: number | string): boolean;
  openNone(): void;
  /** Opens an `.eml` as if dropped: its bytes, or its text. False when it holds no mail (the page says why). */
  openFile(content: string | readonly number[], name?: string): Promise<boolean>;
  /** Changes what Outlook is played; permission, set and language reload the pane. */
  set(change: Partial<HostSettings>): void;
  setTheme(choice: ThemeChoice): void;
  showPane(): void;
  closePane(): void;
  reloadPane(): void;
  /** Moves the keyboard focus into the pane. */
  focusPane(): void;
  /** Gives `getAccessToken` its answers from now on. */
  setTokens(source: TokenSource): void;
  /** Lets something happen in the sample networks; false if there is nothing to take back. */
  happen(moment: SampleMoment): Promise<boolean>;
  /** Runs a function command of the add-in. */
  runCommand(functionName: string): void;
  /** Compose windows that the add-in opened so far, oldest first. */
  composed(): readonly ComposeForm[];
  /** Everything visible that the add-in ordered so far, oldest first. */
  actions(): readonly MailboxAction[];
  /** The notification bar of the open message. */
  notifications(): readonly Notification[];
  /** The last messages between page and pane, oldest first. */
  trace(): readonly TraceEntry[];
}

declare global {
  interface Window {
    acquaintPreview?: PreviewHandle;
  }
}
