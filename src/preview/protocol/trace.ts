export interface TraceEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly direction: 'from-pane' | 'to-pane';
  readonly frame: 'pane' | 'dialog';
  readonly label: string;
  /** The message as it was on the wire: one JSON text. */
  readonly text: string;
}

const keptEntries = 1000;

/** The last messages between page and pane, oldest first. */
export class Trace {
  readonly #listeners = new Set<(entry: TraceEntry) => void>();
  #entries: TraceEntry[] = [];

  get entries(): readonly TraceEntry[] {
    return this.#entries;
  }

  add(entry: TraceEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > keptEntries) this.#entries = this.#entries.slice(-keptEntries);
    for (const listener of this.#listeners) listener(entry);
  }

  onEntry(listener: (entry: TraceEntry) => void): void {
    this.#listeners.add(listener);
  }

  clear(): void {
    this.#entries = [];
  }
}
