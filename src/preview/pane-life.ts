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
  readonly place: PanePlace;
  readonly dialogPlace: DialogPlace;
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
    const { paneUrl, title, locale, place, dialogPlace, host, trace, faults } = this.#parts;
    this.#session = new PaneSession({ paneUrl, title, locale: locale(), place: place.frames, dialogPlace, host, trace, faults });
    place.showOpen(true);
    this.#session.open();
    this.#waitForFirstWord('waiting');
    this.#parts.onOpen(true);
  }

  close(): void {
    this.#session?.close();
    this.#session = null;
    this.#waitForFirstWord('heard');
    this.#parts.place.showOpen(false);
    this.#parts.onOpen(false);
  }

  reload(): void {
    this.close();
    this.open();
  }

  /** Tells a pinned pane of the message that is open now. */
  itemChanged(initialData: unknown): void {
    this.#session?.itemChanged(initialData);
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
    this.#parts.place.showSilence(false);
    if (state === 'waiting') this.#silenceTimer = setTimeout(() => this.#parts.place.showSilence(true), silenceMs);
  }
}
