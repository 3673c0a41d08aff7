import { parseAddress } from '../message/address';
import { isRoleAddress } from '../message/role-address';
import { isFreeMail } from '../message/free-mail';
import { parseName, type ParsedName } from '../text/names';
import { type CompanyKnowledge, nothingKnownOfCompanies } from '../work/company';

/** The person we look for, as the message shows them. */
export interface Subject {
  /** Normalised (`parseAddress`). */
  readonly address: string;
  readonly domain: string;
  /** The display name of the message; null if there was none. */
  readonly name: string | null;
  /** The company of their own signature. */
  readonly company: string | null;
  /** Links of their own signature: sites and profiles. */
  readonly links: readonly string[];
}

/** What follows from the subject alone, found out once for all accounts. */
export interface SubjectFacts extends Subject {
  /** The name to compare by: the display name, or what the address spells out (`anna.berzina@`); null if neither is a name. */
  readonly spokenName: string | null;
  readonly parsedName: ParsedName | null;
  /** The domain if it stands for an employer; null for free mail. */
  readonly companyDomain: string | null;
  /** Whether the address belongs to a team or a machine, so that it proves nothing about a person. */
  readonly shared: boolean;
  /** What the organisation knows about companies itself. */
  readonly companies: CompanyKnowledge;
}

/** The facts of a subject. */
export function factsOf(subject: Subject, companies: CompanyKnowledge = nothingKnownOfCompanies): SubjectFacts {
  const spokenName = nameOf(subject);
  return {
    ...subject,
    spokenName,
    parsedName: spokenName === null ? null : parseName(spokenName),
    companyDomain: isFreeMail(subject.domain) ? null : subject.domain,
    shared: isRoleAddress(subject.address, subject.name),
    companies,
  };
}

/** A display name that is only the address again is no name. */
export function displayName(name: string | null): string | null {
  const trimmed = name?.trim() ?? '';
  const bare = trimmed.replace(/^['"<(]+|['">)]+$/g, '');
  return trimmed === '' || parseAddress(bare) !== null || !/\p{L}/u.test(trimmed) ? null : trimmed;
}

function nameOf(subject: Subject): string | null {
  const shown = displayName(subject.name);
  if (shown !== null) return shown;
  const local = parseAddress(subject.address)?.local.split('+')[0] ?? '';
  const parts = local.split(/[._-]+/).filter((part) => /^\p{L}{2,}$/u.test(part));
  return parts.length >= 2 && parts.length <= 3 && !isRoleAddress(subject.address, null) ? parts.join(' ') : null;
}
