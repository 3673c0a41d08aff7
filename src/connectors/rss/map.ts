import type { HeardPost } from '../listener';
import { htmlToText } from '../shared/html-text';
import { parseWebUrl } from '../shared/html-url';
import { longest, toLine, toParagraphs } from '../shared/text-fields';
import type { Entry, Feed } from './schema';

const network = 'rss';
/** What may be shown of somebody's article: its title, the beginning, and the way to it. */
const longestExcerpt = 500;
const tracking = /^(?:utm_\w+|fbclid|gclid)$/;

/** The entries of a feed that have an address and a date, oldest first. A title and an excerpt is all that is taken of their words. */
export function toHeardPosts(feed: Feed): readonly HeardPost[] {
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(feed.language ?? '') ? feed.language : null;
  return feed.entries
    .map((entry) => toHeardPost(entry, language))
    .filter((post) => post !== null)
    .sort((a, b) => a.post.publishedAt.localeCompare(b.post.publishedAt));
}

function toHeardPost(entry: Entry, language: string | null): HeardPost | null {
  const url = linkOf(entry);
  const publishedAt = publishedAtOf(entry);
  const title = toLine(htmlToText(entry.title ?? '').text, longest.title);
  const body = htmlToText(entry.description ?? entry.summary ?? entry.content ?? entry.content_html ?? entry.content_text ?? '');
  const text = toParagraphs([title ?? '', toParagraphs(body.text, longestExcerpt) ?? ''].join('\n\n'), longest.post);
  if (url === null || publishedAt === null || text === null) return null;
  const host = url.hostname.replace(/^www\./, '');
  return {
    post: {
      ...{ network, id: url.href, accountId: host, url: url.href, kind: 'post', text, language, publishedAt },
      links: [...new Set([url.href, ...body.links.map((link) => unwrapped(link)?.href ?? link)])],
      ...{ replies: null, reposts: null, likes: null },
    },
    author: { network, id: host, handle: host, url: url.origin, name: authorOf(entry) },
    edited: false,
  };
}

/** The article's own address names it, so that two feeds which lead to it are one post. */
function linkOf({ link, url, links, atom, guid, id }: Entry): URL | null {
  const stated = [...links, ...(atom?.links ?? [])].filter(({ rel }) => rel === null || rel === 'alternate');
  for (const one of [link, url, ...stated.map(({ href }) => href), guid ?? null, id]) {
    const found = one === null ? null : unwrapped(one);
    if (found) return found;
  }
  return null;
}

/** Google Alerts leads through an address of Google's that holds the real one. */
function unwrapped(link: string): URL | null {
  const url = parseWebUrl(link.trim());
  if (!url) return null;
  const isRedirect = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname === '/url';
  const target = isRedirect ? parseWebUrl(url.searchParams.get('url') ?? url.searchParams.get('q') ?? '') : url;
  if (!target) return null;
  for (const name of [...target.searchParams.keys()]) if (tracking.test(name)) target.searchParams.delete(name);
  target.hash = '';
  return target;
}

/** As the feed states it: RFC 822 in RSS, RFC 3339 in Atom. Null if it states none that can be read; never now instead. */
function publishedAtOf({ pubDate, published, updated, date_published, dc, atom }: Entry): string | null {
  const stated = [
    published,
    pubDate,
    date_published,
    ...(dc?.dates ?? []),
    atom?.published ?? null,
    updated,
    atom?.updated ?? null,
  ];
  const times = stated.flatMap((text) => (text !== null && /\d{4}/.test(text) && !/^\d+$/.test(text) ? [Date.parse(text)] : []));
  const time = times.find((one) => !Number.isNaN(one));
  return time === undefined ? null : new Date(time).toISOString();
}

function authorOf({ authors, dc }: Entry): string | null {
  return toLine(authors[0]?.name ?? dc?.creators[0] ?? null, longest.name);
}
