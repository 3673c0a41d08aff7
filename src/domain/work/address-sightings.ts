import { isFreeMail } from '../message/free-mail';
import { registrableOf } from '../text/skeleton';
import type { Sighting } from './position';

/** On which days a person wrote from a domain, as `parseAddress` gives it. */
export interface DomainSeen {
  readonly domain: string;
  /** ISO days. */
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
}

/**
 * The domains somebody writes from as sightings of an employer each: one independent source, that never makes a proposal alone. Free mail says
 * nothing of an employer, and hosts of one organisation (`mail.contoso.com`, `contoso.no`) are one.
 */
export function addressSightings(seen: readonly DomainSeen[]): readonly Sighting[] {
  const sightingByLabel = new Map<string, Sighting>();
  for (const { domain, firstSeenOn, lastSeenOn } of seen) {
    const { domain: site, label } = registrableOf(domain);
    if (isFreeMail(domain) || isFreeMail(site) || label === '') continue;
    const known = sightingByLabel.get(label);
    sightingByLabel.set(label, {
      ...(known ?? ofDomain(site)),
      firstSeenOn: known && known.firstSeenOn < firstSeenOn ? known.firstSeenOn : firstSeenOn,
      lastSeenOn: known && known.lastSeenOn > lastSeenOn ? known.lastSeenOn : lastSeenOn,
    });
  }
  return [...sightingByLabel.values()];
}

function ofDomain(company: string): Omit<Sighting, 'firstSeenOn' | 'lastSeenOn'> {
  return { title: null, company, since: null, until: null, place: null, statedIn: 'field', source: 'address', accountId: null };
}
