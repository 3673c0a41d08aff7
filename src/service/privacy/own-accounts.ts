import type { Settings } from '../../contract/settings';
import { judgeAccounts } from '../../domain/identity/judge-accounts';
import type { JudgedAccount } from '../../domain/identity/judged-account';
import { linkKey } from '../../domain/identity/link-key';
import type { FoundBy } from '../../domain/identity/profile';
import { domainOf } from '../store/address-key';
import type { OwnAccount } from '../store/privacy-store';
import type { KnownPerson } from '../store/store';
import { wholePerson } from '../lookup/joined-people';

/** Ways to an account that begin at the person themselves, other than at their name or at their company. */
const ownWays: readonly FoundBy[] = ['address', 'link', 'handle'];

/** The accounts that were found for a person, judged without a message: what its signature said is not kept. */
export function judgedAccountsOf(person: KnownPerson, settings: Settings): readonly JudgedAccount[] {
  const companies = { aliases: settings.companyAliases };
  const { profiles, known } = wholePerson(person, { settings, companies });
  const { address, name } = person;
  return judgeAccounts({ address, domain: domainOf(address), name, company: null, links: [] }, profiles, known, companies);
}

/**
 * The accounts whose traces go with the person: those that are proven or likely, and those which the sender's own address, links or handles led to unless they were judged
 * to be somebody else's. One that was only looked up by name may be anybody's, and the company's own is the company's.
 */
export function ownAccountsOf(person: KnownPerson, settings: Settings): readonly OwnAccount[] {
  const profiles = [person, ...person.joined].flatMap((stored) => stored.profiles);
  const isOwn = ({ account, verdict }: JudgedAccount) =>
    verdict === 'proven' ||
    verdict === 'likely' ||
    (verdict === 'possible' &&
      profiles.some(
        (profile) =>
          profile.account.network === account.network &&
          profile.account.id === account.id &&
          profile.foundBy.some((way) => ownWays.includes(way)),
      ));
  return judgedAccountsOf(person, settings)
    .filter(isOwn)
    .map(({ account: { network, id, url }, verdict }) => ({
      network,
      id,
      linkKey: linkKey(url),
      isSure: verdict !== 'possible',
    }));
}
