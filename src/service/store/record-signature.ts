import type { Kysely } from 'kysely';
import { sightingRows, signaturePosition, type SightingRow } from './observation-rows';
import { writePerson } from './person-row';
import type { SignatureSighting } from './store';
import { writeSightings } from './write-sightings';

/** Writes what a signature stated and which organisation's domain the message came from as sightings of the day it was sent. */
export async function recordSignature(db: Kysely<unknown>, signature: SignatureSighting, secret: string): Promise<void> {
  const rows = rowsOf(signature);
  if (rows.length === 0) return;
  await writePerson(db, { ...signature, secret }, (tx, personId) => writeSightings(tx, personId, rows));
}

function rowsOf(signature: SignatureSighting): readonly SightingRow[] {
  const { sentFrom, seenOn: day } = signature;
  const signed = signaturePosition(signature);
  const sent = sentFrom === null ? null : signaturePosition({ title: null, company: sentFrom, ended: null });
  return [
    ...sightingRows(signed ? [{ position: signed, accountId: null }] : [], { source: 'message', day }),
    ...sightingRows(sent ? [{ position: { ...sent, statedIn: 'field' }, accountId: null }] : [], { source: 'address', day }),
  ];
}
