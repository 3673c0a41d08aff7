import { randomUUID } from 'node:crypto';
import type { LookupRequest } from '../../contract/lookup';

/** What to look up where no message is open: nothing is known of a signature, and `again` names networks to ask although their facts are fresh. */
export function requestWithoutMessage({ address, name, again = [] }: WithoutMessage): LookupRequest {
  return {
    lookup: randomUUID(),
    address,
    name,
    title: null,
    company: null,
    links: [],
    departure: null,
    messageSentAt: null,
    again: [...again],
  };
}

interface WithoutMessage {
  readonly address: string;
  readonly name: string | null;
  readonly again?: readonly string[];
}
