import type { Words } from '../locales/words';
import { button, el, icon, icons } from './element';

/** One line below the top bar for news about files and wishes of the add-in; stays until closed or replaced. */
export class StatusLine {
  readonly element: HTMLElement;
  readonly #text = el('span', { class: 'status-text', role: 'status' });
  readonly #closer: HTMLButtonElement;

  constructor({ t }: Words) {
    const close = t('window.close');
    this.#closer = button({ class: 'square', 'aria-label': close, title: close, hidden: true }, [icon(icons.close)], () =>
      this.#say('', 'news'),
    );
    this.element = el('div', { class: 'status' }, this.#text, this.#closer);
  }

  news(text: string): void {
    this.#say(text, 'news');
  }

  problem(text: string): void {
    this.#say(text, 'problem');
  }

  #say(text: string, kind: 'news' | 'problem'): void {
    this.#text.textContent = text;
    this.#closer.hidden = text === '';
    this.element.classList.toggle('problem', kind === 'problem' && text !== '');
    this.element.classList.toggle('news', kind === 'news' && text !== '');
  }
}
