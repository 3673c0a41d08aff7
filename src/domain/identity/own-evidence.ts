import { isSubdomainOrEqual } from '../message/address';
import { isFreeMail } from '../message/free-mail';
import { isContradiction } from '../text/names';
import { compareCompanies, companyMatchesDomain, mentionsCompany } from '../work/company';
import type { StatedPosition } from '../work/position';
import type { Evidence, EvidenceKind } from './evidence';
import type { Candidate } from './candidate';
import { isMadeOfName } from './handle';
import { hostOf, linkKey } from './link-key';
import type { Profile } from './profile';
import type { SubjectFacts } from './subject';

interface Case extends Candidate {
  readonly facts: SubjectFacts;
  readonly emit: (kind: EvidenceKind, detail: string | null, source?: string) => Evidence;
}

/** What one profile says by itself, held against the message: address, signature, name, company, handle. */
export function ownEvidence(facts: SubjectFacts, candidate: Candidate): readonly Evidence[] {
  const { profile } = candidate;
  const given: Case = {
    ...candidate,
    facts,
    emit: (kind, detail, source = profile.account.network) => ({ kind, source, seenAt: profile.seenAt, detail }),
  };
  return [
    ...fromAddress(given),
    ...fromSignature(given),
    ...fromHandle(given),
    ...fromSite(given),
    ...fromName(given),
    ...fromContradictions(given),
  ];
}

/** A shared or machine address ties nothing to a person, even if a network knows it. */
function fromAddress({ facts, profile, emit }: Case): readonly Evidence[] {
  if (facts.shared) return [];
  if (profile.foundBy.includes('address')) return [emit('address-exact', facts.address)];
  return profile.addresses.includes(facts.address) ? [emit('address-published', facts.address)] : [];
}

function fromSignature({ facts, keys, emit }: Case): readonly Evidence[] {
  const link = facts.links.find((url) => keys.has(linkKey(url) ?? ''));
  return link === undefined ? [] : [emit('signature-link', link, 'message')];
}

/** A host of the company's domain as handle, or a rare word that is the local part of the address as well. */
function fromHandle({ facts, profile, names, handles, emit }: Case): readonly Evidence[] {
  const { handle, url } = profile.account;
  const host = handle.toLowerCase().replace(/^@/, '').split('@').at(-1) ?? '';
  const isPage = handle.toLowerCase() === hostOf(url);
  const ofCompany = facts.companyDomain !== null && !isPage && isSubdomainOrEqual(host, facts.companyDomain);
  if (ofCompany && names.relation === 'same') return [emit('handle-is-domain', facts.companyDomain)];
  const local = (facts.address.split('@')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const sameWord = !facts.shared && handles.includes(local);
  const owner = facts.spokenName ?? profile.name;
  if (!sameWord || names.relation === 'different' || (owner !== null && isMadeOfName(local, owner))) return [];
  return [emit('same-handle', handle, 'message')];
}

/** The company's own site names the person; or a link to that site which the network has checked to be answered. */
function fromSite({ facts, profile, names, emit }: Case): readonly Evidence[] {
  const { companyDomain } = facts;
  if (companyDomain === null || names.relation !== 'same') return [];
  const isCompanys = (url: string) => isSubdomainOrEqual(hostOf(url) ?? '', companyDomain);
  const page = profile.foundBy.includes('domain') && isCompanys(profile.account.url);
  const verified = profile.links.some(({ url, verified: checked }) => checked && isCompanys(url));
  return [...(page ? [emit('company-page', companyDomain)] : []), ...(verified ? [emit('verified-link', companyDomain)] : [])];
}

function fromName({ facts, profile, names, emit }: Case): readonly Evidence[] {
  if (names.relation !== 'same') return [];
  const company = sharedCompany(facts, profile);
  return [company === null ? emit('same-name', profile.name) : emit('same-name-and-company', company)];
}

/** The company, or its domain, which the profile states and the message as well; null if there is none. */
function sharedCompany(facts: SubjectFacts, profile: Profile): string | null {
  const { companyDomain } = facts;
  const stated = currentCompanies(profile.positions).find((company) => isSubjectsCompany(company, facts));
  if (stated !== undefined) return stated;
  if (facts.company !== null && mentionsCompany(profile.bio ?? '', facts.company)) return facts.company;
  if (companyDomain === null) return null;
  const hosts = [
    ...profile.links.map(({ url }) => hostOf(url) ?? ''),
    ...profile.addresses.map((address) => address.split('@')[1] ?? ''),
  ];
  return hosts.some((host) => isSubdomainOrEqual(host, companyDomain)) ? companyDomain : null;
}

function currentCompanies(positions: readonly StatedPosition[]): readonly string[] {
  return positions.filter(({ until }) => until === null).flatMap(({ company }) => (company === null ? [] : [company]));
}

function isSubjectsCompany(company: string, { company: own, companyDomain }: SubjectFacts): boolean {
  if (own !== null && compareCompanies(company, own) === 'same') return true;
  return companyDomain !== null && companyMatchesDomain(company, companyDomain);
}

function fromContradictions({ facts, profile, names, emit }: Case): readonly Evidence[] {
  const otherName = isContradiction(names) ? [emit('other-name', profile.name)] : [];
  const other = sharedCompany(facts, profile) === null ? otherCompany(facts, profile) : null;
  return other === null ? otherName : [...otherName, emit('other-company', other)];
}

/** A company (or the domain of a published address) that is certainly not the one of the message; null if nothing is certain. */
function otherCompany({ company: own, companyDomain }: SubjectFacts, profile: Profile): string | null {
  const stated = currentCompanies(profile.positions);
  if (own !== null && stated.length > 0 && stated.every((company) => compareCompanies(company, own) === 'different'))
    return stated[0] ?? null;
  if (companyDomain === null) return null;
  const hosts = profile.addresses.map((address) => address.split('@')[1] ?? '');
  return (
    hosts.find(
      (host) =>
        host !== '' && !isFreeMail(host) && !isSubdomainOrEqual(host, companyDomain) && !isSubdomainOrEqual(companyDomain, host),
    ) ?? null
  );
}
