import type { HeardPost } from '../listener';
import { parseWebUrl } from '../shared/html-url';
import { longest, toLine } from '../shared/text-fields';
import type { Article } from './schema';

const network = 'gdelt';

const languages: Readonly<Record<string, string>> = {
  ...{ english: 'en', latvian: 'lv', norwegian: 'nb', romanian: 'ro', russian: 'ru', estonian: 'et', lithuanian: 'lt' },
  ...{ german: 'de', french: 'fr', spanish: 'es', italian: 'it', portuguese: 'pt', dutch: 'nl', polish: 'pl', czech: 'cs' },
  ...{
    swedish: 'sv',
    danish: 'da',
    finnish: 'fi',
    ukrainian: 'uk',
    bulgarian: 'bg',
    hungarian: 'hu',
    greek: 'el',
    turkish: 'tr',
  },
};

/** An article's title and the way to it: GDELT has no more of its words. Null for one without an address or a title. */
export function toHeardPost({ url: stated, title, seendate, language }: Article): HeardPost | null {
  const url = parseWebUrl(stated);
  const text = toLine(withoutGaps(title), longest.title);
  if (url === null || text === null) return null;
  url.protocol = 'https:';
  const host = url.hostname.replace(/^www\./, '');
  return {
    post: {
      ...{ network, id: url.href, accountId: host, url: url.href, kind: 'post', text },
      ...{ language: languages[language?.toLowerCase() ?? ''] ?? null, publishedAt: seendate, links: [url.href] },
      ...{ replies: null, reposts: null, likes: null },
    },
    author: { network, id: host, handle: host, url: url.origin, name: null },
    edited: false,
  };
}

/** GDELT puts spaces around what is no letter: `Contoso ' s plans , explained`. */
function withoutGaps(title: string): string {
  return title
    .replace(/(\p{L}) (['’]) (\p{L})/gu, '$1$2$3')
    .replace(/ +([,.;:!?%)\]»”])/gu, '$1')
    .replace(/([([«“]) +/gu, '$1')
    .replace(/(\p{L}) - (?=\p{Ll})/gu, '$1-');
}
