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

/** Of `/api/v2/instance`: where the server sends from, which may be another host. */
export const instanceAnswer = z.object({ configuration: z.object({ urls: z.object({ streaming: z.string() }) }) });

const jsonInText = z.string().transform((text, context) => {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** One message of the line: https://docs.joinmastodon.org/methods/streaming/#websocket. Other events tell nothing of posts. */
export const lineMessage = jsonInText.pipe(
  z.union([
    z.object({ event: z.enum(['update', 'status.update']), payload: jsonInText.pipe(taggedStatus) }),
    z.object({ event: z.literal('delete'), payload: z.string().regex(/^[\w-]{1,64}$/) }),
    z.object({ error: z.string() }),
  ]),
);
export type LineMessage = z.infer<typeof lineMessage>;
