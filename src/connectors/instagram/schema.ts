import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { optionalText, requiredListOf } from '../shared/wire';

const id = z.string().regex(/^\d{1,30}$/);
const count = z.int().nonnegative().nullable().catch(null);
const username = z
  .string()
  .regex(/^[\w.]{1,60}$/)
  .nullable()
  .catch(null);
const instant = optionalText.transform(toInstant);

const media = z.object({
  id,
  caption: optionalText,
  username,
  permalink: optionalText,
  timestamp: instant,
  like_count: count,
  comments_count: count,
});
export type Media = z.infer<typeof media>;

/** `IGUser/tags`. A medium that cannot be read is left out. */
export const tagsAnswer = z.object({ data: requiredListOf(media) });

const comment = z.object({ id, text: optionalText, username, timestamp: instant, like_count: count });
export type Comment = z.infer<typeof comment>;

const ownMedia = z.object({
  permalink: optionalText,
  comments: z.object({ data: requiredListOf(comment) }).catch({ data: [] }),
});

/** `IGUser/media` with the comments of each. */
export const mediaAnswer = z.object({ data: requiredListOf(ownMedia) });
