import type { Words } from './locales/en';
import type { Mailbox } from './mailbox/mailbox';
import type { Notifications } from './mailbox/notifications';
import type { Folder } from './page/folders';
import type { Theme } from './page/theme';
import type { PreviewPage } from './preview-page';

export interface MailboxViewParts {
  readonly words: Words;
  readonly page: PreviewPage;
  readonly mailbox: Mailbox;
  readonly notifications: Notifications;
  readonly theme: () => Theme;
}

/** Draws the mailbox into folders, list and reading pane. */
export class MailboxView {
  readonly #parts: MailboxViewParts;
  readonly #fileIds = new Set<string>();
  #folder: Folder = 'inbox';

  constructor(parts: MailboxViewParts) {
    this.#parts = parts;
  }

  showFolder(folder: Folder): void {
    this.#folder = folder;
    this.draw();
  }

  /** Counts a message among the visitor's own files. */
  markAsFile(id: string): void {
    this.#fileIds.add(id);
  }

  /** Draws everything anew. */
  draw(): void {
    const { words, page, mailbox } = this.#parts;
    const files = mailbox.messages.filter(({ id }) => this.#fileIds.has(id));
    const isFiles = this.#folder === 'files';
    page.folders.show(this.#folder, { inbox: mailbox.messages.length, files: files.length });
    page.list.show(isFiles ? files : mailbox.messages, mailbox.open?.id ?? null, isFiles ? words.yourFiles : words.inbox);
    this.drawOpen();
  }

  /** Draws only what changes when another message is opened. */
  drawOpen(): void {
    const { page, mailbox, notifications } = this.#parts;
    page.list.mark(mailbox.open?.id ?? null);
    page.reading.showNotifications(mailbox.open === null ? [] : notifications.list(mailbox.open.id));
    this.drawMessage();
  }

  drawMessage(): void {
    this.#parts.page.reading.show(this.#parts.mailbox.open, this.#parts.theme());
  }
}
