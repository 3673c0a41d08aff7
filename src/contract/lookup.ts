import { z } from 'zod';
import type { Card } from '../domain/card';
import { card } from './card';

const partialDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What the pane sends to have one person looked up. The body, subject and other people's words are never part of it. */
export const lookupRequest = z.strictObject({
  /** Made by the pane; every event of the answer carries it. */
  lookup: z.uuid(),
  address: z.string().min(3).max(320),
  name: z.string().max(500).nullable(),
  /** Stated in the sender's own signature block. */
  title: z.string().max(300).nullable(),
  company: z.string().max(300).nullable(),
  /** Https links in the sender's own signature block. */
  links: z.array(z.url({ protocol: /^https$/ }).max(2000)).max(10),
  /** That the message, by its own words, is written for somebody who works there no more; `company` and the day are null if it names none. */
  departure: z
    .strictObject({ company: z.string().max(300).nullable(), until: z.string().regex(partialDate).nullable() })
    .nullable()
    .default(null),
  /** ISO instant at which the message was sent; null if unknown or if the person did not write it. */
  messageSentAt: z.iso.datetime({ offset: true }).nullable(),
  /** Networks to ask again although their facts are fresh (the retry links). */
  again: z.array(z.string().max(40)).max(40),
});
export type LookupRequest = z.infer<typeof lookupRequest>;

/** `asked`: the user pressed for this person. Where the organisation wants that, nobody is looked up without it. */
export const lookupQuery = z.strictObject({ asked: z.literal('true').optional() });
export type LookupQuery = z.infer<typeof lookupQuery>;

/** Why a person is not looked up. Each is a rule of the organisation or of law, not a failure. `on-click`: not before the user presses. */
const declineReason = z.enum(['colleague', 'excluded-domain', 'asked-not-to', 'not-a-person', 'not-an-address', 'on-click']);
export type DeclineReason = z.infer<typeof declineReason>;

/** One line of the answer. `card` replaces the card before; after `done`, `declined`, `not-set-up` or `failed` nothing follows. */
export type LookupEvent = { readonly lookup: string } & (
  | { readonly type: 'declined'; readonly reason: DeclineReason; readonly domain: string | null }
  /** The administrator has not chosen yet what must be chosen before anybody is looked up. `contact`: whom to ask; null if nobody was named. */
  | { readonly type: 'not-set-up'; readonly contact: string | null }
  | { readonly type: 'card'; readonly card: Card }
  | { readonly type: 'done' }
  | { readonly type: 'failed' }
);

const event = { lookup: z.uuid() };

export const lookupEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...event, type: z.literal('declined'), reason: declineReason, domain: z.string().nullable() }),
  z.strictObject({ ...event, type: z.literal('not-set-up'), contact: z.string().nullable() }),
  z.strictObject({ ...event, type: z.literal('card'), card }),
  z.strictObject({ ...event, type: z.literal('done') }),
  z.strictObject({ ...event, type: z.literal('failed') }),
]) satisfies z.ZodType<LookupEvent>;
