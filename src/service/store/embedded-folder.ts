import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, chmod, constants, cp, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isCode } from './error-code';
import { StoreFolderError } from './store-errors';

/** Makes the folder if need be, closed to other users, and returns its real path. Rejects with a `StoreFolderError`. */
export async function ensureFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    throw new StoreFolderError(folder, { cause: error });
  }
}

/** The database's own folder inside the store's. */
export function databaseFolderOf(folder: string): string {
  return path.join(folder, 'database');
}

export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Makes the database folder in one step: it is filled beside its place by `fill` or from the template and then renamed, so a start that
 * was killed leaves nothing half made.
 */
export async function createDatabaseFolder(
  target: string,
  template: string | null,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  if (template && (await isFolder(template))) await copyTemplate(template, unfinished);
  else await fill(unfinished);
  // PGlite makes its files readable for all: the folder keeps others out.
  await chmod(unfinished, 0o700);
  await rename(unfinished, target);
}

/** Programs are installed so that they may only be read; the copy is to be written. */
async function copyTemplate(template: string, folder: string): Promise<void> {
  await cp(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await setModes(folder, { folders: 0o700, files: 0o600 });
}

/** Gives everything in and below a folder these rights. */
export async function setModes(folder: string, modes: { readonly folders: number; readonly files: number }): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const modeOf = (entry: Dirent) => (entry.isDirectory() ? modes.folders : modes.files);
  await Promise.all(entries.map((entry) => chmod(path.join(entry.parentPath, entry.name), modeOf(entry))));
  await chmod(folder, modes.folders);
}

/** The key of the keyed hashes which the embedded store keeps beside its data; made on first use. */
export async function ownSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'secret.key');
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null;
    throw new StoreFolderError(folder, { cause: error });
  });
  if (kept) return kept.trim();
  const secret = randomBytes(32).toString('hex');
  const handle = await open(`${file}.unfinished`, 'w', 0o600);
  await handle.writeFile(`${secret}\n`);
  await handle.sync();
  await handle.close();
  await rename(`${file}.unfinished`, file);
  return secret;
}
