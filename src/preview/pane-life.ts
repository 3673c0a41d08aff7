import type { PanePlace } from './page/pane-place';
import type { DialogPlace } from './protocol/dialog-session';
import type { Faults } from './protocol/faults';
import { PaneSession } from './protocol/pane-session';
import type { PlayedHost } from './protocol/pane-session';
import type { Trace } from './protocol/trace';

export interface PaneLifeParts {
  readonly paneUrl: string;
  readonly title: string;
  readonly locale: () => string;
  /** Where the pane and its dialogs go: other places after the page was drawn in another language. */
  readonly page: () => { readonly pane: PanePlace; readonly dialog: DialogPlace };
  readonly host: PlayedHost;
  readonly trace: Trace;
  readonly faults: Faults;
  readonly onOpen: (isOpen: boolean) => void;
}

const silenceMs = 12_000;

/** Opens, closes and reloads the pane; each time it is a new frame with new ids. */
export class PaneLife {
  readonly #parts: PaneLifeParts;
  #session: PaneSession | null = null;
  #eventsToMiss = 0;
  #silenceTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: PaneLifeParts) {
    this.#parts = parts;
    parts.trace.onEntry(({ direction }) => {
      if (direction === 'from-pane') this.#waitForFirstWord('heard');
    });
  }

  get isOpen(): boolean {
    return this.#session !== null;
  }

  open(): void {
    if (this.#session !== null) return;
    const { paneUrl, title, locale, page, host, trace, faults } = this.#parts;
    const { pane, dialog } = page();
    const places = { place: pane.frames, dialogPlace: dialog };
    this.#session = new PaneSession({ paneUrl, title, locale: locale(), ...places, host, trace, faults });
    pane.showOpen(true);
    this.#session.open();
    this.#waitForFirstWord('waiting');
    this.#parts.onOpen(true);
  }

  close(): void {
    this.#session?.close();
    this.#session = null;
    this.#waitForFirstWord('heard');
    this.#parts.page().pane.showOpen(false);
    this.#parts.onOpen(false);
  }

  reload(): void {
    this.close();
    this.open();
  }

  /** The pane is not told of the next `count` messages. */
  missNext(count: number): void {
    this.#eventsToMiss = count;
  }

  /** Tells a pinned pane of the message that is open now. */
  itemChanged(initialData: unknown): void {
    if (this.#eventsToMiss === 0) this.#session?.itemChanged(initialData);
    else this.#eventsToMiss -= 1;
  }

  themeChanged(colours: Readonly<Record<string, number>>): void {
    this.#session?.themeChanged(colours);
  }

  runCommand(functionName: string): void {
    this.#session?.runCommand(functionName);
  }

  focus(from: 'start' | 'end'): void {
    this.#session?.focus(from);
  }

  closeDialogByUser(): void {
    this.#session?.closeDialogByUser();
  }

  #waitForFirstWord(state: 'waiting' | 'heard'): void {
    if (this.#silenceTimer !== null) clearTimeout(this.#silenceTimer);
    this.#silenceTimer = null;
    const { page } = this.#parts;
    page().pane.showSilence(false);
    if (state === 'waiting') this.#silenceTimer = setTimeout(() => page().pane.showSilence(true), silenceMs);
  }
}
