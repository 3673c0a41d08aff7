import { z } from 'zod';
import { listOf, optionalText, requiredListOf } from '../shared/wire';

const count = z.int().nonnegative().nullable().catch(null);
const unixSeconds = z.int().positive();

/** Who asked; one who left has a name only. */
const owner = z.object({
  user_id: z.int().positive().nullable().catch(null),
  display_name: optionalText,
  link: optionalText,
});

/** `question` with the built-in filter `withbody`. */
const question = z.object({
  question_id: z.int().positive(),
  creation_date: unixSeconds,
  last_edit_date: unixSeconds.nullable().catch(null),
  title: z.string(),
  body: optionalText,
  link: optionalText,
  owner: owner.nullable().catch(null),
  answer_count: count,
  score: z.int().nullable().catch(null),
  tags: listOf(z.string()),
});
export type Question = z.infer<typeof question>;

const seconds = z.int().positive().nullable().catch(null);

/** The wrapper of every method: what was found, and for how long the method has to be left alone. A question that cannot be read is left out. */
export const questionsAnswer = z.object({
  items: requiredListOf(question),
  has_more: z.boolean().catch(false),
  backoff: seconds,
  quota_remaining: count,
});
export type QuestionsAnswer = z.infer<typeof questionsAnswer>;

/** The same wrapper where nothing was found out. */
export const errorAnswer = z.object({ error_name: z.string(), error_message: optionalText });
