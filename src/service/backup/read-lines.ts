import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { codeOf } from '../store/error-code';
import { BackupError } from './backup-error';

/** The lines of a gzip file, without their ends. Rejects with a `BackupError` for what can't be read, is no gzip file, or not a whole one. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  pipeline(createReadStream(file), unpacked, () => undefined);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'Z_DATA_ERROR') throw new BackupError(file, 'no-backup', { cause: error });
    if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') throw new BackupError(file, 'cut-off', { cause: error });
    if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code)) throw new BackupError(file, 'unreadable', { cause: error });
    throw error;
  }
  if (rest !== '') throw new BackupError(file, 'cut-off');
}
