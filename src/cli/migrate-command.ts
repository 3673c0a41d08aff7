import { openStore } from '../service/open-store';
import type { CommandContext } from './main';

/** Brings the store to the newest form; opening it does just that. */
export async function migrateCommand({ root, terminal, config }: CommandContext): Promise<number> {
  const store = await openStore({ root, config: config(), say: (sentence) => terminal.err(`${sentence}\n`) });
  await store.close();
  terminal.out(`The store (${store.engine}) has the newest form.\n`);
  return 0;
}
