import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { listOf, optionalText } from '../shared/wire';

const id = z.string().regex(/^\d{1,19}$/);
const count = z.int().nonnegative().nullable().catch(null);
const counts = { reply_count: count, retweet_count: count, like_count: count };

const post = z.object({
  id,
  text: z.string(),
  author_id: id,
  created_at: optionalText.transform(toInstant),
  lang: optionalText,
  public_metrics: z.object(counts).catch({ reply_count: null, retweet_count: null, like_count: null }),
  entities: z
    .object({ urls: listOf(z.object({ expanded_url: optionalText })) })
    .nullable()
    .catch(null),
  referenced_tweets: listOf(z.object({ type: z.string() })),
  /** From the first version to the newest. */
  edit_history_tweet_ids: listOf(id),
  note_tweet: z.object({ text: z.string() }).nullable().catch(null),
});
export type WirePost = z.infer<typeof post>;

const user = z.object({ id, name: optionalText, username: z.string().regex(/^\w{1,15}$/) });
export type WireUser = z.infer<typeof user>;

const includes = z.object({ users: listOf(user) }).catch({ users: [] });

/** `/2/tweets/search/recent`. Without hits there is no `data`. A post that cannot be read is left out. */
export const searchAnswer = z.object({
  data: listOf(post),
  includes,
  meta: z.object({ result_count: z.int().nonnegative(), next_token: optionalText }),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** `/2/tweets?ids=`: what is there, and an error for each that is not (deleted, protected, suspended, withheld). */
export const lookupAnswer = z
  .object({ data: listOf(post), includes, errors: listOf(z.object({ resource_id: id })) })
  .refine(({ data, errors }) => data.length + errors.length > 0);
