import { z } from 'zod';
import { postRecord } from './schema';

const did = z.string().regex(/^did:[a-z]+:[\w.:%-]{1,2000}$/);
/** Microseconds since 1970, as the one server that is connected to counts them. */
const timeUs = z.int().positive();
const key = { collection: z.literal('app.bsky.feed.post'), rkey: z.string().regex(/^[\w.~:-]{1,512}$/) };

/** One line of Jetstream's `/subscribe`: a post that was written, changed or taken back, or an account that came or went. */
export const jetstreamEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('commit'),
    did,
    time_us: timeUs,
    commit: z.discriminatedUnion('operation', [
      z.object({ operation: z.literal('create'), ...key, record: postRecord }),
      z.object({ operation: z.literal('update'), ...key, record: postRecord }),
      z.object({ operation: z.literal('delete'), ...key }),
    ]),
  }),
  z.object({
    kind: z.literal('account'),
    did,
    time_us: timeUs,
    account: z.object({ active: z.boolean(), status: z.string().nullable().catch(null) }),
  }),
]);
export type JetstreamEvent = z.infer<typeof jetstreamEvent>;

/** What every line has, also one that we do not read. */
export const jetstreamTime = z.object({ time_us: timeUs });
