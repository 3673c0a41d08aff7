import type { NewsCount, NewsPage } from '../../contract/news';
import { getJson } from './get-json';

/** One page of news; null if it could not be had. `after` is `next` of the page before. Never rejects. */
export async function fetchNews(fetchFrom: typeof fetch, after: string | null): Promise<NewsPage | null> {
  const page = await getJson(fetchFrom, after === null ? '/api/news' : `/api/news?after=${encodeURIComponent(after)}`);
  return isPage(page) ? page : null;
}

/** How much is new; 0 if it could not be had. Never rejects. */
export async function fetchUnread(fetchFrom: typeof fetch): Promise<number> {
  const count = await getJson(fetchFrom, '/api/news/unread');
  return isCount(count) ? count.unread : 0;
}

function isPage(value: unknown): value is NewsPage {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items) && 'next' in value;
}

function isCount(value: unknown): value is NewsCount {
  return typeof value === 'object' && value !== null && 'unread' in value && typeof value.unread === 'number';
}
