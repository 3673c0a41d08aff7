import { pathOnHost } from '../shared/profile-link';

/** The id of an item, with a capital Q; null if it cannot be one. Ids go up to 2,147,483,647. */
export function parseId(value: string): string | null {
  const id = value.trim().toUpperCase();
  return /^Q[1-9]\d{0,9}$/.test(id) && Number(id.slice(1)) <= 2_147_483_647 ? id : null;
}

/** The item in a link to its page; null for any other link. */
export function parseProfileUrl(url: string): string | null {
  const path = pathOnHost(url, ['wikidata.org', 'm.wikidata.org']);
  return path?.length === 2 && ['wiki', 'entity'].includes(path[0] ?? '') ? parseId(path[1] ?? '') : null;
}

/** The page of an item. */
export function profileUrl(id: string): string {
  return `https://www.wikidata.org/wiki/${id}`;
}
