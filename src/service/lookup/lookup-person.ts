import type { Connector } from '../../connectors/connector';
import type { LookupEvent, LookupRequest } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import type { Brand } from '../../domain/brand/brand';
import type { ToneJudge } from '../../domain/brand/tone';
import type { Card } from '../../domain/card';
import type { Decision } from '../../domain/identity/decision';
import { parseAddress, type ParsedAddress } from '../../domain/message/address';
import { localColleague } from '../auth/caller';
import type { Outbound } from '../outbound/outbound';
import { isSetUp } from '../settings/required-setup';
import type { KnownPerson, Store } from '../store/store';
import { openChangeLog } from './change-log';
import { searchJoined } from './joined-searches';
import { declineOf, type Declined } from './policy';
import { findReadyCard, keepReadyCard } from './shown-card';
import { recordSignature } from './signature';
import { Search } from './search';
import { viewOf } from './view';
import { worldOf } from './world-of';

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
  readonly judgeTone: ToneJudge;
  readonly real: World;
  /** Answers addresses of reserved example domains; null outside the preview. */
  readonly samples: World | null;
  readonly now: () => Date;
  /** Changes with the settings and with the version of the service: kept cards of another edition are not shown. */
  readonly edition: string;
  /** Told of failures that nobody sees on the card; no personal data. */
  readonly warn: (sentence: string, fields: Readonly<Record<string, unknown>>) => void;
}

/** The same for one look-up. */
export interface Looking extends LookupParts {
  /** Id of the colleague who looks. */
  readonly colleague: string;
}

/**
 * Looks one person up for whoever sits at this machine: what the store knows first, then each network's answer as it comes, then `done`.
 * Ends early when `signal` aborts. Policy is checked before anything is read or sent.
 */
export async function* lookupPerson(
  request: LookupRequest,
  parts: LookupParts,
  signal: AbortSignal,
): AsyncGenerator<LookupEvent> {
  const { lookup } = request;
  const looking = { ...parts, colleague: localColleague.id };
  const answer = await answerAtOnce(request, looking);
  if (answer.kind === 'declined') return yield { lookup, type: 'declined', ...answer.why };
  if (answer.kind === 'not-set-up') return yield { lookup, type: 'not-set-up', contact: answer.contact };
  if (answer.kind === 'kept') yield { lookup, type: 'card', card: JSON.parse(answer.card) as Card };
  else yield* searchNetworks(request, { ...answer, parts: looking, signal });
  yield { lookup, type: 'done' };
}

/** What can be said without asking anyone outside: `card` is the JSON text that was kept, so that whoever only hands it on need not read it. */
export type AnswerAtOnce =
  | { readonly kind: 'declined'; readonly why: Declined }
  | { readonly kind: 'not-set-up'; readonly contact: string | null }
  | { readonly kind: 'kept'; readonly card: string }
  | { readonly kind: 'open'; readonly address: ParsedAddress; readonly person: KnownPerson | null };

/** Policy, whether the service is set up, and one read for most. Nothing is kept of people who asked not to be looked up, so a kept card is nobody's who did. */
export async function answerAtOnce(request: LookupRequest, parts: Looking): Promise<AnswerAtOnce> {
  const address = parseAddress(request.address);
  if (!address) return { kind: 'declined', why: { reason: 'not-an-address', domain: null } };
  const why = declineOf(address, request.name, parts.settings);
  if (why) return { kind: 'declined', why };
  if (!worldOf(address, parts).sample && !isSetUp(parts.settings))
    return { kind: 'not-set-up', contact: parts.settings.organisation.contact };
  const card = await findReadyCard(request, address.address, parts);
  if (card !== null) return { kind: 'kept', card };
  const { person, suppressed } = await parts.store.findByAddress(address.address);
  return suppressed ? { kind: 'declined', why: { reason: 'asked-not-to', domain: null } } : { kind: 'open', address, person };
}

interface SearchContext {
  readonly address: ParsedAddress;
  readonly person: KnownPerson | null;
  readonly parts: Looking;
  readonly signal: AbortSignal;
}

/** The cards of a look-up that is open: what is known, then one after each network's answer. */
export async function* searchNetworks(
  request: LookupRequest,
  { address, person: known, parts, signal }: SearchContext,
): AsyncGenerator<LookupEvent> {
  const { lookup } = request;
  const person = await recordSignature({ request, address, person: known }, parts.store);
  const { colleague } = parts;
  const [changes, followed] = await Promise.all([
    openChangeLog({ address: address.address, colleague, parts }),
    parts.store.jobChanges.isFollowed(address.address, colleague),
  ]);
  const view = await viewOf({ request, address, changes, followed, parts });
  const links = [...request.links, ...linksOf(person?.decisions ?? [])];
  const joined = await searchJoined(person, { request, parts, signal });
  const search = new Search({ links, request, address, parts, view, person, signal, world: worldOf(address, parts) });
  let card = search.start();
  await changes.keep(card);
  yield { lookup, type: 'card', card };
  const isReady = search.isOver() && joined.isOver();
  for await (const next of search.cards()) {
    card = next;
    await changes.keep(card);
    yield { lookup, type: 'card', card };
  }
  if ((await joined.ended()) && !signal.aborted) {
    card = search.cardOf((await parts.store.findByAddress(address.address)).person);
    await changes.keep(card);
    yield { lookup, type: 'card', card };
  }
  if (signal.aborted) return;
  await changes.settle(card);
  if (isReady && person) await keepReadyCard(request, { card, person }, parts);
}

/** Profile links that colleagues added are asked about as the sender's own are. */
function linksOf(decisions: readonly Decision[]): readonly string[] {
  return decisions.filter(({ kind, undone }) => kind === 'linked' && undone === null).map(({ account }) => account.url);
}
