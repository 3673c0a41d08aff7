import type { MailMessage } from '../mailbox/message';
import type { Words } from '../locales/words';
import { el } from './element';
import { shortDate } from './format';
import { avatar, shortName } from './person';

export interface MessageListParts {
  readonly words: Words;
  readonly onSelect: (id: string) => void;
}

/** The list of messages: one stop of the Tab key, arrows move and open, as in Outlook. */
export class MessageList {
  readonly element: HTMLElement;
  readonly #parts: MessageListParts;
  readonly #list: HTMLElement;
  readonly #title: HTMLElement;
  readonly #empty: HTMLElement;

  constructor(parts: MessageListParts) {
    const { t } = parts.words;
    this.#parts = parts;
    this.#title = el('h2', { id: 'list-title' }, t('folder.inbox'));
    this.#list = el('div', { role: 'listbox', 'aria-labelledby': 'list-title', class: 'messages' });
    this.#empty = el('p', { class: 'hint' }, t('list.empty'));
    this.#list.addEventListener('keydown', (event) => this.#onKey(event));
    this.element = el('section', { class: 'list region', 'aria-label': t('list.label') }, this.#title, this.#list, this.#empty);
  }

  /** Draws the list anew; the focus stays on the row it was on, if that row is still there. */
  show(messages: readonly MailMessage[], openId: string | null, title: string): void {
    const hadFocus = this.#list.contains(document.activeElement);
    const now = Date.now();
    const first = messages.some(({ id }) => id === openId) ? openId : (messages[0]?.id ?? null);
    this.#title.textContent = title;
    this.#list.replaceChildren(...messages.map((message) => this.#row(message, { openId, tabStop: first, now })));
    this.#list.hidden = messages.length === 0;
    this.#empty.hidden = messages.length > 0;
    if (hadFocus) this.focus();
  }

  /** Shows which message is open without drawing the rows anew. */
  mark(openId: string | null): void {
    for (const row of this.#rows()) {
      const isOpen = row.dataset['id'] === openId;
      row.setAttribute('aria-selected', String(isOpen));
      if (openId !== null) row.tabIndex = isOpen ? 0 : -1;
      if (isOpen) row.scrollIntoView({ block: 'nearest' });
    }
  }

  focus(): void {
    this.#list.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  #rows(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #row(message: MailMessage, state: { openId: string | null; tabStop: string | null; now: number }): HTMLElement {
    const { words, onSelect } = this.#parts;
    const { t, language } = words;
    const time = message.sentAt === null ? '' : shortDate(message.sentAt, { now: state.now, language });
    const row = el(
      'div',
      {
        role: 'option',
        class: 'message',
        'data-id': message.id,
        'aria-selected': String(message.id === state.openId),
        tabindex: message.id === state.tabStop ? 0 : -1,
      },
      avatar(message.from, 'small'),
      el('span', { class: 'who' }, shortName(message.from, t('mail.noSender'))),
      el('span', { class: 'when' }, time),
      el('span', { class: 'what' }, message.subject || t('mail.noSubject')),
      el('span', { class: 'begin' }, message.text.slice(0, 160).replace(/\s+/g, ' ')),
    );
    row.addEventListener('click', () => {
      onSelect(message.id);
      row.focus();
    });
    return row;
  }

  #onKey(event: KeyboardEvent): void {
    const rows = this.#rows();
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, Enter: at, ' ': at }[event.key];
    const row = next === undefined ? undefined : rows[next];
    if (row === undefined) return;
    event.preventDefault();
    row.focus();
    this.#parts.onSelect(row.dataset['id'] ?? '');
  }
}
