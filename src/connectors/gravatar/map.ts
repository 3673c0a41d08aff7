import type { Account } from '../../domain/identity/account';
import type { FoundBy, Profile } from '../../domain/identity/profile';
import type { StatedPosition } from '../../domain/work/position';
import { parsePictureUrl, pathOnHost, toProfileLinks } from '../shared/profile-link';
import { longest, toAddress, toLine, toParagraphs } from '../shared/text-fields';
import type { GravatarProfile } from './schema';

/** Pages of gravatar.com that are no profile. */
const pages = new Set([
  'avatar',
  'blog',
  'connect',
  'developers',
  'link',
  'login',
  'profile',
  'profiles',
  'signup',
  'site',
  'support',
]);

/** The name of the page in a link to a Gravatar profile, in lower case; null for any other link. */
export function parseProfileUrl(url: string): string | null {
  const path = pathOnHost(url, ['gravatar.com', 'en.gravatar.com']);
  return path?.length === 1 ? parseHandle(path[0] ?? '') : null;
}

/** A page name (or an address hash) as the API takes it; null if it cannot be one. */
export function parseHandle(value: string): string | null {
  const handle = value.trim().replace(/^@/, '').toLowerCase();
  return /^[a-z0-9][a-z0-9_-]{1,99}$/.test(handle) && !pages.has(handle) ? handle : null;
}

/** A profile as Gravatar shows it to strangers: what its owner hid stays hidden, even if a key would show it. */
export function mapProfile(wire: GravatarProfile, foundBy: FoundBy, now: Date): Profile {
  return {
    account: toAccount(wire),
    foundBy: [foundBy],
    name: toLine(wire.display_name, longest.name),
    bio: toParagraphs(wire.description, longest.bio),
    place: toLine(wire.location, longest.place),
    pictureUrl: parsePictureUrl(wire.avatar_url),
    addresses: publicAddresses(wire),
    links: publicLinks(wire),
    positions: toPositions(wire),
    seenAt: now.toISOString(),
  };
}

function toAccount({ hash, profile_url }: GravatarProfile): Account {
  const handle = parseProfileUrl(profile_url) ?? hash;
  return { network: 'gravatar', id: hash, handle, url: `https://gravatar.com/${handle}` };
}

function publicAddresses({ contact_info, section_visibility }: GravatarProfile): string[] {
  const address = section_visibility.hidden_contact_info ? null : toAddress(contact_info.email);
  return address === null ? [] : [address];
}

/** Gravatar checks the accounts (the owner signs in there), but not the links. */
function publicLinks({ verified_accounts, links, section_visibility }: GravatarProfile) {
  const accounts = section_visibility.hidden_verified_accounts ? [] : verified_accounts.filter((account) => !account.is_hidden);
  return toProfileLinks([
    ...accounts.map(({ url }) => ({ url, verified: true })),
    ...(section_visibility.hidden_links ? [] : links).map(({ url }) => ({ url, verified: false })),
  ]);
}

function toPositions(wire: GravatarProfile): StatedPosition[] {
  const title = toLine(wire.job_title, longest.title);
  const company = toLine(wire.company, longest.company);
  return title === null && company === null ? [] : [{ title, company, since: null, until: null, place: null, statedIn: 'field' }];
}
