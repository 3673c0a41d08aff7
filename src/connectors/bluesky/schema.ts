import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { flag, listOf, optionalText } from '../shared/wire';

const count = z.int().nonnegative().nullable().catch(null);
const instant = optionalText.transform(toInstant);

/** `app.bsky.actor.defs#profileViewDetailed`, and `#profileView`, which has no `website`. */
export const profileAnswer = z.object({
  did: z.string().regex(/^did:[a-z]+:[\w.:%-]{1,2000}$/),
  handle: z.string(),
  displayName: optionalText,
  description: optionalText,
  website: optionalText,
  avatar: optionalText,
  labels: listOf(z.object({ val: z.string(), neg: flag })),
});
export type Actor = z.infer<typeof profileAnswer>;

const actorList = listOf(profileAnswer);
/** `app.bsky.actor.searchActors`. */
export const searchAnswer = z.object({ actors: z.array(z.unknown()).transform((list) => actorList.parse(list)) });

/** `app.bsky.actor.getProfiles`. */
export const profilesAnswer = z.object({ profiles: z.array(z.unknown()).transform((list) => actorList.parse(list)) });

const linkFeature = z.object({ $type: z.literal('app.bsky.richtext.facet#link'), uri: z.string() });
const external = z.object({ external: z.object({ uri: z.string() }) });
const externalWithQuote = z.object({ media: external }).transform(({ media }) => media);

/** A record is what its author's program wrote; only the fields around it are the network's own. */
export const postRecord = z.object({
  text: z.string(),
  createdAt: instant,
  langs: listOf(z.string()),
  reply: z.object({}).nullable().catch(null),
  facets: listOf(z.object({ features: listOf(linkFeature) })),
  embed: z.union([external, externalWithQuote]).nullable().catch(null),
});

const postView = z.object({
  uri: z.string().regex(/^at:\/\/[^/]+\/app\.bsky\.feed\.post\/[\w.~:-]+$/),
  author: z.object({ did: z.string() }),
  record: postRecord,
  indexedAt: instant,
  replyCount: count,
  repostCount: count,
  likeCount: count,
});
export type PostView = z.infer<typeof postView>;

const foundPost = postView.extend({ author: profileAnswer });
const foundPostList = listOf(foundPost);
/** `app.bsky.feed.searchPosts`. */
export const postsAnswer = z.object({
  posts: z.array(z.unknown()).transform((list) => foundPostList.parse(list)),
  cursor: optionalText,
});
export type FoundPost = z.infer<typeof foundPost>;

/** `com.atproto.server.createSession` and `refreshSession`. */
export const sessionAnswer = z.object({ accessJwt: z.string().min(1), refreshJwt: z.string().min(1) });

const feedItem = z.object({ post: postView, reason: z.object({ $type: z.string() }).nullable().catch(null) });

const feedItemList = listOf(feedItem);
/** `app.bsky.feed.getAuthorFeed`. */
export const feedAnswer = z.object({ feed: z.array(z.unknown()).transform((list) => feedItemList.parse(list)) });
export type FeedAnswer = z.infer<typeof feedAnswer>;

/** The body of every XRPC error. */
export const errorAnswer = z.object({ error: z.string() });
