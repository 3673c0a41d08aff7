import { addinName, type Words } from '../locales/words';
import type { MailAttachment, MailMessage, MailPerson } from '../mailbox/message';
import { personText } from '../mailbox/compose-form';
import type { Notification } from '../mailbox/notifications';
import { button, el, icon, icons } from './element';
import { byteSize, longDate } from './format';
import { hasOwnColours, mailDocument } from './mail-document';
import { avatar, shortName } from './person';
import type { Theme } from './theme';

export interface ReadingPaneParts {
  readonly words: Words;
  readonly onReply: (kind: 'reply' | 'reply-all') => void;
  readonly onTogglePane: () => void;
}

/** The open message, with Outlook's command bar and notification bar above it. */
export class ReadingPane {
  readonly element: HTMLElement;
  readonly #parts: ReadingPaneParts;
  readonly #content = el('div', { class: 'content' });
  readonly #bars: HTMLElement;
  readonly #paneButton: HTMLButtonElement;
  readonly #replies: readonly HTMLButtonElement[];

  constructor(parts: ReadingPaneParts) {
    const { words, onReply, onTogglePane } = parts;
    const { t } = words;
    this.#parts = parts;
    this.#replies = [
      button({ class: 'command' }, [icon(icons.reply), t('command.reply')], () => onReply('reply')),
      button({ class: 'command' }, [icon(icons.replyAll), t('command.replyAll')], () => onReply('reply-all')),
    ];
    this.#paneButton = button({ class: 'command', 'aria-pressed': 'false' }, [icon(icons.person), addinName], onTogglePane);
    this.#bars = el('div', { class: 'notifications', role: 'status', 'aria-label': t('notification.label') });
    const commands = el('div', { class: 'commands', role: 'group', 'aria-label': t('command.label') });
    commands.append(...this.#replies, this.#paneButton);
    this.element = el('main', { class: 'reading region', 'aria-label': t('reading.label'), tabindex: -1 });
    this.element.append(commands, this.#bars, this.#content);
  }

  /** Shows a message, or that none is selected. The theme is for mails that set no colours of their own. */
  show(message: MailMessage | null, theme: Theme): void {
    for (const reply of this.#replies) reply.disabled = message === null;
    this.#content.replaceChildren(...(message === null ? this.#nothing() : this.#message(message, theme)));
  }

  showNotifications(list: readonly Notification[]): void {
    const { words } = this.#parts;
    const rows = list.map((one) =>
      el('p', { class: `notification ${one.type}` }, el('strong', {}, `${words.t(`notification.${one.type}`)}: `), one.message),
    );
    this.#bars.replaceChildren(...rows);
  }

  showPaneState(isOpen: boolean): void {
    this.#paneButton.setAttribute('aria-pressed', String(isOpen));
  }

  #nothing(): Node[] {
    const { t } = this.#parts.words;
    return [
      el('div', { class: 'nothing' }, icon(icons.mail), el('h1', {}, t('reading.nothing')), el('p', {}, t('reading.drop'))),
    ];
  }

  #message(message: MailMessage, theme: Theme): Node[] {
    const { words } = this.#parts;
    const title = el('h1', { class: 'subject' }, message.subject || words.t('mail.noSubject'));
    return [title, this.#header(message), ...attachmentList(message.attachments, words), this.#body(message, theme)];
  }

  #header(message: MailMessage): HTMLElement {
    const { t, language } = this.#parts.words;
    const { from, sender, sentAt } = message;
    const onBehalf = sender !== null && from !== null && sender.address !== from.address;
    const writer = el('p', { class: 'writer' }, el('strong', {}, shortName(from, t('mail.noSender'))));
    if (from !== null && from.name !== '' && from.address !== '')
      writer.append(el('span', { class: 'address' }, ` <${from.address}>`));
    return el(
      'div',
      { class: 'envelope' },
      avatar(from, 'large'),
      el(
        'div',
        { class: 'parties' },
        writer,
        ...(onBehalf ? [el('p', { class: 'via' }, t('mail.sentBy', { sender: personText(sender) }))] : []),
        ...peopleLine(t('mail.to'), message.to),
        ...peopleLine(t('mail.cc'), message.cc),
      ),
      el('span', { class: 'date' }, sentAt === null ? t('mail.noDate') : longDate(sentAt, language)),
    );
  }

  #body(message: MailMessage, theme: Theme): HTMLElement {
    const { t } = this.#parts.words;
    if (message.html !== null) return mailFrame(message, message.html, { title: t('mail.body'), theme });
    if (message.text.trim() === '') return el('p', { class: 'hint' }, t('mail.empty'));
    return el('div', { class: 'mail-text', tabindex: 0, role: 'group', 'aria-label': t('mail.body') }, message.text);
  }
}

function peopleLine(label: string, people: readonly MailPerson[]): HTMLElement[] {
  if (people.length === 0) return [];
  return [el('p', { class: 'people' }, el('span', { class: 'label' }, `${label}: `), people.map(personText).join('; '))];
}

function attachmentList(attachments: readonly MailAttachment[], { t, language }: Words): HTMLElement[] {
  if (attachments.length === 0) return [];
  const rows = attachments.map((one) => {
    const more = `${byteSize(one.size, language)}${one.isInline ? `, ${t('mail.inline')}` : ''}`;
    const name = one.name || t('mail.unnamed', { type: one.contentType });
    return el('li', {}, icon(icons.clip), el('span', { class: 'file' }, name), el('span', { class: 'more' }, more));
  });
  return [el('ul', { class: 'attachments', 'aria-label': t('mail.attachments') }, ...rows)];
}

/** An empty sandbox: no scripts, no forms, no popups, an origin of its own. */
function mailFrame(message: MailMessage, html: string, shown: { readonly title: string; readonly theme: Theme }): HTMLElement {
  const isOnPaper = hasOwnColours(html);
  const frame = el('iframe', { sandbox: '', title: shown.title, referrerpolicy: 'no-referrer' });
  frame.className = isOnPaper ? 'mail-html paper' : 'mail-html';
  frame.srcdoc = mailDocument(message, html, isOnPaper ? 'light' : shown.theme);
  return frame;
}
