import type { Words } from '../locales/words';
import type { DialogPlace, DialogSize } from '../protocol/dialog-session';
import { button, el, icon, icons } from './element';

/** The modal window in which the page frames a dialog of the add-in. */
export class DialogWindow implements DialogPlace {
  readonly element: HTMLDialogElement;
  readonly #frames = el('div', { class: 'frames' });

  constructor({ t }: Words, onClose: () => void) {
    const closer = button(
      { class: 'square', 'aria-label': t('window.close'), title: t('window.close') },
      [icon(icons.close)],
      onClose,
    );
    const bar = el('div', { class: 'window-bar' }, el('h2', { id: 'dialog-title' }, t('addin.dialog')), closer);
    this.element = el('dialog', { class: 'addin-dialog', 'aria-labelledby': 'dialog-title' }, bar, this.#frames);
    this.element.addEventListener('cancel', (event) => {
      event.preventDefault();
      onClose();
    });
  }

  show(frame: HTMLIFrameElement, { width, height }: DialogSize): void {
    this.element.style.width = `${width}vw`;
    this.element.style.height = `${height}vh`;
    this.#frames.replaceChildren(frame);
    this.element.showModal();
  }

  hide(): void {
    this.element.close();
    this.#frames.replaceChildren();
  }
}
