import type { Post } from '../../../src/domain/brand/post';
import type { Observation } from '../../../src/service/store/store';

interface FoundAccount {
  readonly address: string;
  readonly id: string;
  readonly url: string;
  readonly network?: string;
  readonly posts?: readonly Post[];
}

/** A network's answer: the account with this id is the address's own. */
export function foundAccount({ address, id, url, network = 'bluesky', posts = [] }: FoundAccount): Observation {
  const seenAt = '2026-11-20T07:00:00.000Z';
  const profile = {
    account: { network, id, handle: 'anna.example', url },
    foundBy: ['address'] as const,
    ...{ name: 'Anna', bio: null, place: null, pictureUrl: null, addresses: [address], links: [], positions: [], seenAt },
  };
  return { address, name: 'Anna', network, outcome: 'found', askedAt: seenAt, retryAt: null, found: [{ profile, posts }] };
}
