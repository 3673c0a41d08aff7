import type { LookupRequest } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import { buildCard } from '../../domain/build-card';
import type { Card, LookAlikeWarning, NetworkState } from '../../domain/card';
import type { Decision } from '../../domain/identity/decision';
import { isReservedExampleDomain, type ParsedAddress } from '../../domain/message/address';
import { findLookAlike } from '../../domain/message/look-alike';
import { domainSkeleton } from '../../domain/text/skeleton';
import type { KnownPerson, Store } from '../store/store';
import type { LookupParts } from './lookup-person';

/** How the card of this look-up is drawn from what is known at a moment. */
export type View = (person: KnownPerson | null, networks: readonly NetworkState[]) => Card;

interface ViewInput {
  readonly request: LookupRequest;
  readonly address: ParsedAddress;
  /** All that colleagues decided about this person. */
  readonly decisions: readonly Decision[];
  readonly parts: LookupParts;
}

/** Prepares the view of one look-up: all that does not change while answers come in is found out once. */
export async function viewOf({ request, address, decisions, parts }: ViewInput): Promise<View> {
  const lookAlike = await findImitated(address.domain, parts.store, parts.settings);
  const sample = parts.samples !== null && isReservedExampleDomain(address.domain);
  const known = { decisions, ownedElsewhere: [] };
  const companies = { aliases: parts.settings.companyAliases };
  const { name, company, links } = request;
  return (person, networks) =>
    buildCard({
      subject: { address: address.address, domain: address.domain, name: name ?? person?.name ?? null, company, links },
      profiles: person?.profiles ?? [],
      known,
      companies,
      posts: person?.posts ?? [],
      sightings: person?.sightings ?? [],
      networks,
      brands: parts.brands,
      lookAlike,
      sample,
      now: parts.now(),
    });
}

async function findImitated(domain: string, store: Store, settings: Settings): Promise<LookAlikeWarning | null> {
  const known = await store.findDomainsBySkeleton(domainSkeleton(domain), domain);
  const own = [...settings.ownDomains, ...(settings.brand?.sites ?? [])];
  return findLookAlike(domain, { known, own });
}
