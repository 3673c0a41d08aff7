import type { DeclineReason } from '../../contract/lookup';
import type { Settings } from '../../contract/settings';
import { isSubdomainOrEqual, type ParsedAddress } from '../../domain/message/address';
import { isRole } from '../../domain/message/role-address';

export interface Declined {
  readonly reason: DeclineReason;
  readonly domain: string | null;
}

/** Why this person is not looked up, by the organisation's rules; null if nothing speaks against it. */
export function declineOf(address: ParsedAddress, name: string | null, settings: Settings): Declined | null {
  const { domain } = address;
  const under = (domains: readonly string[]) => domains.some((parent) => isSubdomainOrEqual(domain, parent));
  if (under(settings.ownDomains)) return { reason: 'colleague', domain };
  if (under(settings.excludedDomains)) return { reason: 'excluded-domain', domain };
  if (isRole(address, name)) return { reason: 'not-a-person', domain };
  return null;
}
