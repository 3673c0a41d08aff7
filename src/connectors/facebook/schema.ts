import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { optionalText, requiredListOf } from '../shared/wire';

const instant = optionalText.transform(toInstant);
const person = z.object({ id: z.string(), name: optionalText }).nullable().catch(null);

/** `PagePost`. Who wrote it is told for Pages, and for people only where they let our app know. */
export const post = z.object({
  id: z.string().regex(/^\d+(?:_\d+)?$/),
  message: optionalText,
  from: person,
  created_time: instant,
  updated_time: instant,
  permalink_url: optionalText,
});
export type WirePost = z.infer<typeof post>;

/** `/me/tagged` and `/me/visitor_posts`. A post that cannot be read is left out. */
export const postsAnswer = z.object({ data: requiredListOf(post) });

/** `Recommendation`: it has no number or address of its own. */
const recommendation = z.object({
  created_time: instant,
  review_text: optionalText,
  reviewer: person,
  open_graph_story: z.object({ id: z.string().regex(/^\d{1,40}$/) }),
});
export type Recommendation = z.infer<typeof recommendation>;

/** `/me/ratings`. */
export const ratingsAnswer = z.object({ data: requiredListOf(recommendation) });
