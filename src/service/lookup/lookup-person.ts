import type { Connector } from '../../connectors/connector';
import type { LookupEvent, LookupRequest } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import type { Brand } from '../../domain/brand/brand';
import { isReservedExampleDomain, parseAddress, type ParsedAddress } from '../../domain/message/address';
import type { Outbound } from '../outbound/outbound';
import type { Store } from '../store/store';
import { declineOf } from './policy';
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
  const { lookup } = request;
  const address = parseAddress(request.address);
  const declined = declineOf(address, request.name, parts.settings);
  if (declined) return yield { lookup, type: 'declined', ...declined };
  if (!address) return;
  const record = await parts.store.findByAddress(address.address);
  if (record.suppressed) return yield { lookup, type: 'declined', reason: 'asked-not-to', domain: null };

  const person = await recordSignature({ request, address, person: record.person }, parts.store);
  const view = await viewOf({ request, address, parts });
  const search = new Search({ request, address, parts, view, person, signal, world: worldOf(address, parts) });
  yield { lookup, type: 'card', card: search.start() };
  for await (const card of search.cards()) yield { lookup, type: 'card', card };
  yield { lookup, type: 'done' };
}

function worldOf({ domain }: ParsedAddress, { real, samples }: LookupParts): World {
  return samples && isReservedExampleDomain(domain) ? samples : real;
}
