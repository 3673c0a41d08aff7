import type { Evidence } from '../../../src/domain/identity/evidence';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Subject } from '../../../src/domain/identity/subject';

/** A subject and profiles for the tests of identity; every test states only what matters to it. */
export const anna: Subject = {
  address: 'anna.berzina@baltwave.example',
  domain: 'baltwave.example',
  name: 'Anna Bērziņa',
  company: 'Baltwave SIA',
  links: [],
};

export function profileOf(network: string, handle: string, stated: Partial<Profile> = {}): Profile {
  return {
    account: { network, id: `${network}-${handle}`, handle, url: `https://${network}.example/${handle}` },
    foundBy: ['name'],
    name: 'Anna Bērziņa',
    bio: null,
    place: null,
    pictureUrl: null,
    addresses: [],
    links: [],
    positions: [],
    seenAt: '2026-11-01T08:00:00Z',
    ...stated,
  };
}

export function worksAt(company: string): Profile['positions'] {
  return [{ title: null, company, since: null, until: null, place: null, statedIn: 'field' }];
}

export const linkTo = (profile: Profile, verified = false) => ({ url: profile.account.url, verified });

export const kindsOf = (evidence: readonly Evidence[]) => evidence.map(({ kind }) => kind);
