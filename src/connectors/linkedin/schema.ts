import { z } from 'zod';
import { optionalText, requiredListOf } from '../shared/wire';

const urn = z.string().regex(/^urn:li:[a-zA-Z]+:[\w():,.-]{1,200}$/);

/** What was written: the words of a share, or of a comment on one. */
const written = z.object({ entity: urn, owner: urn, text: optionalText }).nullable().catch(null);

const notification = z.object({
  action: z.string(),
  lastModifiedAt: z.int().positive(),
  sourcePost: urn.nullable().catch(null),
  generatedActivity: urn.nullable().catch(null),
  decoratedGeneratedActivity: z.object({ share: written, comment: written }).nullable().catch(null),
});
export type Notification = z.infer<typeof notification>;

/** `organizationalEntityNotifications?q=criteria`. A notification that cannot be read is left out. */
export const notificationsAnswer = z.object({ elements: requiredListOf(notification) });
