import { z } from 'zod';

const instant = z.iso.datetime();

/** `GET /api/health`: all that anyone may know, for the page that asks "is it us or Outlook?". */
export const health = z.strictObject({
  version: z.string(),
  /** When this replica started. */
  startedAt: instant,
  /** The service's clock: a token is refused where two clocks differ by more than five minutes. */
  now: instant,
  /** Whether the store can be read. */
  isReady: z.boolean(),
  /** Host of Microsoft's sign-in, for the browser to try; null without sign-in. */
  loginHost: z.string().nullable(),
});

/** `GET /api/health/details`: what an administrator may know besides. Nothing of anybody who was looked up. */
export const healthDetails = z.strictObject({
  engine: z.enum(['pglite', 'postgresql']),
  /** Resident memory of this replica, bytes. */
  memory: z.number(),
  /** Each network that was asked since the start. */
  networks: z.array(
    z.strictObject({
      network: z.string(),
      calls: z.number(),
      failures: z.number(),
      lastAnswerAt: instant.nullable(),
      lastFailureAt: instant.nullable(),
      lastFailure: z.string().nullable(),
      isLeftAlone: z.boolean(),
      /** Requests that all replicas may still send in the network's window; null if that can't be read. */
      budgetLeft: z.number().nullable(),
    }),
  ),
  /** Background turns; null before there were any. */
  queue: z.strictObject({ waiting: z.number(), due: z.number() }).nullable(),
  streams: z.array(
    z.strictObject({ stream: z.string(), lagSeconds: z.number().nullable(), silentSeconds: z.number().nullable() }),
  ),
});
export type HealthDetails = z.infer<typeof healthDetails>;
