import { z } from 'zod';

/**
 * What somebody says to a proposed job change of the person with an address. `confirm` and `wrong` hold for the whole organisation, `later` for the
 * one who says it and for a week; `undo` takes back what the same colleague said before.
 */
export const jobChangeAnswerRequest = z.strictObject({
  address: z.string().min(3).max(320),
  /** Id of the change on the card. */
  change: z.string().min(1).max(80),
  answer: z.enum(['confirm', 'wrong', 'later', 'undo']),
});
export type JobChangeAnswerRequest = z.infer<typeof jobChangeAnswerRequest>;
export type ChangeChoice = JobChangeAnswerRequest['answer'];
