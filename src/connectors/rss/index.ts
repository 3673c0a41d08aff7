import { parseFeed } from 'feedsmith';
import { parseWebUrl } from '../shared/html-url';
import type { ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askOrFail, refusalOf, unreadable } from '../shared/answer';
import { usualListener } from '../shared/usual-listener';
import { toHeardPosts } from './map';
import { parsedFeed, type Feed } from './schema';

/** Feeds that the administrator lists, among them those of Google Alerts. The way out asks with the ETag of the last answer. */
export const rss: PolledListener = {
  ...usualListener,
  id: 'rss',
  name: 'RSS, Atom and Google Alerts',
  homepage: 'https://www.rssboard.org/rss-specification',
  gives:
    'title, excerpt and link of articles, from any feed; entries without a date are left out, what is taken back is not told',
  key: 'none',
  cost: 'none',
  sends: 'Nothing but the request for the feed, to its host; a feed of Google Alerts was given its words when it was made there.',
  hosts: ['*'],
  limit: { requests: 600, perSeconds: 3_600 },
  places: { what: 'https address of a feed', usual: [], parse: parseFeedAddress },
  everySeconds: 900,
  poll,
};

function parseFeedAddress(text: string): string | null {
  const url = parseWebUrl(text.trim());
  return url?.protocol === 'https:' && url.port === '' && url.username === '' ? url.href : null;
}

/** The cursor is the print of the feed as it was read: one that did not change says nothing new. */
async function poll({ place, cursor }: ListenFrom, _terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  return askOrFail(async () => {
    const answer = await io.http.get(place, { headers: { accept: 'application/atom+xml, application/rss+xml, */*;q=0.5' } });
    const refusal = refusalOf(answer, io.now);
    if (refusal) return refusal;
    const print = await printOf(answer.text);
    const feed = print === cursor ? { language: null, entries: [] } : readFeed(answer.text);
    return feed ? heard(feed, print) : unreadable('no feed');
  });
}

function heard(feed: Feed, cursor: string): PollAnswer {
  const posts = toHeardPosts(feed);
  return { kind: 'heard', posts, deletions: [], cursor, lastEventAt: posts.at(-1)?.post.publishedAt ?? null, retryAt: null };
}

/** Null for what is no feed. */
function readFeed(text: string): Feed | null {
  try {
    return parsedFeed.safeParse(parseFeed(text)).data?.feed ?? null;
  } catch {
    // The library throws at whatever is no feed, which is an expected answer.
    return null;
  }
}

async function printOf(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('base64url');
}
