import type { Kysely } from 'kysely';
import { sightingRows, signaturePosition } from './observation-rows';
import { writePerson } from './person-row';
import type { SignatureSighting } from './store';
import { writeSightings } from './write-sightings';

/** Writes what a signature stated as a sighting of the day the message was sent. One without title and company says nothing. */
export async function recordSignature(db: Kysely<unknown>, signature: SignatureSighting, secret: string): Promise<void> {
  const position = signaturePosition(signature);
  if (!position) return;
  const rows = sightingRows([{ position, accountId: null }], { source: 'message', day: signature.seenOn });
  await writePerson(db, { ...signature, secret }, (tx, personId) => writeSightings(tx, personId, rows));
}
