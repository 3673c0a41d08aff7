import { z } from 'zod';

/** Grows when an older version could not read the file any more. */
export const backupFormat = 1;

/**
 * The first line of a backup. The file is gzip; each line in it is JSON: this header, then for each table a line that names its columns and an array
 * of texts for each row, and at the end the seal. Values are PostgreSQL's own texts, so that both engines write and read the same.
 */
export const backupHeader = z.object({
  acquaint: z.literal('backup'),
  format: z.number().int().min(1),
  madeAt: z.iso.datetime(),
  /** Version of the product that wrote it. */
  product: z.string(),
  /** Names of the migrations that the tables had gone through. */
  form: z.array(z.string()).min(1),
  /** Keyed hash of a fixed text, by which another secret is told. */
  secretCheck: z.string(),
});
export type BackupHeader = z.infer<typeof backupHeader>;

export const backupTable = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });
export type BackupTable = z.infer<typeof backupTable>;

export const backupRow = z.array(z.string().nullable());

/** The last line: how many rows came before, and a keyed hash (HMAC-SHA-256) of all lines before it, as hex. */
export const backupSeal = z.strictObject({ rows: z.number().int(), seal: z.string() });

/** What is hashed under the secret to recognise it, apart from every other use of it. */
export const secretMark = 'acquaint backup';
