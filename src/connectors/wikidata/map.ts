import type { FoundBy, Profile } from '../../domain/identity/profile';
import { toProfileLinks } from '../shared/profile-link';
import { longest, toLine } from '../shared/text-fields';
import { inOurLanguage } from './api';
import { profileUrl } from './handle';
import { isStated, valid } from './person';
import { namePosition, positionsOf } from './positions';
import type { Claims, Entity } from './schema';

export interface Circumstances {
  readonly foundBy: FoundBy;
  /** Names of the items that positions speak of, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** An item about a person. Anybody may edit it, so no link is verified, and mail addresses and pictures are left out. */
export function mapPerson({ id, labels, descriptions, claims }: Entity, { foundBy, names, now }: Circumstances): Profile {
  return {
    account: { network: 'wikidata', id, handle: id, url: profileUrl(id) },
    foundBy: [foundBy],
    name: toLine(inOurLanguage(labels), longest.name),
    bio: toLine(withoutYears(inOurLanguage(descriptions)), longest.bio),
    place: null,
    pictureUrl: null,
    addresses: [],
    links: toProfileLinks(linksOf(claims).map((url) => ({ url, verified: false }))),
    positions: positionsOf(claims)
      .map((position) => namePosition(position, names))
      .filter((position) => position !== null),
    seenAt: now.toISOString(),
  };
}

/** Descriptions tell namesakes apart by birth: "Norwegian politician (born 1970)". When a living person was born is not ours to show. */
function withoutYears(description: string | null): string | null {
  return (
    description
      ?.replace(/\s*[([（][^)\]）]*\d{3,4}[^)\]）]*[)\]）]/gu, '')
      .replace(/[,;]?\s*\b(?:born|b\.|f\.|dz\.|n\.|р\.)\s*(?:in\s*)?\d{4}/giu, '') ?? null
  );
}

/** The page that a value of each property means; null for a value that can't be one. */
const pages: readonly (readonly [keyof Claims, (value: string) => string | null])[] = [
  ['P856', (site) => site],
  ['P1581', (blog) => blog],
  ['P2002', (name) => named(name, /^\w{1,15}$/, 'https://x.com/')],
  ['P2037', (login) => named(login, /^[\w-]{1,100}$/, 'https://github.com/')],
  ['P12361', (handle) => named(handle, /^[\w.-]{1,253}$/, 'https://bsky.app/profile/')],
  ['P496', (id) => named(id, /^[\dX-]{19}$/, 'https://orcid.org/')],
  ['P6634', (id) => named(encodeURIComponent(id), /^[\w.%-]{1,200}$/, 'https://www.linkedin.com/in/')],
  ['P4033', mastodonPage],
];

function linksOf(claims: Claims): readonly string[] {
  return pages.flatMap(([property, pageOf]) =>
    valid(claims[property])
      .filter(({ qualifiers }) => !qualifiers.P582.some(isStated))
      .map(({ mainsnak }) => (mainsnak.text === null ? null : pageOf(mainsnak.text)))
      .filter((url) => url !== null),
  );
}

function named(value: string, form: RegExp, before: string): string | null {
  return form.test(value) ? `${before}${value}` : null;
}

function mastodonPage(address: string): string | null {
  const [, user, host] = /^@?(\w{1,100})@([\w.-]{3,253})$/.exec(address) ?? [];
  return user === undefined || host === undefined ? null : `https://${host}/@${user}`;
}
