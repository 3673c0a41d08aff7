import type { Card } from '../../domain/card';
import type { ParsedAddress } from '../../domain/message/address';
import { nothingAnswered } from '../../domain/work/answered-changes';
import type { KnownPerson } from '../store/store';
import type { Looking } from './lookup-person';
import { requestWithoutMessage } from './request-without-message';
import { findImitated, viewWith } from './view';

/** Draws the card of somebody from what is stored alone. */
export type Drawer = (address: ParsedAddress, person: KnownPerson) => Promise<Card>;

/** A drawer for several people: whether a domain imitates another is found out once for each domain. */
export function drawerOf(parts: Looking): Drawer {
  const imitatedByDomain = new Map<string, ReturnType<typeof findImitated>>();
  const changes = { answers: () => ({ ...nothingAnswered, colleague: parts.colleague }) };
  return async (address, person) => {
    const { domain } = address;
    const imitated = imitatedByDomain.get(domain) ?? findImitated(domain, parts.store, parts.settings);
    imitatedByDomain.set(domain, imitated);
    const request = requestWithoutMessage({ address: address.address, name: null });
    return viewWith({ request, address, changes, followed: false, parts }, await imitated)(person, []);
  };
}
