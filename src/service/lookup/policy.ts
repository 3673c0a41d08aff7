import type { DeclineReason } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import { isSubdomainOrEqual, type ParsedAddress } from '../../domain/message/address';
import { isRole } from '../../domain/message/role-address';

export interface Declined {
  readonly reason: DeclineReason;
  readonly domain: string | null;
}

type Groups = Settings['excludedGroups'];

const addressesByGroups = new WeakMap<Groups, ReadonlySet<string>>();

/** Why this person is not looked up, by the organisation's rules; null if nothing speaks against it. */
export function declineOf(address: ParsedAddress, name: string | null, settings: Settings): Declined | null {
  const { domain } = address;
  const under = (domains: readonly string[]) => domains.some((parent) => isSubdomainOrEqual(domain, parent));
  if (under(settings.ownDomains)) return { reason: 'colleague', domain };
  if (under(settings.excludedDomains)) return { reason: 'excluded-domain', domain };
  if (settings.excludedGroups.some((group) => under(group.domains))) return { reason: 'excluded-domain', domain };
  if (addressesOf(settings.excludedGroups).has(address.address)) return { reason: 'excluded-domain', domain: null };
  if (isRole(address, name)) return { reason: 'not-a-person', domain };
  return null;
}

/** Collected once for as long as the settings hold: there may be many. */
function addressesOf(groups: Groups): ReadonlySet<string> {
  const addresses = addressesByGroups.get(groups) ?? new Set(groups.flatMap((group) => group.addresses));
  addressesByGroups.set(groups, addresses);
  return addresses;
}
