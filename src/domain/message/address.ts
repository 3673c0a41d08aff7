import { decodeLabel } from '../text/punycode';
import { parseUrl } from '../text/url';
import { isHarmlessLabel } from '../text/harmless-label';

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

/** Whether `domain` is `parent` or a host below it; both in lower case. */
export function isSubdomainOrEqual(domain: string, parent: string): boolean {
  return domain === parent || (parent !== '' && domain.endsWith(`.${parent}`));
}

const reserved = ['example', 'test', 'invalid', 'localhost', 'example.com', 'example.net', 'example.org'];

/** Domains that RFC 2606 and RFC 6761 keep for examples: nobody's real address ends in one. */
export function isReservedExampleDomain(domain: string): boolean {
  return reserved.some((parent) => isSubdomainOrEqual(domain, parent));
}
