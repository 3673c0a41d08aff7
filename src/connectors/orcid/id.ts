import { pathOnHost } from '../shared/profile-link';

/** An ORCID iD with hyphens and a capital X; null if it cannot be one. The last character is a check digit (ISO 7064, mod 11-2). */
export function parseId(value: string): string | null {
  const id = value.trim().toUpperCase();
  return /^(?:\d{4}-){3}\d{3}[\dX]$/.test(id) && checkDigit(id) === id.at(-1) ? id : null;
}

/** The iD in a link to an ORCID record; null for any other link. */
export function parseProfileUrl(url: string): string | null {
  const path = pathOnHost(url, ['orcid.org']);
  return path?.length === 1 ? parseId(path[0] ?? '') : null;
}

function checkDigit(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, -1);
  const sum = [...digits].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const result = (12 - (sum % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
