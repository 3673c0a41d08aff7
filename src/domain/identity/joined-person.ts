import { nothingKnownOfCompanies, type CompanyKnowledge } from '../work/company';
import { accountKey } from './account';
import { judgeAccounts } from './judge-accounts';
import { nothingKnown, type JoinedAccount, type Known } from './known';
import type { Profile } from './profile';
import type { Subject } from './subject';

/** Another address of a person, with what the networks showed for it. */
export interface JoinedPerson {
  readonly subject: Subject;
  readonly profiles: readonly Profile[];
}

/**
 * The accounts that are surely or likely somebody's at their other addresses, each address judged for itself and by the name that goes with it.
 */
export function joinedAccounts(
  people: readonly JoinedPerson[],
  known: Pick<Known, 'decisions' | 'ownedElsewhere'>,
  companies: CompanyKnowledge = nothingKnownOfCompanies,
): readonly JoinedAccount[] {
  return people.flatMap(({ subject, profiles }) =>
    judgeAccounts(subject, profiles, { ...nothingKnown, ...known }, companies).flatMap(
      ({ account, verdict, evidence, seenAt }) => {
        const isDecided = evidence.some(({ kind }) => kind === 'decided-same');
        if (isDecided || (verdict !== 'proven' && verdict !== 'likely')) return [];
        return [{ network: account.network, id: account.id, address: subject.address, verdict, seenAt }];
      },
    ),
  );
}

/**
 * All profiles of a person with several addresses, each account once as it was seen last. What the network ties to another address it does not tie to
 * the one asked for.
 */
export function mergeProfiles(own: readonly Profile[], people: readonly Pick<JoinedPerson, 'profiles'>[]): readonly Profile[] {
  const merged = new Map(own.map((profile) => [accountKey(profile.account), profile]));
  for (const profile of people.flatMap(({ profiles }) => profiles.map(withoutAddress))) {
    const key = accountKey(profile.account);
    const other = merged.get(key);
    merged.set(key, other ? mergeProfile(other, profile) : profile);
  }
  return [...merged.values()];
}

function withoutAddress(profile: Profile): Profile {
  return { ...profile, foundBy: profile.foundBy.filter((way) => way !== 'address') };
}

function mergeProfile(one: Profile, other: Profile): Profile {
  const newest = Date.parse(other.seenAt) > Date.parse(one.seenAt) ? other : one;
  return { ...newest, foundBy: [...new Set([...one.foundBy, ...other.foundBy])] };
}
