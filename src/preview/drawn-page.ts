import type { Words } from './locales/words';
import type { HostSettings } from './mailbox/host-settings';
import type { ThemeChoice } from './page/theme';
import { PreviewPage, type PreviewPageParts } from './preview-page';

interface DrawnPageParts extends Omit<PreviewPageParts, 'words' | 'settings' | 'theme'> {
  readonly root: HTMLElement;
  readonly settings: () => HostSettings;
  readonly theme: () => ThemeChoice;
}

/** The page in the language of now: another page stands in its place when Outlook speaks another one. */
export class DrawnPage {
  readonly #parts: DrawnPageParts;
  #words: Words;
  #page: PreviewPage;

  constructor(words: Words, parts: DrawnPageParts) {
    this.#parts = parts;
    this.#words = words;
    this.#page = this.#draw();
  }

  get words(): Words {
    return this.#words;
  }

  get page(): PreviewPage {
    return this.#page;
  }

  /** Draws the page anew; focus and open tools stay where they were. */
  speak(words: Words): void {
    const before = this.#page;
    const isToolsOpen = before.tools.isOpen;
    const hadFocus = before.topBar.element.contains(document.activeElement);
    before.close();
    this.#words = words;
    this.#page = this.#draw();
    if (isToolsOpen) this.#page.toggleTools();
    if (hadFocus) this.#page.topBar.focusLanguage();
  }

  #draw(): PreviewPage {
    const { root, settings, theme, ...parts } = this.#parts;
    const page = new PreviewPage({ ...parts, words: this.#words, settings: settings(), theme: theme() });
    page.mount(root);
    page.pane.showPinned(settings().isPinned);
    return page;
  }
}
