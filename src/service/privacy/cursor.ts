import { z } from 'zod';

/** Where a page ended: an ISO day or instant, and the id of the row. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const place = z.tuple([z.union([z.iso.date(), z.iso.datetime()]), z.uuid()]);

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Null for anything but a cursor of ours. */
export function readCursor(cursor: string): Place | null {
  try {
    const [at, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at, id };
  } catch {
    // Not ours.
    return null;
  }
}
