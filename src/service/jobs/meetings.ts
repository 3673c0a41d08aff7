import { parseAddress } from '../../domain/message/address';
import type { Store } from '../store/store';
import { writeBehind } from './write-behind';

/** Whom messages showed. Noting costs a look-up one question to a set in memory. */
export interface Meetings {
  /** Notes that a look-up about this address, as it was asked for, was answered. */
  note(address: string): void;
  close(): Promise<void>;
}

export interface MeetingParts {
  readonly store: Pick<Store, 'watch'>;
  readonly now: () => Date;
  readonly warn: (sentence: string, fields: Readonly<Record<string, unknown>>) => void;
}

const writeAfterMs = 2_000;
/** Whom this process need not note again today: it forgets all of them rather than grow. */
const mostRemembered = 10_000;
const dayMs = 86_400_000;

export function createMeetings({ store, now, warn }: MeetingParts): Meetings {
  const noted = new Set<string>();
  let day = 0;

  async function write(texts: readonly string[]): Promise<void> {
    const textsByAddress = new Map(texts.map((text) => [parseAddress(text)?.address ?? '', text]));
    const known = await store.watch.met([...textsByAddress.keys()], now().toISOString().slice(0, 10));
    for (const address of known) textsByAddress.delete(address);
    // Nothing is stored of these people yet: the next look-up notes them.
    for (const text of textsByAddress.values()) noted.delete(text);
  }

  const batch = writeBehind<string>({
    write,
    delayMs: writeAfterMs,
    onError: (error) => warn('whom messages showed could not be noted', { err: error }),
  });

  return {
    note(address) {
      const today = Math.floor(now().getTime() / dayMs);
      if (today !== day || noted.size >= mostRemembered) noted.clear();
      day = today;
      if (noted.has(address)) return;
      noted.add(address);
      batch.add(address);
    },
    close: () => batch.close(),
  };
}
