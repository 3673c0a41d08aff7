import type { Connector } from '../../connectors/connector';
import type { LookupEvent, LookupRequest } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import type { Brand } from '../../domain/brand/brand';
import type { Card } from '../../domain/card';
import { isReservedExampleDomain, parseAddress, type ParsedAddress } from '../../domain/message/address';
import type { Outbound } from '../outbound/outbound';
import type { Store } from '../store/store';
import { declineOf } from './policy';
import { findReadyCard, keepReadyCard } from './shown-card';
import { recordSignature } from './signature';
import { Search } from './search';
import { viewOf } from './view';

/** The outside world as look-ups see it: the real one, or the bundled sample networks for reserved example domains. */
export interface World {
  readonly outbound: Outbound;
  readonly sample: boolean;
}

/** Everything a look-up works with; made once, in the composition root. */
export interface LookupParts {
  readonly store: Store;
  /** The connectors that are switched on. */
  readonly connectors: readonly Connector[];
  readonly connectorSettings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly settings: Settings;
  readonly brands: readonly Brand[];
  readonly real: World;
  /** Answers addresses of reserved example domains; null outside the preview. */
  readonly samples: World | null;
  readonly now: () => Date;
  /** Changes with the settings and with the version of the service: kept cards of another edition are not shown. */
  readonly edition: string;
  /** Told of failures that nobody sees on the card; no personal data. */
  readonly warn: (sentence: string, fields: Readonly<Record<string, unknown>>) => void;
}

/**
 * Looks one person up: what the store knows first, then each network's answer as it comes, then `done`.
 * Ends early when `signal` aborts. Policy is checked before anything is read or sent.
 */
export async function* lookupPerson(
  request: LookupRequest,
  parts: LookupParts,
  signal: AbortSignal,
): AsyncGenerator<LookupEvent> {
  for await (const answer of answerLookup(request, parts, signal)) {
    yield answer.type === 'kept-card' ? { ...answer, type: 'card', card: JSON.parse(answer.card) as Card } : answer;
  }
}

/** A `card` event whose card is still the JSON text that was kept: whoever only hands it on need not read it. */
export interface KeptCard {
  readonly lookup: string;
  readonly type: 'kept-card';
  readonly card: string;
}

/** The same as `lookupPerson`, with kept cards as they are. */
export async function* answerLookup(
  request: LookupRequest,
  parts: LookupParts,
  signal: AbortSignal,
): AsyncGenerator<LookupEvent | KeptCard> {
  const { lookup } = request;
  const address = parseAddress(request.address);
  const declined = declineOf(address, request.name, parts.settings);
  if (declined) return yield { lookup, type: 'declined', ...declined };
  if (!address) return;
  const ready = await findReadyCard(request, address.address, parts);
  if (ready.suppressed) return yield { lookup, type: 'declined', reason: 'asked-not-to', domain: null };
  if (ready.card) yield { lookup, type: 'kept-card', card: ready.card };
  else yield* searchNetworks(request, address, { parts, signal });
  yield { lookup, type: 'done' };
}

interface SearchContext {
  readonly parts: LookupParts;
  readonly signal: AbortSignal;
}

async function* searchNetworks(
  request: LookupRequest,
  address: ParsedAddress,
  { parts, signal }: SearchContext,
): AsyncGenerator<LookupEvent> {
  const { lookup } = request;
  const record = await parts.store.findByAddress(address.address);

  const person = await recordSignature({ request, address, person: record.person }, parts.store);
  const view = await viewOf({ request, address, parts });
  const search = new Search({ request, address, parts, view, person, signal, world: worldOf(address, parts) });
  const card = search.start();
  yield { lookup, type: 'card', card };
  if (search.isOver() && person) return keepReadyCard(request, { card, person }, parts);
  for await (const next of search.cards()) yield { lookup, type: 'card', card: next };
}

function worldOf({ domain }: ParsedAddress, { real, samples }: LookupParts): World {
  return samples && isReservedExampleDomain(domain) ? samples : real;
}
