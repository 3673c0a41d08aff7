import type { Clue, NameAtCompany } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { askOrFail } from '../shared/answer';
import { toProfiles } from './map';
import { isNorwegian } from './norwegian';
import { askRoles, findUnits } from './units';

/**
 * Brønnøysundregistrene, Norway's register of companies: who manages and governs the company of the sender, as the law has it published.
 * Roles elsewhere are not looked for: the register forbids to put a person's roles in clubs beside those in business (enhetsregisterloven § 22).
 */
export const brreg: Connector = {
  id: 'brreg',
  name: 'Brønnøysundregistrene',
  homepage: 'https://www.brreg.no',
  accepts: ['name-at-company'],
  settings: [],
  onByDefault: true,
  hosts: ['data.brreg.no'],
  sends:
    'Of Norwegian companies only: the domain of the address, and the company of the signature if no company has registered that domain; never the person.',
  asksById: false,
  freshForHours: 168,
  // The register states no limit; a look-up takes two to six requests.
  limit: { requests: 120, perSeconds: 60 },
  limitWithKey: null,
  samples: {
    // The chief executive of the state's own listed company, as the register publishes the office: to be renewed when the office changes hands.
    claimed: {
      kind: 'name-at-company',
      value: 'Anders Opedal',
      domain: 'equinor.com',
      company: 'Equinor ASA',
      source: 'sample',
    },
    unclaimed: {
      kind: 'name-at-company',
      value: 'Nobody Atall',
      domain: 'nobody-at-all-7f3a9c.no',
      company: null,
      source: 'sample',
    },
  },
  parseProfileUrl: () => null,
  find,
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  if (clue.kind !== 'name-at-company' || !isNorwegian(clue.domain, clue.company)) return { kind: 'none' };
  return askOrFail(() => findHolder(clue, io));
}

/** One unit after the other, until somebody of that name is found: the companies of a group often share their board. */
async function findHolder(clue: NameAtCompany, io: ConnectorIo): Promise<Finding> {
  const units = await findUnits(clue, io);
  if (units.kind !== 'read') return units;
  for (const unit of units.value) {
    const roles = await askRoles(unit, io);
    if (roles.kind !== 'read') return roles;
    const profiles = roles.value === null ? [] : toProfiles(roles.value, { unit, name: clue.value, now: io.now });
    if (profiles.length > 0) return { kind: 'found', found: profiles.map((profile) => ({ profile, posts: [] })) };
  }
  return { kind: 'none' };
}
