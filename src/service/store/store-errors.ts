import { codeOf } from './error-code';

/** The embedded store's folder is open in another process. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  constructor(folder: string, processId: string | null) {
    const holder = processId ? `process ${processId}` : 'another process';
    super(`The store in ${folder} is in use by ${holder}. Stop that one, or choose another folder with ACQUAINT_DATA.`);
  }
}

/** The embedded store's folder can't be made, read or written. */
export class StoreFolderError extends Error {
  override readonly name = 'StoreFolderError';
  constructor(folder: string, options?: ErrorOptions) {
    super(
      `The folder ${folder} can't be used: ${reasonOf(options?.cause)}. Give this user the right to write there, or choose another folder with ACQUAINT_DATA.`,
      options,
    );
  }
}

/** The embedded store's files are there but can't be opened. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError';
  constructor(folder: string, options?: ErrorOptions) {
    super(
      `The store in ${folder} can't be opened: its files are damaged or of another version. Put back a copy of the folder, or move it away to start empty.`,
      options,
    );
  }
}

/** The key of the keyed hashes is missing, or is not the one the store was made with. */
export class StoreSecretError extends Error {
  override readonly name = 'StoreSecretError';
  constructor(problem: 'missing' | 'other') {
    super(
      problem === 'missing'
        ? 'PostgreSQL needs ACQUAINT_SECRET: set it to 32 or more random characters, the same for every replica, and keep it.'
        : 'ACQUAINT_SECRET is not the one this store was made with: people who asked not to be looked up could not be recognised. Set the former one again.',
    );
  }
}

/** The store was brought to a form by a newer version of this program. */
export class StoreTooNewError extends Error {
  override readonly name = 'StoreTooNewError';
  constructor(migration: string) {
    super(
      `The store was written by a newer version of Acquaint (${migration}). Start that version, or put back a copy from before the upgrade.`,
    );
  }
}

function reasonOf(cause: unknown): string {
  const code = codeOf(cause) ?? 'unknown';
  return sentences[code] ?? `error ${code}`;
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOTDIR: 'there is a file in its place',
  EEXIST: 'there is a file in its place',
  EOPNOTSUPP: 'its file system knows no sockets, a local disk is needed',
  ENOTSUP: 'its file system knows no sockets, a local disk is needed',
};
