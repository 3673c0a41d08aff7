import { decodeLabel } from '../text/punycode';
import { parseUrl } from '../text/url';
import { isHarmlessLabel } from '../text/harmless-label';
import { firmForms, groupNameWords, machineWords, sharedWords, trailingSharedWords } from './role-words';

/** A mail address in the one form that we store and compare. `domain` is ASCII (`xn--` where it has to be). */
export interface ParsedAddress {
  readonly address: string;
  readonly local: string;
  readonly domain: string;
}

const maxAddress = 254;
const maxLocal = 64;
const maxDomain = 253;
/** Almost every address; patterns that know all of Unicode cost the pane milliseconds of its start. */
const plainText = /^[!-~]*$/;
const plainAtoms = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const localAtoms = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const urlSyntax = /[\s/?#@:\\%<>^|[\]_]/;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * A bare address (no display name, no angle brackets), trimmed and lower-cased, or null. Stricter than RFC 5321: quoted local parts, comments,
 * IP literals and single-label hosts are legal there, but no person behind one can be looked up, and each has been used to reach an inside host.
 */
export function parseAddress(text: string): ParsedAddress | null {
  const bare = text.trim();
  const isPlain = plainText.test(bare);
  if (bare.length > maxAddress || (!isPlain && /[\p{C}\p{Z}]/u.test(bare))) return null;
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, Math.max(at, 0)).normalize('NFC').toLowerCase();
  if (local.length > maxLocal || !(isPlain ? plainAtoms : localAtoms).test(local)) return null;
  const domain = parseDomain(bare.slice(at + 1));
  if (domain === null || local.length + 1 + domain.length > maxAddress) return null;
  return { address: `${local}@${domain}`, local, domain };
}

/**
 * A host name in ASCII, or null. `URL` is the one IDNA implementation that Node and every browser share; it touches nothing
 * outside. It also turns `127.1` and full-width digits into an IP address, which the last label then gives away.
 */
function parseDomain(text: string): string | null {
  const host = urlSyntax.test(text) ? null : (parseUrl(`https://${text}`)?.hostname ?? null);
  if (host === null) return null;
  const labels = host.split('.');
  if (host.length > maxDomain || labels.length < 2 || !labels.every((part) => label.test(part))) return null;
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : host;
}

/** The domain in Unicode where each label is harmless to read, else as it is: a look-alike must stay visible as `xn--`. */
export function displayDomain(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  const labels = domain.split('.').map(decodeLabel);
  const suffix = labels.at(-1) ?? '';
  const shown = labels.join('.');
  return labels.every((part) => isHarmlessLabel(part, suffix)) && parseDomain(shown) === domain ? shown : domain;
}

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

/** Whether `domain` is `parent` or a host below it; both in lower case. */
export function isSubdomainOrEqual(domain: string, parent: string): boolean {
  return domain === parent || (parent !== '' && domain.endsWith(`.${parent}`));
}

const reserved = ['example', 'test', 'invalid', 'localhost', 'example.com', 'example.net', 'example.org'];

/** Domains that RFC 2606 and RFC 6761 keep for examples: nobody's real address ends in one. */
export function isReservedExampleDomain(domain: string): boolean {
  return reserved.some((parent) => isSubdomainOrEqual(domain, parent));
}
