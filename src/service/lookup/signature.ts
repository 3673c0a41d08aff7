import type { LookupRequest } from '../../contract/lookup';
import type { ParsedAddress } from '../../domain/message/address';
import { isFreeMail } from '../../domain/message/free-mail';
import type { KnownPerson, SignatureSighting, Store } from '../store/store';

export interface SignatureOfMessage {
  readonly request: LookupRequest;
  readonly address: ParsedAddress;
  readonly person: KnownPerson | null;
}

/**
 * Keeps what the sender's own signature states, or that they work there no more, as a sighting of the day the message was sent, and returns the
 * person as then known. Opening the same message again writes nothing.
 */
export async function recordSignature(
  { request, address, person }: SignatureOfMessage,
  store: Store,
): Promise<KnownPerson | null> {
  if (!request.messageSentAt) return person;
  const seenOn = new Date(request.messageSentAt).toISOString().slice(0, 10);
  const said = request.departure ? endedPosition(request.departure, { request, address, seenOn }) : signedPosition(request);
  if (said === null || isKnown(said, seenOn, person)) return person;
  await store.recordSignature({ address: address.address, name: request.name, ...said, seenOn });
  return (await store.findByAddress(address.address)).person;
}

type Said = Pick<SignatureSighting, 'title' | 'company' | 'ended'>;

function signedPosition({ title, company }: LookupRequest): Said | null {
  return title || company ? { title, company, ended: null } : null;
}

/** "Here" is the company whose address the mail comes from. A mail in which somebody says goodbye signs with what is over. */
function endedPosition(
  departure: NonNullable<LookupRequest['departure']>,
  { request, address, seenOn }: Pick<SignatureOfMessage, 'request' | 'address'> & { readonly seenOn: string },
): Said | null {
  const company = departure.company ?? request.company ?? (isFreeMail(address.domain) ? null : address.domain);
  const ended = { until: departure.until ?? dayBefore(seenOn), isStated: departure.until !== null };
  return company === null ? null : { title: null, company, ended };
}

/** Who has left by the day of the message worked there until the day before it at most. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function isKnown({ title, company, ended }: Said, seenOn: string, person: KnownPerson | null): boolean {
  const until = ended?.until ?? null;
  return (person?.sightings ?? []).some(
    (sighting) =>
      sighting.source === 'message' &&
      sighting.title === title &&
      sighting.company === company &&
      sighting.until === until &&
      sighting.firstSeenOn <= seenOn &&
      sighting.lastSeenOn >= seenOn,
  );
}
