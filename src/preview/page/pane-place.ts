import { addinName, type Words } from '../locales/words';
import { button, el, icon, icons } from './element';

export interface PanePlaceParts {
  readonly words: Words;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** The column at the right where Outlook shows an add-in: title bar with pin and close, below it the add-in's frame. */
export class PanePlace {
  readonly element: HTMLElement;
  /** Where the frame goes. */
  readonly frames = el('div', { class: 'frames' });
  readonly #words: Words;
  readonly #pin: HTMLButtonElement;
  readonly #close: HTMLButtonElement;
  readonly #note: HTMLElement;

  constructor({ words, onPin, onClose }: PanePlaceParts) {
    const { t } = words;
    this.#words = words;
    this.#pin = button({ class: 'square' }, [icon(icons.pin)], onPin);
    this.#close = button(
      { class: 'square', 'aria-label': t('addin.close'), title: t('addin.close') },
      [icon(icons.close)],
      onClose,
    );
    this.#note = el('p', { class: 'pane-note', hidden: true }, t('addin.silent'));
    const bar = el('div', { class: 'pane-bar' }, el('h2', {}, addinName), this.#pin, this.#close);
    this.element = el('aside', { class: 'pane region', 'aria-label': t('addin.label') }, bar, this.#note, this.frames);
  }

  showPinned(isPinned: boolean): void {
    const label = this.#words.t(isPinned ? 'addin.unpin' : 'addin.pin');
    this.#pin.setAttribute('aria-label', label);
    this.#pin.title = label;
    this.#pin.classList.toggle('on', isPinned);
  }

  showOpen(isOpen: boolean): void {
    this.element.hidden = !isOpen;
  }

  /** Says that the add-in's page is silent, or takes the words away. */
  showSilence(isSilent: boolean): void {
    this.#note.hidden = !isSilent;
  }

  focusBar(): void {
    this.#close.focus();
  }
}
