import { randomUUID } from 'node:crypto';
import type { LookupRequest } from '../../src/contract/lookup';

/** What the pane asks about somebody of whom the message tells a name and an address. */
export function requestAbout(address: string, change: Partial<LookupRequest> = {}): LookupRequest {
  return {
    lookup: randomUUID(),
    address,
    name: 'Anna Berzina',
    title: null,
    company: null,
    links: [],
    departure: null,
    messageSentAt: null,
    again: [],
    ...change,
  };
}
