import { z } from 'zod';
import { flag, listOf, optionalText, requiredListOf } from '../shared/wire';

/** Numbers once, texts of digits today. */
const id = z.union([z.int().positive(), z.string().regex(/^\d{1,30}$/)]).transform(String);

/** `2011/03/28 20:39:12 +0000`. */
const instant = z
  .string()
  .regex(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \+0000$/)
  .transform((text) => `${text.slice(0, 10).replaceAll('/', '-')}T${text.slice(11, 19)}.000Z`)
  .refine((text) => !Number.isNaN(Date.parse(text)));

export const message = z.object({
  id,
  sender_id: id,
  replied_to_id: id.nullable().catch(null),
  created_at: instant,
  body: z.object({ plain: optionalText }),
  web_url: optionalText,
  privacy: optionalText,
  direct_message: flag,
  system_message: flag,
  liked_by: z.object({ count: z.int().nonnegative().nullable().catch(null) }).catch({ count: null }),
});
export type Message = z.infer<typeof message>;

const user = z.object({ type: z.literal('user'), id, full_name: optionalText, name: optionalText, web_url: optionalText });
export type User = z.infer<typeof user>;

/** `/messages.json`, newest first. A message that cannot be read is left out. */
export const messagesAnswer = z.object({
  messages: requiredListOf(message),
  references: listOf(user, 500),
  meta: z.object({ older_available: flag }).catch({ older_available: false }),
});
export type Messages = z.infer<typeof messagesAnswer>;
