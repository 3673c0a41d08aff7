import type { Connector } from '../../connectors/connector';
import { isReservedExampleDomain, parseAddress, type ParsedAddress } from '../../domain/message/address';
import { localColleague } from '../auth/caller';
import { searchNetworks, type LookupParts } from '../lookup/lookup-person';
import { declineOf } from '../lookup/policy';
import { requestWithoutMessage } from '../lookup/request-without-message';
import type { Asking, KnownPerson } from '../store/store';
import { takeRooms } from './background-budget';

/** `later`: some networks are still to be asked, from `at` on. `interrupted`: the service stops; nothing speaks against trying again. */
export type Refreshed =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly at: Date | null }
  | { readonly kind: 'declined' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'interrupted' };

export interface RefreshContext {
  readonly parts: LookupParts;
  /** A network that answered about this person within this time, or whose answer is fresh for longer, is left alone. */
  readonly intervalMs: number;
  /** Aborts when the service stops. */
  readonly signal: AbortSignal;
}

/**
 * Looks a person up again without a message, by the very same search that a message starts: evidence, sightings and outcomes are kept as they are
 * there. Only networks that have not answered for an interval, and whose answers are no longer fresh, are asked, so that doing it twice asks nobody twice. `at` is null if it isn't
 * known when a network may be asked again.
 */
export async function refreshPerson(personId: string, context: RefreshContext): Promise<Refreshed> {
  const { parts, intervalMs, signal } = context;
  const watched = await parts.store.watch.person(personId);
  const address = watched && parseAddress(watched.address);
  if (!watched || !address) return { kind: 'gone' };
  if (isLetBe(address, watched.name, parts)) return { kind: 'declined' };
  const { person } = await parts.store.findByAddress(address.address);
  if (!person) return { kind: 'gone' };
  const open = openNetworks(person, { parts, intervalMs });
  const rooms = await takeRooms(open.now, parts);
  await ask(rooms.open, { address, person, parts, signal }).finally(() => rooms.giveBack());
  if (signal.aborted) return { kind: 'interrupted' };
  const failed = await failuresOf(address, rooms.open, parts);
  return outcomeOf([...open.later, ...failed, ...rooms.fullUntil]);
}

/** The rules hold at the time of asking. The sample people have a past of their own, which nobody must go on writing. */
function isLetBe(address: ParsedAddress, name: string | null, { settings, samples }: LookupParts): boolean {
  return declineOf(address, name, settings) !== null || (samples !== null && isReservedExampleDomain(address.domain));
}

interface OpenNetworks {
  readonly now: readonly Connector[];
  /** Of those that asked to be left alone, the instants until which they did. */
  readonly later: readonly string[];
}

function openNetworks(
  { askings }: KnownPerson,
  { parts, intervalMs }: Pick<RefreshContext, 'parts' | 'intervalMs'>,
): OpenNetworks {
  const now = parts.now().getTime();
  const answered = (asking: Asking | undefined, { freshForHours }: Connector) => {
    const at = Date.parse(asking?.answeredAt ?? '');
    return at > now - Math.max(intervalMs, freshForHours * 3_600_000) && at <= now;
  };
  const held = (asking: Asking | undefined) => Date.parse(asking?.retryAt ?? '') > now;
  const askingOf = ({ id }: Connector) => askings.find(({ network }) => network === id);
  const due = parts.connectors.filter((connector) => !answered(askingOf(connector), connector));
  return {
    now: due.filter((connector) => !held(askingOf(connector))),
    later: due.flatMap((connector) => (held(askingOf(connector)) ? (askingOf(connector)?.retryAt ?? []) : [])),
  };
}

interface Asked {
  readonly address: ParsedAddress;
  readonly person: KnownPerson;
  readonly parts: LookupParts;
  readonly signal: AbortSignal;
}

/** Without a message there is no signature: the address, the accounts and their links are what is left to start from. */
async function ask(connectors: readonly Connector[], { address, person, parts, signal }: Asked): Promise<void> {
  if (connectors.length === 0) return;
  const request = requestWithoutMessage({ address: address.address, name: null, again: connectors.map(({ id }) => id) });
  const events = searchNetworks(request, {
    address,
    person,
    parts: { ...parts, connectors, colleague: localColleague.id },
    signal,
  });
  while (!(await events.next()).done);
}

/** Networks that were asked and are worth asking again: when, or an empty text if they did not say. */
async function failuresOf(
  { address }: ParsedAddress,
  asked: readonly Connector[],
  { store, now }: LookupParts,
): Promise<readonly string[]> {
  if (asked.length === 0) return [];
  const { person } = await store.findByAddress(address);
  return (person?.askings ?? [])
    .filter(({ network }) => asked.some(({ id }) => id === network))
    .filter(({ outcome, retryAt }) => outcome === 'unreachable' || Date.parse(retryAt ?? '') > now().getTime())
    .map(({ retryAt }) => retryAt ?? '');
}

function outcomeOf(waits: readonly string[]): Refreshed {
  if (waits.length === 0) return { kind: 'done' };
  const known = waits.map((at) => Date.parse(at)).filter((at) => !Number.isNaN(at));
  return { kind: 'later', at: known.length > 0 ? new Date(Math.min(...known)) : null };
}
