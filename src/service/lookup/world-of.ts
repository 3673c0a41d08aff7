import { isReservedExampleDomain, type ParsedAddress } from '../../domain/message/address';
import type { LookupParts, World } from './lookup-person';

/** Who answers for an address: the sample networks, where there are any, for the reserved example domains. */
export function worldOf({ domain }: ParsedAddress, { real, samples }: Pick<LookupParts, 'real' | 'samples'>): World {
  return samples && isReservedExampleDomain(domain) ? samples : real;
}
