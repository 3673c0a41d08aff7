import { openStore, storeMigrationsToCome } from '../service/open-store';
import type { CommandContext } from './main';
import { showSteps } from './show-steps';

/** Brings the store to the newest form, and says what was done. */
export async function migrateCommand({ root, terminal, config: readConfig }: CommandContext): Promise<number> {
  const config = readConfig();
  const toCome = await storeMigrationsToCome(config);
  const steps = showSteps(terminal);
  const store = await openStore({ root, config, say: steps.begin }).finally(steps.end);
  await store.close();
  terminal.out(
    toCome.length === 0
      ? `Nothing to do: the store (${store.engine}) has the newest form.\n`
      : `The store (${store.engine}) now has the newest form; run: ${toCome.join(', ')}.\n`,
  );
  return 0;
}
