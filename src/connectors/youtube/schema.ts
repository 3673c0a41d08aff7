import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { listOf, optionalText, requiredListOf } from '../shared/wire';

const videoId = z.string().regex(/^[\w-]{11}$/);
const channelId = z.string().regex(/^UC[\w-]{22}$/);
const instant = optionalText.transform(toInstant);
/** Counts are texts of digits; hidden ones are missing. */
const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .nullable()
  .catch(null);

/** `search.list`: only what leads to the videos; its texts are cut and escaped. */
export const searchAnswer = z.object({ items: requiredListOf(z.object({ id: z.object({ videoId }) })) });

const video = z.object({
  id: videoId,
  snippet: z.object({
    publishedAt: instant,
    channelId,
    channelTitle: optionalText,
    title: z.string(),
    description: optionalText,
    defaultLanguage: optionalText,
    defaultAudioLanguage: optionalText,
  }),
  statistics: z.object({ likeCount: count, commentCount: count }).catch({ likeCount: null, commentCount: null }),
});
export type Video = z.infer<typeof video>;

/** `videos.list`. A video that cannot be read is left out. */
export const videosAnswer = z.object({ items: requiredListOf(video) });

const thread = z.object({
  id: z.string().regex(/^[\w-]{10,60}$/),
  snippet: z.object({
    videoId: videoId.nullable().catch(null),
    totalReplyCount: z.int().nonnegative().nullable().catch(null),
    topLevelComment: z.object({
      snippet: z.object({
        authorDisplayName: optionalText,
        authorChannelId: z.object({ value: channelId }),
        textDisplay: optionalText,
        likeCount: z.int().nonnegative().nullable().catch(null),
        publishedAt: instant,
        updatedAt: instant,
      }),
    }),
  }),
});
export type Thread = z.infer<typeof thread>;

/** `commentThreads.list`. A thread that cannot be read is left out. */
export const threadsAnswer = z.object({ items: requiredListOf(thread) });

/** The body of every error. */
export const errorAnswer = z.object({
  error: z.object({ errors: listOf(z.object({ reason: z.string() })), message: optionalText }),
});
