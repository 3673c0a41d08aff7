import { z } from 'zod';
import { toInstant } from '../shared/text-fields';
import { flag, listOf, optionalText } from '../shared/wire';

const count = z.int().nonnegative().nullable().catch(null);
/** Ids are texts of digits on Mastodon, of letters too on its relatives. */
const id = z.string().regex(/^[\w-]{1,64}$/);

/** `Account`. What a server leaves out is null or false: relatives of Mastodon leave out much. */
export const accountAnswer = z.object({
  id,
  username: z.string(),
  acct: z.string(),
  display_name: optionalText,
  note: optionalText,
  url: optionalText,
  uri: optionalText,
  avatar_static: optionalText,
  fields: listOf(z.object({ name: z.string(), value: z.string(), verified_at: optionalText })),
  emojis: listOf(z.object({ shortcode: z.string().regex(/^\w+$/) })),
  bot: flag,
  group: flag,
  suspended: flag,
  limited: flag,
  noindex: flag,
  indexable: z.boolean().nullable().catch(null),
  moved: z.object({ url: z.string() }).nullable().catch(null),
});
export type WireAccount = z.infer<typeof accountAnswer>;

export const status = z.object({
  id,
  uri: optionalText,
  url: optionalText,
  created_at: optionalText.transform(toInstant),
  visibility: z.string(),
  in_reply_to_id: optionalText,
  in_reply_to_account_id: optionalText,
  language: optionalText,
  spoiler_text: optionalText,
  content: z.string(),
  reblog: z.object({}).nullable().catch(null),
  replies_count: count,
  reblogs_count: count,
  favourites_count: count,
  account: z.object({ id }),
});
export type WireStatus = z.infer<typeof status>;

const statusList = listOf(status);
/** `Status[]`. One that cannot be read is left out. */
export const statusesAnswer = z.array(z.unknown()).transform((list) => statusList.parse(list));
