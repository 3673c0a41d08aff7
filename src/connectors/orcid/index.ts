import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { askOrFail } from '../shared/answer';
import { askRecord } from './api';
import { findByAddress, findByName } from './by-search';
import { parseId, parseProfileUrl } from './id';
import { mapRecord } from './map';

/**
 * ORCID: researchers, with employments that have a beginning and an end. Publications are not read as posts: they have a year rather than a
 * day, and are no words to anybody.
 */
export const orcid: Connector = {
  id: 'orcid',
  name: 'ORCID',
  homepage: 'https://orcid.org',
  accepts: ['address', 'handle', 'link', 'name-at-company', 'name'],
  settings: [],
  onByDefault: true,
  hosts: ['pub.orcid.org'],
  sends:
    "The person's mail address, their name (with the company of their signature, if it states one) or their ORCID iD, to ORCID.",
  asksById: true,
  freshForHours: 72,
  // Without an account 12 a second and a daily quota (info.orcid.org, API usage quotas and limits); this is 9,600 a day.
  limit: { requests: 400, perSeconds: 3600 },
  limitWithKey: null,
  samples: {
    // Josiah Carberry, the professor whom ORCID invented for its examples.
    claimed: { kind: 'handle', network: 'orcid', value: '0000-0002-1825-0097', source: 'sample' },
    // A correct check digit, but outside of the blocks that ORCID hands out.
    unclaimed: { kind: 'handle', network: 'orcid', value: '0000-0000-0000-0001', source: 'sample' },
  },
  parseProfileUrl,
  find,
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  switch (clue.kind) {
    case 'address':
      return askOrFail(() => findByAddress(clue.value, io));
    case 'name':
      return askOrFail(() => findByName(clue.value, null, io));
    case 'name-at-company':
      return clue.company === null ? { kind: 'none' } : askOrFail(() => findByName(clue.value, clue.company, io));
    case 'link':
      return findById(parseProfileUrl(clue.value), 'link', io);
    case 'handle':
      return findById(clue.network === 'orcid' ? parseId(clue.value) : null, 'handle', io);
    case 'domain':
      return { kind: 'none' };
  }
}

async function findById(id: string | null, foundBy: 'link' | 'handle', io: ConnectorIo): Promise<Finding> {
  if (id === null) return { kind: 'none' };
  return askOrFail(async () => {
    const record = await askRecord(id, io);
    if (record.kind !== 'read') return record;
    return { kind: 'found', found: [{ profile: mapRecord(record.value, foundBy, io.now), posts: [] }] };
  });
}
