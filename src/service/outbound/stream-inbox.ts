import type { HttpError } from '../../connectors/connector';

export interface InboxLimits {
  /** Messages and characters that may wait to be read. */
  readonly messages: number;
  readonly characters: number;
  /** Messages that are handed over at once. */
  readonly batch: number;
}

/** Messages between a line that brings them and whoever reads them. */
export interface StreamInbox {
  /** False once no more is taken: there is no room, or the line has ended. */
  put(message: string): boolean;
  /** Lets whoever waits have an empty batch. */
  stir(): void;
  /** No more comes; with an error, reading rejects with it once what waits was read. */
  end(error: HttpError | null): void;
  /** What waits, or what comes next; null at the end. */
  take(): Promise<readonly string[] | null>;
}

export function createStreamInbox({ messages, characters, batch }: InboxLimits): StreamInbox {
  let waiting: string[] = [];
  let held = 0;
  let ended: { readonly error: HttpError | null } | null = null;
  let wake = () => {};

  function end(error: HttpError | null): void {
    ended ??= { error };
    wake();
  }

  return {
    put(message) {
      if (ended) return false;
      waiting.push(message);
      held += message.length;
      if (waiting.length >= messages || held >= characters) end(null);
      wake();
      return ended === null;
    },
    stir: () => wake(),
    end,
    async take() {
      if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      if (waiting.length === 0 && ended?.error) throw ended.error;
      if (waiting.length === 0 && ended) return null;
      const taken = waiting.slice(0, batch);
      waiting = waiting.slice(batch);
      held -= taken.reduce((sum, { length }) => sum + length, 0);
      return taken;
    },
  };
}
