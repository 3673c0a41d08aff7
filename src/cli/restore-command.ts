import path from 'node:path';
import { restoreBackup } from '../service/backup/restore-backup';
import { openStore, storeSecret } from '../service/open-store';
import type { CommandContext } from './main';
import { showSteps } from './show-steps';

export interface RestoreOptions {
  readonly from: string;
  readonly replace: boolean;
}

/** Puts back what `backup` wrote, into the store of the configuration: another engine's as well. */
export async function restoreCommand(
  { root, terminal, config: readConfig }: CommandContext,
  { from, replace }: RestoreOptions,
): Promise<number> {
  const config = readConfig();
  const steps = showSteps(terminal);
  const store = await openStore({ root, config, say: steps.begin });
  try {
    steps.begin('Restoring');
    const restored = await restoreBackup({ store, secret: await storeSecret(config), file: path.resolve(from), replace });
    const note = `backup of ${restored.madeAt}`;
    const by = { id: 'command-line', name: null };
    await store.privacy.recordAct({ act: 'restore', by, at: new Date().toISOString(), address: null, note });
    steps.end();
    terminal.out(
      `Restored ${restored.rows} rows of ${restored.madeAt} (${store.engine}). ${erasedWords(restored.erasedAgain)}\n`,
    );
    return 0;
  } finally {
    steps.end();
    await store.close();
  }
}

function erasedWords(people: number): string {
  if (people === 0) return 'Nobody of it had asked to be erased since.';
  return `${people} ${people === 1 ? 'person' : 'people'} of it had been erased since, and ${people === 1 ? 'was' : 'were'} erased again.`;
}
