import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { flag, optionalText, requiredListOf } from '../shared/wire';

const count = z.int().nonnegative().nullable().catch(null);

const hit = z.object({
  objectID: z.string().regex(/^\d{1,12}$/),
  author: z.string().regex(/^[\w-]{1,60}$/),
  created_at: optionalText.transform(toInstant),
  created_at_i: z.int().positive(),
  title: optionalText,
  url: optionalText,
  story_text: optionalText,
  comment_text: optionalText,
  points: count,
  num_comments: count,
});
export type Hit = z.infer<typeof hit>;

/** `/api/v1/search_by_date`. A hit that cannot be read is left out. */
export const searchAnswer = z.object({ hits: requiredListOf(hit, 1000), nbPages: z.int().nonnegative().catch(1) });

/** `/v0/item/<id>.json`: null for what never was. */
export const itemAnswer = z
  .object({
    id: z.int().positive(),
    deleted: flag,
    dead: flag,
    title: optionalText,
    text: optionalText,
    url: optionalText,
    score: count,
    descendants: count,
  })
  .nullable();
export type Item = z.infer<typeof itemAnswer>;
