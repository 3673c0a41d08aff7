import type { LookupRequest } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import { buildCard } from '../../domain/build-card';
import type { Card, LookAlikeWarning, NetworkState } from '../../domain/card';
import { isReservedExampleDomain, type ParsedAddress } from '../../domain/message/address';
import { findLookAlike } from '../../domain/message/look-alike';
import { skeletonsNear } from '../../domain/text/near-labels';
import { domainSkeleton } from '../../domain/text/skeleton';
import type { KnownPerson, Store } from '../store/store';
import type { ChangeLog } from './change-log';
import { wholePerson } from './joined-people';
import type { LookupParts } from './lookup-person';

/** How the card of this look-up is drawn from what is known at a moment. */
export type View = (person: KnownPerson | null, networks: readonly NetworkState[]) => Card;

interface ViewInput {
  readonly request: LookupRequest;
  readonly address: ParsedAddress;
  readonly changes: Pick<ChangeLog, 'answers'>;
  /** Whether the colleague who looks follows this person. */
  readonly followed: boolean;
  readonly parts: LookupParts;
}

/** Prepares the view of one look-up: all that does not change while answers come in is found out once. */
export async function viewOf(input: ViewInput): Promise<View> {
  const { store, settings } = input.parts;
  return viewWith(input, await findImitated(input.address.domain, store, settings));
}

/** The same where it is known whether the address imitates another. */
export function viewWith({ request, address, changes, followed, parts }: ViewInput, lookAlike: LookAlikeWarning | null): View {
  const sample = parts.samples !== null && isReservedExampleDomain(address.domain);
  const companies = { aliases: parts.settings.companyAliases };
  const { name, company, links } = request;
  const { colleague } = changes.answers();
  return (person, networks) => {
    const { profiles, posts, sightings, known } = wholePerson(person, { settings: parts.settings, companies });
    return buildCard({
      subject: { address: address.address, domain: address.domain, name: name ?? person?.name ?? null, company, links },
      profiles,
      known,
      companies,
      posts,
      sightings,
      answers: changes.answers(),
      corrections: { known: person?.corrections ?? [], colleague },
      followed,
      networks,
      brands: parts.brands,
      judgeTone: parts.judgeTone,
      lookAlike,
      sample,
      mark: person && String(person.version),
      now: parts.now(),
    });
  };
}

/** The domain that this one imitates, of those we know. */
export async function findImitated(domain: string, store: Store, settings: Settings): Promise<LookAlikeWarning | null> {
  const skeleton = domainSkeleton(domain);
  const known = await store.findDomainsBySkeleton(skeleton, domain);
  const own = [...settings.ownDomains, ...(settings.brand?.sites ?? [])];
  const senior = await store.findSeniorDomains({ domain, skeleton, near: skeletonsNear(domain) });
  return findLookAlike(domain, { known, own, senior });
}
