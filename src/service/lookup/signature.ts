import type { LookupRequest } from '../../contract/lookup';
import type { ParsedAddress } from '../../domain/message/address';
import type { KnownPerson, Store } from '../store/store';

export interface SignatureOfMessage {
  readonly request: LookupRequest;
  readonly address: ParsedAddress;
  readonly person: KnownPerson | null;
}

/**
 * Keeps what the sender's own signature states as a sighting of the day the message was sent, and returns the person as
 * then known. Opening the same message again writes nothing.
 */
export async function recordSignature(
  { request, address, person }: SignatureOfMessage,
  store: Store,
): Promise<KnownPerson | null> {
  const { title, company, messageSentAt, name } = request;
  if (!messageSentAt || (!title && !company)) return person;
  const seenOn = new Date(messageSentAt).toISOString().slice(0, 10);
  const known = person?.sightings.some(
    (sighting) =>
      sighting.source === 'message' &&
      sighting.title === title &&
      sighting.company === company &&
      sighting.firstSeenOn <= seenOn &&
      sighting.lastSeenOn >= seenOn,
  );
  if (known) return person;
  await store.recordSignature({ address: address.address, name, title, company, seenOn });
  return (await store.findByAddress(address.address)).person;
}
