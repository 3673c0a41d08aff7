import { z } from 'zod';
import { flag, optionalText, requiredListOf } from '../shared/wire';

/** Members in one answer: the most that may be asked for. */
export const perPage = 200;

/** What is read of a member. Birthday, age and sex come along and are left where they are. */
const member = z.object({
  uid: z.coerce.string().regex(/^[1-9]\d{0,11}$/),
  name: optionalText,
  surname: optionalText,
  place: optionalText,
  deleted: flag,
});
export type Member = z.infer<typeof member>;

/** Lists are objects by number, and where nobody is on them empty lists. One in which nothing is a member is a foreign shape. */
const users = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .transform((list) => Object.values(list))
  .pipe(z.array(z.unknown()).transform((all) => ({ all, read: requiredListOf(member, perPage).parse(all) })))
  .refine(({ all, read }) => all.length === 0 || read.length > 0)
  .transform(({ all, read }) => ({ members: read, isFull: all.length >= perPage }));

/** The answer to `app_users` and `userdata`; errors come with status 200 too. */
export const membersAnswer = z.union([z.object({ error: z.object({ code: z.coerce.number() }) }), z.object({ users })]);
