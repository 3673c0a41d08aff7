import { isFreeMail } from '../../domain/message/free-mail';
import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { isFediverseOutsider } from '../shared/fediverse-outsiders';
import { parseWebUrl } from '../shared/html-url';
import { readHCards, relMeLinks, representativeCard } from './h-card';
import { pageAccount, toProfile, toProfiles } from './map';
import { fetchPage } from './pages';
import { readPeople } from './people';
import { fetchSite } from './site';
import { toStatedPerson } from './stated-person';

/** The company's own site, found by the domain of the address, and a person's own site, found by a link. */
export const website: Connector = {
  id: 'website',
  name: 'Company website',
  homepage: 'https://schema.org/Person',
  accepts: ['domain', 'link'],
  settings: [],
  onByDefault: true,
  hosts: ['*'],
  sends:
    "Nothing of the person: the site of the address's domain, or one they link to, is asked for robots.txt and at most four pages.",
  asksById: false,
  freshForHours: 72,
  // Every look-up asks another host; this bounds what we do in all.
  limit: { requests: 600, perSeconds: 60 },
  limitWithKey: null,
  samples: {
    claimed: { kind: 'domain', value: 'yoast.com', source: 'sample' },
    unclaimed: { kind: 'domain', value: 'example.com', source: 'sample' },
  },
  parseProfileUrl: () => null,
  find,
};

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  if (clue.kind === 'domain') return isForeign(clue.value) ? { kind: 'none' } : findPeople(clue.value, io);
  if (clue.kind === 'link') return findOwner(clue.value, io);
  return { kind: 'none' };
}

/** No company's site: free-mail providers, and the well-known networks, whose pages are not ours to read. */
function isForeign(host: string): boolean {
  return isFreeMail(host) || isFediverseOutsider(host) || !isHostName(host);
}

/** Written as the network writes it, and no IP address: those end in a number. */
function isHostName(host: string): boolean {
  return parseWebUrl(`https://${host}/`)?.hostname === host && !/\.\d+$/.test(host) && !host.endsWith(']');
}

async function findPeople(domain: string, io: ConnectorIo): Promise<Finding> {
  const { pages, failures } = await fetchSite(domain, io);
  const people = readPeople(pages);
  const [failure] = failures;
  if (people.length === 0) return failure ?? { kind: 'none' };
  const profiles = toProfiles(people, { foundBy: 'domain', now: io.now });
  return { kind: 'found', found: profiles.map((profile) => ({ profile, posts: [] })) };
}

/** A page is somebody's own only if it says so with a representative h-card. */
async function findOwner(link: string, io: ConnectorIo): Promise<Finding> {
  const url = pageOf(link);
  if (url === null) return { kind: 'none' };
  const page = await fetchPage(url, io);
  if (page.kind !== 'page') return page;
  const card = representativeCard(page, readHCards(page));
  const person =
    card && toStatedPerson({ ...card.raw, links: [...card.raw.links, ...relMeLinks(page)] }, { page: page.url, base: page.base });
  if (!person) return { kind: 'none' };
  const profile = toProfile(person, pageAccount(page.url), { foundBy: 'link', now: io.now });
  return { kind: 'found', found: [{ profile, posts: [] }] };
}

/** The https address to ask, without query and fragment, which may carry more than a page's name; null where no own site can be. */
function pageOf(link: string): string | null {
  const url = parseWebUrl(link);
  if (!url || url.port !== '' || isForeign(url.hostname) || /^\/(?:@|users\/)/.test(url.pathname)) return null;
  return `https://${url.hostname}${url.pathname}`;
}
