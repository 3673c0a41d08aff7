import type { ConnectorIo } from '../connector';
import type { Failure } from '../shared/answer';
import { attributeOf, elementsIn } from '../shared/html-tree';
import { parseWebUrl } from '../shared/html-url';
import type { Page } from './pages';
import { fetchPage } from './pages';

const mostFurtherPages = 3;

/** Pages about people, the likeliest first, by the last part of their address, in the languages of our users. */
const peoplePages = [
  [
    'team',
    'our-team',
    'the-team',
    'people',
    'our-people',
    'staff',
    'employees',
    'leadership',
    'management',
    'komanda',
    'darbinieki',
    'vadiba',
  ],
  [
    'ansatte',
    'medarbeidere',
    'folk',
    'echipa',
    'echipa-noastra',
    'sotrudniki',
    'rukovodstvo',
    'mitarbeiter',
    'meeskond',
    'komanda-ru',
  ],
  ['about', 'about-us', 'par-mums', 'om-oss', 'despre-noi', 'despre', 'o-nas', 'o-kompanii', 'meist', 'uber-uns', 'company'],
  ['contact', 'contacts', 'contact-us', 'kontakti', 'kontakt', 'kontakt-oss', 'kontakty', 'kontaktid'],
];
/** Asked for when the home page links to none of those. */
const usualPages = ['/team', '/about', '/contact'];

/** What a site's few pages came to: pages, and why others could not be had. */
interface Site {
  readonly pages: readonly Page[];
  readonly failures: readonly Failure[];
}

/** Reads a domain's home page and at most three pages about its people, beside each other. */
export async function fetchSite(domain: string, io: ConnectorIo): Promise<Site> {
  const home = await fetchHome(domain, io);
  if (home.kind !== 'page') return { pages: [], failures: home.kind === 'none' ? [] : [home] };
  const further = await Promise.all(furtherPages(home).map((url) => fetchPage(url, io)));
  return {
    pages: [home, ...further.filter((page) => page.kind === 'page')],
    failures: further.filter((page) => page.kind !== 'page' && page.kind !== 'none'),
  };
}

/** Many domains have mail and a `www.` host but no web server of their own, or one that only their own network can reach. */
async function fetchHome(domain: string, io: ConnectorIo) {
  const home = await fetchPage(`https://${domain}/`, io);
  const isMissing = home.kind === 'unreachable' && ['network', 'blocked-address'].includes(home.detail);
  if (!isMissing || domain.startsWith('www.')) return home;
  const www = await fetchPage(`https://www.${domain}/`, io);
  return www.kind === 'page' || www.kind === 'refused' ? www : home;
}

function furtherPages(home: Page): readonly string[] {
  const linked = [...elementsIn(home.document)]
    .filter(({ tagName }) => tagName === 'a')
    .map((anchor) => parseWebUrl(attributeOf(anchor, 'href') ?? '', home.base))
    .filter((url) => url?.origin === new URL(home.url).origin)
    .map((url) => `${url?.origin}${url?.pathname}`);
  const ranked = [...new Set(linked)]
    .map((url) => ({ url, rank: peoplePages.findIndex((names) => names.includes(lastPart(url))) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  const chosen = ranked.length > 0 ? ranked.map(({ url }) => url) : usualPages.map((path) => new URL(path, home.url).href);
  return chosen.filter((url) => url !== home.url).slice(0, mostFurtherPages);
}

function lastPart(url: string): string {
  const part = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  return part
    .toLowerCase()
    .replace(/\.(?:html?|php|aspx?)$/, '')
    .replaceAll('_', '-');
}
