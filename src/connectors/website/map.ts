import type { Account } from '../../domain/identity/account';
import type { FoundBy, Profile } from '../../domain/identity/profile';
import { parsePictureUrl, toProfileLinks } from '../shared/profile-link';
import { foldText } from './stated-person';
import type { StatedPerson } from './stated-person';

const network = 'website';

/** The people of one site as accounts. Two of one name get two ids. */
export function toProfiles(people: readonly StatedPerson[], given: { foundBy: FoundBy; now: Date }): Profile[] {
  const taken = new Map<string, number>();
  return people.map((person) => {
    const { id, ...rest } = toAccount(person);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return toProfile(person, { id: times === 1 ? id : `${id}-${times}`, ...rest }, given);
  });
}

export function toProfile(person: StatedPerson, account: Account, { foundBy, now }: { foundBy: FoundBy; now: Date }): Profile {
  const { name, title, company, addresses, links, picture } = person;
  const isPosition = title !== null || company !== null;
  return {
    account,
    foundBy: [foundBy],
    name,
    bio: null,
    place: null,
    pictureUrl: parsePictureUrl(picture),
    addresses,
    links: toProfileLinks(links.filter((link) => link !== account.url).map((url) => ({ url, verified: false }))),
    positions: isPosition ? [{ title, company, since: null, until: null, place: null, statedIn: 'field' }] : [],
    seenAt: now.toISOString(),
  };
}

/** The account of somebody with a page of their own: that page. */
export function pageAccount(page: string): Account {
  const url = withoutHash(page);
  return { network, id: url, handle: shown(url), url };
}

/** Without an own page it is the site and the name, so that a move from one page of the site to another changes nothing. */
function toAccount({ name, page, links }: StatedPerson): Account {
  const own = links.find((link) => isOwnPage(link, page));
  if (own !== undefined) return pageAccount(own);
  return { network, id: `https://${hostOf(page)}/#${slugOf(name)}`, handle: shown(page), url: page };
}

/** A page of the very host that names the person. One on a host beside it, or `/@name`, is an account on a server of the company's. */
function isOwnPage(link: string, page: string): boolean {
  const { protocol, pathname } = new URL(link);
  const isAccount = /^\/(?:@|users\/)/.test(pathname);
  if (protocol !== 'https:' || hostOf(link) !== hostOf(page) || pathname === '/' || isAccount) return false;
  return withoutHash(link) !== withoutHash(page);
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function slugOf(name: string): string {
  return encodeURIComponent(foldText(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'));
}

function shown(url: string): string {
  return `${hostOf(url)}${new URL(url).pathname.replace(/\/$/, '')}`;
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}
