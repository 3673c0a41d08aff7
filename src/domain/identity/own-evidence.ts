import { isSubdomainOrEqual } from '../message/address';
import { isContradiction } from '../text/names';
import { tiesAddresses } from './address-trust';
import type { Candidate } from './candidate';
import { isOnCompanySite, otherCompany, otherDomain, sharedCompany } from './company-evidence';
import type { Evidence, EvidenceKind } from './evidence';
import { isMadeOfName } from './handle';
import { hostOf, linkKey } from './link-key';
import { checksLinks } from './link-trust';
import type { SubjectFacts } from './subject';

interface Case extends Candidate {
  readonly facts: SubjectFacts;
  /** Keys of what the company's own site links to; see `companyLinks`. */
  readonly onCompanySite: ReadonlySet<string>;
  readonly emit: (kind: EvidenceKind, detail: string | null, source?: string) => Evidence;
}

/** What one profile says by itself, held against the message and the company's site: address, signature, name, company, handle. */
export function ownEvidence(facts: SubjectFacts, candidate: Candidate, onCompanySite: ReadonlySet<string>): readonly Evidence[] {
  const { profile } = candidate;
  const given: Case = {
    ...candidate,
    facts,
    onCompanySite,
    emit: (kind, detail, source = profile.account.network) => ({ kind, source, seenAt: profile.seenAt, detail }),
  };
  return [
    ...fromAddress(given),
    ...fromSignature(given),
    ...fromHandle(given),
    ...fromPage(given),
    ...fromSiteLink(given),
    ...fromName(given),
    ...fromContradictions(given),
  ];
}

/** A shared or machine address ties nothing to a person, even if a network knows it. */
function fromAddress({ facts, profile, emit }: Case): readonly Evidence[] {
  if (facts.shared) return [];
  if (profile.foundBy.includes('address')) {
    return [emit(tiesAddresses(profile.account.network) ? 'address-exact' : 'vendor-match', facts.address)];
  }
  return profile.addresses.includes(facts.address) ? [emit('address-published', facts.address)] : [];
}

function fromSignature({ facts, keys, emit }: Case): readonly Evidence[] {
  const link = facts.links.find((url) => keys.has(linkKey(url) ?? ''));
  return link === undefined ? [] : [emit('signature-link', link, 'message')];
}

/** A host of the company's domain as handle, or a rare word that is the local part of the address as well. */
function fromHandle({ facts, profile, names, handles, emit }: Case): readonly Evidence[] {
  const { handle, url } = profile.account;
  const isPage = handle.toLowerCase() === hostOf(url);
  const ofCompany = facts.companyDomain !== null && !isPage && isSubdomainOrEqual(hostOfHandle(handle), facts.companyDomain);
  if (ofCompany && names.relation === 'same') return [emit('handle-is-domain', facts.companyDomain)];
  const local = (facts.address.split('@')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const sameWord = !facts.shared && handles.includes(local);
  const owner = facts.spokenName ?? profile.name;
  if (!sameWord || names.relation === 'different' || (owner !== null && isMadeOfName(local, owner))) return [];
  return [emit('same-handle', handle, 'message')];
}

function hostOfHandle(handle: string): string {
  return handle.toLowerCase().replace(/^@/, '').split('@').at(-1) ?? '';
}

/** The company's own site names the person. */
function fromPage({ facts, profile, names, emit }: Case): readonly Evidence[] {
  const isPage = profile.foundBy.includes('domain') && isOnCompanySite(profile.account.url, facts);
  return isPage && names.relation === 'same' ? [emit('company-page', facts.companyDomain)] : [];
}

/**
 * A link to the company's site that is called verified. It proves if the network's check is proof, if the server is the company's own, or if we have
 * seen the site link to the account; otherwise it is only what the server says.
 */
function fromSiteLink({ facts, profile, names, keys, onCompanySite, emit }: Case): readonly Evidence[] {
  const verified = profile.links.some((link) => link.verified && isOnCompanySite(link.url, facts));
  if (!verified || names.relation !== 'same') return [];
  const { network, url } = profile.account;
  const isSeen = [...keys].some((key) => onCompanySite.has(key));
  const isProof = isSeen || checksLinks(network) || isOnCompanySite(url, facts);
  return [emit(isProof ? 'verified-link' : 'link-unconfirmed', facts.companyDomain)];
}

function fromName({ facts, profile, names, emit }: Case): readonly Evidence[] {
  if (names.relation !== 'same') return [];
  const company = sharedCompany(facts, profile);
  return [company === null ? emit('same-name', profile.name) : emit('same-name-and-company', company)];
}

/** Who still has something of the company of the message on the profile has no other one. */
function fromContradictions({ facts, profile, names, emit }: Case): readonly Evidence[] {
  const otherName = isContradiction(names) ? [emit('other-name', profile.name)] : [];
  if (sharedCompany(facts, profile) !== null) return otherName;
  const company = otherCompany(facts, profile);
  const domain = otherDomain(facts, profile);
  return [
    ...otherName,
    ...(company === null ? [] : [emit('other-company', company)]),
    ...(domain === null ? [] : [emit('other-domain', domain)]),
  ];
}
