import { isSubdomainOrEqual } from '../message/address';
import { isFreeMail } from '../message/free-mail';
import { companyMatchesDomain, judgeCompanies, mentionsCompany } from '../work/company';
import type { StatedPosition } from '../work/position';
import { hostOf, linkKey } from './link-key';
import type { Profile } from './profile';
import type { SubjectFacts } from './subject';

/** The company, or its domain, which the profile states and the message as well; null if there is none. */
export function sharedCompany(facts: SubjectFacts, profile: Profile): string | null {
  const { companyDomain } = facts;
  const stated = currentCompanies(profile.positions).find((company) => isSubjectsCompany(company, facts));
  if (stated !== undefined) return stated;
  if (facts.company !== null && mentionsCompany(profile.bio ?? '', facts.company, facts.companies)) return facts.company;
  if (companyDomain === null) return null;
  const hosts = [...profile.links.map(({ url }) => hostOf(url) ?? ''), ...hostsOfAddresses(profile)];
  return hosts.some((host) => isSubdomainOrEqual(host, companyDomain)) ? companyDomain : null;
}

/** A company the profile states that is certainly not the one of the message; null if nothing is certain. */
export function otherCompany({ company: own, companies }: SubjectFacts, { positions }: Profile): string | null {
  const stated = currentCompanies(positions);
  if (own === null || stated.length === 0) return null;
  return stated.every((company) => judgeCompanies(company, own, companies) === 'different') ? (stated[0] ?? null) : null;
}

/** The domain of a published address that is another company's; null for free mail and the company's own. */
export function otherDomain({ companyDomain }: SubjectFacts, profile: Profile): string | null {
  if (companyDomain === null) return null;
  const isOther = (host: string) =>
    host !== '' && !isFreeMail(host) && !isSubdomainOrEqual(host, companyDomain) && !isSubdomainOrEqual(companyDomain, host);
  return hostsOfAddresses(profile).find(isOther) ?? null;
}

/** Whether the link leads to the company's own site; never where the address stands for no company. */
export function isOnCompanySite(url: string, { companyDomain }: SubjectFacts): boolean {
  return companyDomain !== null && isSubdomainOrEqual(hostOf(url) ?? '', companyDomain);
}

/** Keys of all that the pages of the company's own site, as far as we read them, link to. */
export function companyLinks(facts: SubjectFacts, profiles: readonly Profile[]): ReadonlySet<string> {
  const pages = profiles.filter(({ account }) => account.network === 'website' && isOnCompanySite(account.url, facts));
  return new Set(pages.flatMap(({ links }) => links.map(({ url }) => linkKey(url)).filter((key) => key !== null)));
}

function hostsOfAddresses({ addresses }: Profile): readonly string[] {
  return addresses.map((address) => address.split('@')[1] ?? '');
}

function currentCompanies(positions: readonly StatedPosition[]): readonly string[] {
  return positions.filter(({ until }) => until === null).flatMap(({ company }) => (company === null ? [] : [company]));
}

function isSubjectsCompany(company: string, { company: own, companyDomain, companies }: SubjectFacts): boolean {
  if (own !== null && judgeCompanies(company, own, companies) === 'same') return true;
  return companyDomain !== null && companyMatchesDomain(company, companyDomain, companies);
}
