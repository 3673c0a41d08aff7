import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { flag, optionalText, requiredListOf } from '../shared/wire';

const post = z.object({
  id: z.string().regex(/^\d{1,30}$/),
  text: optionalText,
  username: z.string().regex(/^[\w.]{1,60}$/),
  permalink: optionalText,
  /** `2025-01-01T00:00:00+0000`. */
  timestamp: optionalText.transform(toInstant),
  is_reply: flag,
  link_attachment_url: optionalText,
});
export type WirePost = z.infer<typeof post>;

/** `/keyword_search` and `/me/mentions`. A post that cannot be read is left out. */
export const postsAnswer = z.object({ data: requiredListOf(post) });
