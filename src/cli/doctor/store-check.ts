import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../service/config';
import { openStore, storeMigrationsToCome } from '../../service/open-store';
import { databaseFolderOf } from '../../service/store/embedded-folder';
import { StoreInUseError } from '../../service/store/store-errors';
import { isForPeople } from '../for-people';
import { note, ok, problem, type CheckResult } from './check';
import type { RunningAcquaint } from './running-service';

export interface StoreCheck {
  readonly config: Config;
  readonly root: string;
  readonly running: RunningAcquaint | null;
}

/** Whether the store can be opened and read as it is. One that is not there yet is not made, an old one not brought to a newer form. */
export async function checkStore({ config, root, running }: StoreCheck): Promise<CheckResult> {
  const where = config.databaseUrl ? 'PostgreSQL' : config.dataFolder;
  try {
    if (!config.databaseUrl && !existsSync(databaseFolderOf(config.dataFolder))) return checkPlace(config.dataFolder);
    const toCome = await storeMigrationsToCome(config);
    if (toCome.length > 0)
      return note('store', `${where}, to be brought to: ${toCome.join(', ')}`, 'The next start does it, or `acquaint migrate`.');
    await readOnce(config, root);
    return ok('store', `${where}, readable, newest form`);
  } catch (error) {
    if (error instanceof StoreInUseError) return describeUse(error, running);
    if (isForPeople(error)) return problem('store', where, error.message);
    throw error;
  }
}

async function readOnce(config: Config, root: string): Promise<void> {
  const store = await openStore({ root, config, say: () => undefined });
  await store.check().finally(() => store.close());
}

/** The store is held by one process at a time, as it should be. */
function describeUse(error: StoreInUseError, running: RunningAcquaint | null): CheckResult {
  if (!running) return note('store', 'in use', error.message);
  if (running.isReady) return ok('store', 'in use by the running service, which can read it');
  return problem('store', 'in use by the running service, which can’t read it', 'See its log, then start it again.');
}

/** A first start will make the folder: in the nearest folder above that is there. */
function checkPlace(folder: string): CheckResult {
  const above = nearest(folder);
  if (!statSync(above).isDirectory())
    return problem('store', folder, `${above} is a file. Choose another folder with ACQUAINT_DATA.`);
  if (!isWritable(above))
    return problem('store', folder, `This user can't write in ${above}. Choose another folder with ACQUAINT_DATA.`);
  return ok('store', `${folder}, made at the first start`);
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
