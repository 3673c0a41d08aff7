import { parseUrl } from '../text/url';
import type { Brand } from './brand';
import type { BrandHit } from './hashtags';
import { bareHandle, bareHost } from './term-list';

/** Finds the brands to whose sites, sub-domains included, a post's links lead; also where the text shows them shortened. */
export function compileLinks(brands: readonly Brand[]): (links: readonly string[]) => readonly BrandHit[] {
  const sites = group(brands, ({ sites: own }) => own.map((site) => [bareHost(site), site] as const));
  if (sites.size === 0) return () => [];
  return (links) =>
    [...new Set(links.flatMap((link) => hostEnds(link)))].flatMap((host) =>
      (sites.get(host) ?? []).map(({ brand, term }) => ({
        brand,
        ambiguous: false,
        match: { term, as: 'site', why: 'link', start: 0, end: 0 },
      })),
    );
}

/** The brands whose own account wrote a post: by the account's id, or by its handle in the post's address, since a post carries none. */
export function compileAuthors(
  brands: readonly Brand[],
): (post: { readonly accountId: string; readonly url: string }) => ReadonlySet<number> {
  const owners = group(brands, ({ handles, people }) => {
    const accounts = [...handles, ...people.filter((one) => one.startsWith('@'))];
    return accounts.map((handle) => [handle.trim().toLowerCase().replace(/^@/, ''), bareHandle(handle)] as const);
  });
  return ({ accountId, url }) => {
    const names = owners.size === 0 ? [] : [accountId.toLowerCase(), ...pathParts(url)];
    return new Set(names.flatMap((name) => owners.get(name) ?? []).map(({ brand }) => brand));
  };
}

interface Owner {
  readonly brand: number;
  readonly term: string;
}

function group(brands: readonly Brand[], entriesOf: (brand: Brand) => readonly (readonly [string, string])[]) {
  const owners = new Map<string, Owner[]>();
  brands.forEach((one, brand) => {
    for (const [key, term] of entriesOf(one)) if (key !== '') owners.set(key, [...(owners.get(key) ?? []), { brand, term }]);
  });
  return owners;
}

/** The host of a link and the domains it lies in. */
function hostEnds(link: string): readonly string[] {
  const labels = parseUrl(link)?.hostname.toLowerCase().split('.') ?? [];
  return labels.slice(-10).map((_label, index, all) => all.slice(index).join('.'));
}

function pathParts(url: string): readonly string[] {
  const parsed = parseUrl(url);
  if (parsed === null) return [];
  const { pathname, hostname } = parsed;
  const parts = pathname
    .toLowerCase()
    .split('/')
    .slice(0, 4)
    .map((part) => part.replace(/^@/, ''));
  return [...parts, ...parts.map((part) => `${part}@${hostname}`)];
}
