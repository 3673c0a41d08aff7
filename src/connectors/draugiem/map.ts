import type { FoundBy, Profile } from '../../domain/identity/profile';
import { pathOnHost } from '../shared/profile-link';
import { longest, toLine } from '../shared/text-fields';
import type { Member } from './schema';

/** The number of the member in a link to their page, `https://www.draugiem.lv/user/91638/`; null for any other link. */
export function parseProfileUrl(url: string): string | null {
  const [folder, id = '', ...rest] = pathOnHost(url, ['draugiem.lv', 'm.draugiem.lv', 'frype.com']) ?? [];
  return folder === 'user' && rest.length === 0 ? parseId(id) : null;
}

/** A member's number; null for what can't be one. */
export function parseId(value: string): string | null {
  return /^[1-9]\d{0,11}$/.test(value.trim()) ? value.trim() : null;
}

/** Given name and surname in a line; null if neither is stated. */
export function nameOf({ name, surname }: Member): string | null {
  return toLine([name, surname].filter((part) => part !== null).join(' '), longest.name);
}

/** A member's name, place and page. */
export function mapMember(member: Member, foundBy: FoundBy, now: Date): Profile {
  const { uid, place } = member;
  return {
    account: { network: 'draugiem', id: uid, handle: uid, url: `https://www.draugiem.lv/user/${uid}/` },
    foundBy: [foundBy],
    name: nameOf(member),
    bio: null,
    place: toLine(place, longest.place),
    pictureUrl: null,
    addresses: [],
    links: [],
    positions: [],
    seenAt: now.toISOString(),
  };
}
