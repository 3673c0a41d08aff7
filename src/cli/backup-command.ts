import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeBackup } from '../service/backup/write-backup';
import { openStore, storeMigrationsToCome, storeSecret } from '../service/open-store';
import type { CommandContext } from './main';
import { showSteps } from './show-steps';

/** Writes all that the store keeps into one file. The service may run beside it over PostgreSQL; the embedded store is one process’s at a time. */
export async function backupCommand(
  { root, product, terminal, config: readConfig }: CommandContext,
  { out }: { readonly out: string },
): Promise<number> {
  const config = readConfig();
  const file = path.resolve(out);
  const problem = await problemOf(file, config);
  if (problem !== null) {
    terminal.err(`${problem}\n`);
    return 1;
  }
  const steps = showSteps(terminal);
  const store = await openStore({ root, config, say: steps.begin });
  try {
    steps.begin('Writing the backup');
    const made = await writeBackup({ store, secret: await storeSecret(config), file, product: product.version, now: new Date() });
    steps.end();
    terminal.out(
      `${file}: ${made.rows} rows of ${made.tables} tables. It holds personal data: keep it as carefully as the store, and ` +
        `${config.secret === null ? `${path.join(config.dataFolder, 'secret.key')} apart from it` : 'ACQUAINT_SECRET apart from it'}; ` +
        'it is of use only with both.\n',
    );
    return 0;
  } finally {
    steps.end();
    await store.close();
  }
}

/** A backup must not be what changes the store: opening an old one would bring it to a newer form. */
async function problemOf(file: string, config: Parameters<typeof storeMigrationsToCome>[0]): Promise<string | null> {
  if (!existsSync(path.dirname(file))) return `The folder of ${file} does not exist. Make it, or name another file.`;
  const toCome = await storeMigrationsToCome(config);
  if (toCome.length === 0) return null;
  return 'The store is missing or of an older form: nothing was backed up. Back it up with the version that wrote it, or run `acquaint migrate` first.';
}
