import type { LookupRequest } from '../../contract/lookup';
import type { ParsedAddress } from '../../domain/message/address';
import type { KnownPerson } from '../store/store';
import { noChanges } from './change-log';
import { lookedUp } from './joined-people';
import type { LookupParts } from './lookup-person';
import { Search } from './search';
import { viewOf } from './view';
import { worldOf } from './world-of';

interface JoinedContext {
  readonly request: LookupRequest;
  readonly parts: LookupParts;
  readonly signal: AbortSignal;
}

/** What is asked about the other addresses of a person, beside the look-up of the one that was asked for. */
export interface JoinedSearches {
  /** Whether nothing is or will be asked. */
  isOver(): boolean;
  /** Resolves when all has been answered, to whether anything was asked. Rejects if the store fails. */
  ended(): Promise<boolean>;
}

/** Asks the networks about the person's other addresses, each for itself: only what is due, and nothing of what this message says. */
export async function searchJoined(person: KnownPerson | null, context: JoinedContext): Promise<JoinedSearches> {
  const others = person ? lookedUp(person, context.parts.settings) : [];
  const searches = await Promise.all(
    others.map(({ parsed, stored }) => searchOf(parsed, { ...context, request: bareRequest(context.request, stored) })),
  );
  for (const search of searches) search.start();
  const isOver = searches.every((search) => search.isOver());
  const ending = Promise.allSettled(searches.map(drain));
  return {
    isOver: () => isOver,
    ended: async () => {
      for (const end of await ending) if (end.status === 'rejected') throw end.reason;
      return !isOver;
    },
  };
}

async function searchOf(address: ParsedAddress, { request, parts, signal }: JoinedContext): Promise<Search> {
  const { person } = await parts.store.findByAddress(address.address);
  const view = await viewOf({ request, address, changes: noChanges, followed: false, parts });
  return new Search({ links: [], request, address, parts, view, person, signal, world: worldOf(address, parts) });
}

/** What the message says of its sender is said of the address it came from. */
function bareRequest(
  request: LookupRequest,
  { address, name }: { readonly address: string; readonly name: string | null },
): LookupRequest {
  return { ...request, address, name, title: null, company: null, links: [], messageSentAt: null };
}

async function drain(search: Search): Promise<void> {
  const cards = search.cards();
  while (!(await cards.next()).done);
}
