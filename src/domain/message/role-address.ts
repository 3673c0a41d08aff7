import { parseAddress, type ParsedAddress } from './address';
import { firmForms, groupNameWords, machineWords, sharedWords, trailingSharedWords } from './role-words';

/**
 * Whether a machine, a team or an office is behind the address, so that nobody may be looked up by it. `info@` at a domain that
 * carries the person's own name is that person's.
 */
export function isRoleAddress(address: string, name: string | null): boolean {
  const parsed = parseAddress(address);
  return parsed !== null && isRole(parsed, name);
}

/** The same of an address that is parsed already. */
export function isRole({ local, domain }: ParsedAddress, name: string | null): boolean {
  const parts = localParts(local);
  if (isMachine(parts)) return true;
  if (name !== null && isGroupName(name) && !isInitialled(parts, name)) return true;
  if (!isShared(parts, name)) return false;
  return !isPersonalDomain(domain, name);
}

/** Whether a machine is behind the address that nobody can answer, whoever owns the domain: `no-reply@`, `bounces+1@`. */
export function isMachineAddress({ local }: ParsedAddress): boolean {
  return isMachine(localParts(local));
}

function localParts(local: string): readonly string[] {
  return (local.split('+')[0] ?? '')
    .split(/[._-]+/)
    .map((part) => part.replace(/\d+$/, ''))
    .filter((part) => part !== '');
}

function isMachine(parts: readonly string[]): boolean {
  const prefixes = [1, 2, 3].map((count) => parts.slice(0, count).join(''));
  return prefixes.some((prefix) => machineWords.has(prefix)) || /no-?reply/.test(parts.join('-'));
}

/** `sales.latvia`, `riga-office`: a role and a place. A part that stands in the person's name is no role (`post.anna`, Anna Post). */
function isShared(parts: readonly string[], name: string | null): boolean {
  const ofName = new Set(lettersOf(name ?? ''));
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.every((part) => part.length > 1) && sharedWords.has(parts.join(''))) return true;
  if (parts.length > 1 && parts.some((part) => ofName.has(part))) return false;
  return sharedWords.has(first) || trailingSharedWords.has(last);
}

function lettersOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

function isGroupName(name: string): boolean {
  return lettersOf(name).some((part) => groupNameWords.has(part)) || /no-?reply/i.test(name) || isFirm(name);
}

/** `SIA Piemērs`, `Contoso, Inc.`; not `Anna Doe, SIA Piemērs`, nor a short form where all is in capitals (SORIN SA). */
function isFirm(name: string): boolean {
  const words = name
    .replace(/["“”„«»]/g, '')
    .trim()
    .split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const form = firmForms.has(last) ? last : firmForms.has(first) ? first : null;
  if (form === null || words.length < 2 || /[|(@]/.test(name)) return false;
  const others = words.filter((word) => word !== form);
  if (others.slice(0, -1).some((word) => word.endsWith(','))) return false;
  return form.length > 2 || others.some((word) => word !== word.toUpperCase());
}

/** `j.sales` of João Sales: an office doesn't shorten itself to an initial. */
function isInitialled(parts: readonly string[], name: string): boolean {
  const [first = '', last = '', ...more] = lettersOf(name);
  if (last === '' || more.length > 0) return false;
  const joined = parts.join('');
  return joined === first.charAt(0) + last || joined === last + first.charAt(0);
}

function isPersonalDomain(domain: string, name: string | null): boolean {
  const site = (domain.split('.')[0] ?? '').replace(/[^a-z]/g, '');
  const parts = lettersOf(name ?? '');
  return parts.length >= 2 && parts.some((part) => part.length >= 3 && site.includes(part));
}
