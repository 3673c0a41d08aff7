import type { PolledListener } from '../listener';
import { usualListener } from '../shared/usual-listener';
import { live } from './live';
import { mostTags, mostTimelinePosts, poll } from './poll';
import { askAgain } from './recheck';
import { parsePlace } from './server';

/** Public posts under a brand's hashtags, as the servers that the administrator lists know them, and the public timelines that they list. */
export const mastodonListener: PolledListener = {
  ...usualListener,
  id: 'mastodon',
  name: 'Mastodon',
  homepage: 'https://joinmastodon.org',
  gives: `public posts with a hashtag of a brand that the listed servers know of, by accounts that let machines read them; of a public timeline that is listed all posts that speak of a brand (without a token at most ${mostTimelinePosts} of two minutes); with a token, on its server, also posts that hold its name, and those with a hashtag or of its timeline as soon as they are written; edits and deletions within a day`,
  key: 'none, on servers that let strangers read hashtags and timelines, which many do not since Mastodon 4.5; with a token of an account its server searches, and sends by itself',
  cost: 'none',
  sends: `The first ${mostTags} hashtags of brands, to the servers listed; with a token, as many names to its server; the wish to read their public timelines; the numbers of posts that are kept, to the servers of their authors.`,
  settings: [
    {
      name: 'server',
      secret: false,
      required: false,
      help: 'Name of the listed server that the token is for; no other is shown it.',
    },
    {
      name: 'token',
      secret: true,
      required: false,
      help: 'Token with the scopes read:search and read:statuses, from Development in the settings of an account there.',
    },
  ],
  hosts: ['*'],
  // Mastodon's documented limit is 300 per 5 minutes and server, which look-ups share.
  limit: { requests: 150, perSeconds: 300 },
  recheck: { most: 20, everyHours: 24, forDays: 30, ask: askAgain },
  places: {
    what: 'name of a Mastodon server, or of its public timeline such as mastodon.social/public/local',
    usual: [],
    parse: parsePlace,
  },
  besides: live,
  everySeconds: 120,
  poll,
};
