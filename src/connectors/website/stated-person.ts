import { isRoleAddress } from '../../domain/message/role-address';
import { htmlToText } from '../shared/html-text';
import { parseWebUrl } from '../shared/html-url';
import { longest, toAddress, toLine } from '../shared/text-fields';

/** A person as one page states them, every text and address already made safe. */
export interface StatedPerson {
  readonly name: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly addresses: readonly string[];
  /** Where the page says the person is to be found, as absolute addresses; their own page on this site is among them. */
  readonly links: readonly string[];
  readonly picture: string | null;
  /** The page that says so. */
  readonly page: string;
}

/** What a page wrote down, before anything of it is trusted. */
export interface RawPerson {
  readonly name: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly addresses: readonly string[];
  readonly links: readonly string[];
  readonly picture: string | null;
}

const mostLinks = 20;

/** Null without a name that reads like one, or if it is the company's own. */
export function toStatedPerson(
  raw: RawPerson,
  { page, base }: { readonly page: string; readonly base: string },
): StatedPerson | null {
  const name = plainLine(raw.name, longest.name);
  const company = plainLine(raw.company, longest.company);
  if (name === null || name.length > 80 || !/\p{L}{2}/u.test(name) || /[@/\\|]|\d{3}/.test(name)) return null;
  if (company !== null && sameText(company, name)) return null;
  return {
    name,
    title: plainLine(raw.title, longest.title),
    company,
    addresses: [...new Set(raw.addresses.map(toOwnAddress(name)).filter((address) => address !== null))],
    links: toLinks(raw.links, base),
    picture: raw.picture === null ? null : (parseWebUrl(raw.picture, base)?.href ?? null),
    page,
  };
}

export function sameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}

/** For comparing names on one site: case, spacing and compatibility forms do not matter, letters do. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Pages write entities and tags even where only text belongs. */
function plainLine(text: string | null, most: number): string | null {
  return text === null ? null : toLine(htmlToText(text.slice(0, 2_000)).text, most);
}

/** A shared mailbox beside a person's name says nothing of the person. */
function toOwnAddress(name: string) {
  return (stated: string): string | null => {
    const address = toAddress(withoutMailto(stated));
    return address === null || isRoleAddress(address, name) ? null : address;
  };
}

function withoutMailto(stated: string): string {
  const bare = stated
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '');
  return bare.replace(/%40/g, '@');
}

function toLinks(stated: readonly string[], base: string): string[] {
  const urls = stated.map((link) => parseWebUrl(link, base)?.href).filter((url) => url !== undefined);
  return [...new Set(urls)].slice(0, mostLinks);
}
