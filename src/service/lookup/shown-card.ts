import { hash } from 'node:crypto';
import type { LookupRequest } from '../../contract/lookup';
import type { Card } from '../../domain/card';
import type { KnownPerson } from '../store/store';
import type { Looking } from './lookup-person';
import { freshUntil } from './network-states';

const longestMs = 3_600_000;

/** The kept card of a known person about whom nothing has to be asked, as JSON text: the way of most look-ups. */
export async function findReadyCard(request: LookupRequest, address: string, parts: Looking): Promise<string | null> {
  if (request.again.length > 0) return null;
  return parts.store.findShownCard({ address, view: viewKey(request, parts), now: parts.now() });
}

/**
 * Keeps a card that was drawn while nothing was due, until the first of its facts gets stale or the day ends. One that shows whose else an account is stands
 * on what is known of somebody else, and is drawn anew each time.
 */
export async function keepReadyCard(
  request: LookupRequest,
  { card, person }: { readonly card: Card; readonly person: KnownPerson },
  parts: Looking,
): Promise<void> {
  if (person.ownedElsewhere.length > 0) return;
  const now = parts.now();
  await parts.store.keepShownCard({
    personId: person.id,
    version: person.version,
    view: viewKey(request, parts),
    card: JSON.stringify(card),
    goodUntil: goodUntil(person, parts, now).toISOString(),
    now: now.toISOString(),
  });
}

/** What a card depends on besides the person: who looks, what the message says of the sender, and the settings and version of the service. */
function viewKey(
  { name, title, company, links, departure, messageSentAt }: LookupRequest,
  { colleague, edition, samples }: Looking,
): string {
  const view = [edition, colleague, samples !== null, name, title, company, links, departure, messageSentAt?.slice(0, 10)];
  return hash('sha256', JSON.stringify(view), 'base64url');
}

function goodUntil(person: KnownPerson, { connectors }: Looking, now: Date): Date {
  const tomorrow = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  const ends = [person, ...person.joined].flatMap(({ askings }) =>
    connectors.map((connector) =>
      freshUntil(
        askings.find(({ network }) => network === connector.id),
        connector,
      ),
    ),
  );
  return new Date(Math.min(tomorrow, now.getTime() + longestMs, ...ends));
}
