import { z } from 'zod';
import { optionalText, requiredListOf } from '../shared/wire';
import { accountAnswer, status } from './schema';

/** `Status` with its whole account. */
export const taggedStatus = status.extend({ account: accountAnswer, edited_at: optionalText });

/** `Status[]` with whole accounts, newest first. One that cannot be read is left out. */
export const timelineAnswer = requiredListOf(taggedStatus);
export type TaggedStatus = ReturnType<(typeof timelineAnswer)['parse']>[number];

/** `/api/v2/search` with `type=statuses`. */
export const searchAnswer = z.object({ statuses: timelineAnswer }).transform(({ statuses }) => statuses);
