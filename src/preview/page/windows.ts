import type { Words } from '../locales/words';
import type { ComposeForm } from '../mailbox/compose-form';
import { personText } from '../mailbox/compose-form';
import type { MailMessage } from '../mailbox/message';
import { button, el, icon, icons } from './element';

/** The windows that the add-in or the user opens over the reading pane; the newest on top, none takes the focus away. */
export class Windows {
  readonly element: HTMLElement;
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    this.element = el('div', { class: 'windows' });
  }

  /** A compose window with the text; what an add-in sent as HTML is shown as its text. */
  compose(form: ComposeForm): void {
    const { t } = this.#words;
    const text = el('textarea', { class: 'field', rows: 8 });
    text.value = form.text;
    const { section, body } = this.#window(t(`compose.${form.kind}`));
    body.append(
      ...line(t('mail.to'), form.to),
      ...line(t('mail.cc'), form.cc),
      ...line(t('mail.bcc'), form.bcc),
      ...line(t('mail.subject'), [form.subject]),
      el('label', { class: 'labelled tall' }, el('span', {}, t('compose.text')), text),
      ...line(t('mail.attachments'), form.attachments),
      el('p', { class: 'hint' }, t('compose.note')),
      button({ class: 'command framed' }, [t('compose.discard')], () => section.remove()),
    );
    this.element.append(section);
  }

  /** A message that the add-in opened by its id. */
  message(message: MailMessage): void {
    const { t } = this.#words;
    const { section, body } = this.#window(t('window.opened'));
    body.append(
      ...line(t('mail.from'), message.from === null ? [] : [personText(message.from)]),
      ...line(t('mail.subject'), [message.subject]),
      el('div', { class: 'mail-text', tabindex: 0, role: 'group', 'aria-label': t('mail.body') }, message.text),
    );
    this.element.append(section);
  }

  closeAll(): void {
    this.element.replaceChildren();
  }

  #window(title: string): { section: HTMLElement; body: HTMLElement } {
    const close = this.#words.t('window.close');
    const body = el('div', { class: 'window-body' });
    const closer = button({ class: 'square', 'aria-label': close, title: close }, [icon(icons.close)], () => section.remove());
    const section = el(
      'section',
      { class: 'window', 'aria-label': title },
      el('div', { class: 'window-bar' }, el('h2', {}, title), closer),
      body,
    );
    section.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') section.remove();
    });
    return { section, body };
  }
}

function line(label: string, values: readonly string[]): HTMLElement[] {
  if (values.length === 0) return [];
  return [el('p', { class: 'form-line' }, el('span', { class: 'label' }, label), el('span', {}, values.join('; ')))];
}
