import { parseAddress } from '../../domain/message/address';
import { writeBehind } from '../jobs/write-behind';
import type { LookupPurpose, LookupToNote } from '../store/lookup-audit';
import type { Store } from '../store/store';

/** Who looked up whom. Noting costs a look-up one question to a set in memory. */
export interface LookupLog {
  /** Notes that a colleague was answered about this address, as it was asked for. */
  note(address: string, colleague: string, purpose: LookupPurpose): void;
  /** Writes what is left, once more if it failed before. Never rejects. */
  close(): Promise<void>;
}

export interface LookupLogParts {
  readonly store: { readonly privacy: Pick<Store['privacy'], 'noteLookups'> };
  readonly now: () => Date;
  readonly warn: (sentence: string, fields: Readonly<Record<string, unknown>>) => void;
}

const writeAfterMs = 2_000;
/** What this process need not note again today: it forgets all of it rather than grow. */
const mostRemembered = 10_000;
/** What could not be written waits for the next time; beyond so much the oldest is lost, and the log says so. */
const mostUnwritten = 100_000;

export function createLookupLog({ store, now, warn }: LookupLogParts): LookupLog {
  const noted = new Set<string>();
  let day = '';
  let unwritten: readonly LookupToNote[] = [];

  async function write(lookups: readonly LookupToNote[]): Promise<void> {
    const all = [...unwritten, ...lookups];
    unwritten = all.slice(-mostUnwritten);
    if (all.length > mostUnwritten) warn('notes of who looked up whom were lost', { lost: all.length - mostUnwritten });
    await store.privacy.noteLookups(all);
    unwritten = [];
  }

  const batch = writeBehind<LookupToNote>({
    write,
    delayMs: writeAfterMs,
    onError: (error) => warn('who looked up whom could not be noted', { err: error }),
  });

  return {
    note(text, colleague, purpose) {
      const today = now().toISOString().slice(0, 10);
      if (today !== day || noted.size >= mostRemembered) noted.clear();
      day = today;
      const key = JSON.stringify([colleague, text]);
      if (noted.has(key)) return;
      noted.add(key);
      const parsed = parseAddress(text);
      if (parsed) batch.add({ colleague, address: parsed.address, day, purpose });
    },
    async close() {
      await batch.close();
      if (unwritten.length > 0)
        await write([]).catch((error: unknown) => warn('notes of who looked up whom were lost', { err: error }));
    },
  };
}
