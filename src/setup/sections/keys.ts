import type { NetworkKey } from '../../contract/setup';

/** The keys that somebody may set here, why they perhaps can't be saved, and how to see what became of them. */
export interface KeyRing {
  readonly keys: readonly NetworkKey[];
  readonly problem: string | null;
  readonly again: () => Promise<void>;
}

/** The keys of one network. */
export function keysOf({ keys }: KeyRing, network: string): readonly NetworkKey[] {
  return keys.filter((key) => key.network === network);
}
