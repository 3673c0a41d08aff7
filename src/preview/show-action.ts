import type { Words } from './locales/words';
import type { Mailbox } from './mailbox/mailbox';
import type { MailboxAction } from './mailbox/outlook-answers';
import type { PreviewPage } from './preview-page';

export interface ShowActionParts {
  readonly words: Words;
  readonly page: Pick<PreviewPage, 'windows' | 'status' | 'reading'>;
  readonly mailbox: Mailbox;
  readonly closePane: () => void;
}

/** Makes visible what a call of the add-in ordered. */
export function showAction(action: MailboxAction, { words, page, mailbox, closePane }: ShowActionParts): void {
  switch (action.kind) {
    case 'compose':
      return page.windows.compose(action.form);
    case 'notifications':
      return page.reading.showNotifications(action.list);
    case 'persona':
      return page.status.news(words.t('wish.persona', { address: action.address }));
    case 'open-window':
      return page.status.news(words.t('wish.window', { url: action.url }));
    case 'close-pane':
      setTimeout(closePane, 0); // After the answer to the call is on its way.
      return;
    case 'open-message': {
      const message = mailbox.find(action.itemId);
      if (message === null) return page.status.problem(words.t('wish.message', { id: action.itemId }));
      return page.windows.message(message);
    }
  }
}
