import type { Words } from './locales/words';
import type { Mailbox } from './mailbox/mailbox';
import type { Notifications } from './mailbox/notifications';
import type { Folder } from './page/folders';
import type { Theme } from './page/theme';
import type { PreviewPage } from './preview-page';

export interface MailboxViewParts {
  /** The page and its words now: both are other ones after the language was changed. */
  readonly drawn: () => { readonly words: Words; readonly page: PreviewPage };
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
    const { mailbox, drawn } = this.#parts;
    const { words, page } = drawn();
    const files = mailbox.messages.filter(({ id }) => this.#fileIds.has(id));
    const isFiles = this.#folder === 'files';
    page.folders.show(this.#folder, { inbox: mailbox.messages.length, files: files.length });
    page.list.show(
      isFiles ? files : mailbox.messages,
      mailbox.open?.id ?? null,
      words.t(isFiles ? 'folder.files' : 'folder.inbox'),
    );
    this.drawOpen();
  }

  /** Draws only what changes when another message is opened. */
  drawOpen(): void {
    const { mailbox, notifications, drawn } = this.#parts;
    const { page } = drawn();
    page.list.mark(mailbox.open?.id ?? null);
    page.reading.showNotifications(mailbox.open === null ? [] : notifications.list(mailbox.open.id));
    this.drawMessage();
  }

  drawMessage(): void {
    const { drawn, mailbox, theme } = this.#parts;
    drawn().page.reading.show(mailbox.open, theme());
  }
}
