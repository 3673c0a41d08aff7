import type { LookupRequest } from '../../contract/lookup';
import type { ParsedAddress } from '../../domain/message/address';
import { isFreeMail } from '../../domain/message/free-mail';
import { addressSightings } from '../../domain/work/address-sightings';
import type { Sighting } from '../../domain/work/position';
import type { KnownPerson, SignatureSighting, Store } from '../store/store';

export interface SignatureOfMessage {
  readonly request: LookupRequest;
  readonly address: ParsedAddress;
  readonly person: KnownPerson | null;
}

/**
 * Keeps what the sender's own signature states, or that they work there no more, and which organisation they write from, as sightings of the day
 * the message was sent, and returns the person as then known. Opening the same message again writes nothing.
 */
export async function recordSignature(
  { request, address, person }: SignatureOfMessage,
  store: Store,
): Promise<KnownPerson | null> {
  if (!request.messageSentAt) return person;
  const seenOn = new Date(request.messageSentAt).toISOString().slice(0, 10);
  const said = request.departure ? endedPosition(request.departure, { request, address, seenOn }) : signedPosition(request);
  const sentFrom = addressSightings([{ domain: address.domain, firstSeenOn: seenOn, lastSeenOn: seenOn }])[0]?.company ?? null;
  if (isKnown(said, { source: 'message', seenOn, person }) && isKnown(wroteFrom(sentFrom), { source: 'address', seenOn, person }))
    return person;
  await store.recordSignature({ address: address.address, name: request.name, ...(said ?? nothingSaid), sentFrom, seenOn });
  return (await store.findByAddress(address.address)).person;
}

type Said = Pick<SignatureSighting, 'title' | 'company' | 'ended'>;

const nothingSaid: Said = { title: null, company: null, ended: null };

function wroteFrom(company: string | null): Said | null {
  return company === null ? null : { ...nothingSaid, company };
}

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

interface Place {
  readonly source: Sighting['source'];
  readonly seenOn: string;
  readonly person: KnownPerson | null;
}

/** Whether it is kept already, or there is nothing to keep. */
function isKnown(said: Said | null, { source, seenOn, person }: Place): boolean {
  if (said === null) return true;
  const until = said.ended?.until ?? null;
  return (person?.sightings ?? []).some(
    (sighting) =>
      sighting.source === source &&
      sighting.title === said.title &&
      sighting.company === said.company &&
      sighting.until === until &&
      sighting.firstSeenOn <= seenOn &&
      sighting.lastSeenOn >= seenOn,
  );
}
